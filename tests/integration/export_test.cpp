// SPDX-License-Identifier: GPL-2.0-or-later
// The export over HTTP: the same matches as the search has, in three formats, all of them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "common/index/generation.h"
#include "tests/integration/support/sample.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using nlohmann::json;
using Records = std::vector<std::vector<std::string>>;

namespace {

std::vector<json> lines(const std::string& body) {
  std::vector<json> lines;
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = body.find('\n', begin);
    REQUIRE(end != std::string::npos);
    lines.push_back(json::parse(body.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

// What paging through the search gives, as an export has it.
std::vector<json> paged(const Searchd& searchd, const std::string& query) {
  std::vector<json> hits;
  for (int page = 1;; ++page) {
    const json answer =
        searchd.get("/api/v1/search?facets=&per_page=7&page=" + std::to_string(page) + "&" + query).json();
    for (json hit : answer.at("hits")) {
      hit.erase("score");
      for (const char* shown : {"highlight", "sections", "where"}) hit.erase(shown);
      hits.push_back(std::move(hit));
    }
    if (answer.at("hits").empty()) return hits;
  }
}

// RFC 4180, as strictly as it is written down.
class CsvReader {
 public:
  explicit CsvReader(const std::string& text) : text_(text) {}

  Records read() {
    Records records;
    while (at_ < text_.size()) records.push_back(record());
    return records;
  }

 private:
  std::vector<std::string> record() {
    std::vector<std::string> cells;
    while (true) {
      cells.push_back(text_[at_] == '"' ? quoted() : plain());
      if (text_.compare(at_, 2, "\r\n") == 0) {
        at_ += 2;
        return cells;
      }
      if (at_ >= text_.size() || text_[at_] != ',') throw std::runtime_error("no end of a cell");
      ++at_;
    }
  }

  std::string plain() {
    const std::size_t end = text_.find_first_of(",\r\n\"", at_);
    std::string cell = text_.substr(at_, end - at_);
    at_ = std::min(end, text_.size());
    return cell;
  }

  std::string quoted() {
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"' && text_[++at_] != '"') return cell;
      cell += text_[at_];
    }
    throw std::runtime_error("no end of a quotation");
  }

  const std::string& text_;
  std::size_t at_ = 0;
};

Records read_csv(const std::string& text) {
  return CsvReader(text).read();
}

std::string cell(const Records& records, std::size_t row, const std::string& column) {
  const std::vector<std::string>& header = records.at(0);
  const auto found = std::find(header.begin(), header.end(), column);
  REQUIRE(found != header.end());
  return records.at(row).at(static_cast<std::size_t>(found - header.begin()));
}

// More pages than one piece of an export has.
void build_pages(const TemporaryFolder& folder) {
  constexpr int kPages = 450;
  for (int i = 0; i < kPages; ++i) {
    const std::string number = std::to_string(i);
    const std::string words = i % 3 == 0 ? "sea wind" : i % 3 == 1 ? "wind over the sea" : "sea";
    folder.write("pages/p" + number + ".md", "---\ntitle: Page " + number + "\ndate: 20" +
                                                 std::to_string(10 + i % 10) + "\n---\n" + words + "\n");
  }
  REQUIRE(run_indexer({"build", "--progress", "off", "--index", (folder / "index").string(), "--source",
                       (folder / "pages").string()})
              .status == 0);
}

}  // namespace

TEST_CASE("an export has the hits of every page of the search, in its order", "[export]") {
  const std::string query = GENERATE(values<std::string>(
      {"", "q=sea", "q=sea&sort=title", "q=the+sea+and+the+wind&match=any", "q=sea&tags=current",
       "q=olive+flies&typos=off", "q=dakoswach", "sort=-title", "sort=relevance", "tags.not=current&lang=en",
       "q=sea&year_from=2015&year_to=2021", "q=sea&fields=title,id,body,headings", "q=armyros",
       "q=nosuchword", "program=horizon-2020", "collection=projects&collection=news&sort=date"}));
  CAPTURE(query);
  const Reply reply = sample().get("/api/v1/export?" + query);
  REQUIRE(reply.status == 200);
  CHECK(reply.type == "application/x-ndjson");
  CHECK(lines(reply.body) == paged(sample(), query));
}

TEST_CASE("CSV parses back into a row a document", "[export]") {
  const std::string query =
      GENERATE(values<std::string>({"", "q=sea", "q=nosuchword", "fields=id,body&q=sea"}));
  CAPTURE(query);
  const Reply reply = sample().get("/api/v1/export?format=csv&" + query);
  REQUIRE(reply.status == 200);
  CHECK(reply.type == "text/csv; charset=utf-8; header=present");
  const Records records = read_csv(reply.body);
  const std::vector<json> hits = paged(sample(), query);
  REQUIRE(records.size() == hits.size() + 1);
  for (std::size_t row = 1; row < records.size(); ++row) {
    CHECK(records[row].size() == records[0].size());
    CHECK(cell(records, row, "id") == hits[row - 1].at("id").get<std::string>());
  }
}

TEST_CASE("CSV says what the fields mean: labels, paths, several values in a cell", "[export]") {
  const TemporaryFolder folder;
  folder.write("mitos.yaml",
               "index: index\ncollections: { papers: { source: papers } }\n"
               "fields:\n"
               "  authors: { type: person, facet: true }\n"
               "  pages: { type: number }\n"
               "  note: { type: stored }\n");
  folder.write(
      "papers/Φάρος.md",
      "---\ntitle: 'Lights, \"old\" ones'\ndate: 2021-05-14\nauthors: [Ioannis Kompatsiaris, Maria "
      "Papadopoulou]\npages: 9\n"
      "note: \"a {b}\"\ntags: [sea, R&D]\nprogram: H2020, ICT-48-2020\ncontact: Eleni Vlachou\n---\nx\n");
  REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string()}).status == 0);
  const Searchd searchd(folder / "index");

  const Records records = read_csv(searchd.get("/api/v1/export?format=csv").body);
  CHECK(records.at(0) ==
        std::vector<std::string>{"id",      "collection", "url",    "lang",    "title",        "acronym",
                                 "date",    "year",       "tags",   "program", "contact",      "excerpt",
                                 "images",  "types",      "layout", "aliases", "website_name", "website_link",
                                 "authors", "pages",      "note"});
  REQUIRE(records.size() == 2);
  CHECK(cell(records, 1, "id") == "papers/Φάρος");
  CHECK(cell(records, 1, "title") == "Lights, \"old\" ones");
  CHECK(cell(records, 1, "acronym").empty());
  CHECK(cell(records, 1, "date") == "2021-05-14");
  CHECK(cell(records, 1, "year") == "2021");
  CHECK(cell(records, 1, "tags") == "sea; R&D");
  CHECK(cell(records, 1, "authors") == "Ioannis Kompatsiaris; Maria Papadopoulou");
  CHECK(cell(records, 1, "program") == "Horizon 2020 > ICT > ICT-48-2020");
  CHECK(cell(records, 1, "pages") == "9");

  const std::string bibtex = searchd.get("/api/v1/export?format=bibtex").body;
  CHECK(bibtex.starts_with("@misc{papers:faros-"));
  CHECK(bibtex.find("  title = {{Lights, \"old\" ones}},\n") != std::string::npos);
  CHECK(bibtex.find("  author = {Ioannis Kompatsiaris and Maria Papadopoulou},\n") != std::string::npos);
  CHECK(bibtex.find("  year = {2021},\n  month = may,\n") != std::string::npos);
  CHECK(bibtex.find("  keywords = {sea, R\\&D},\n  note = {ICT-48-2020},\n}\n") != std::string::npos);
  const std::string few = searchd.get("/api/v1/export?format=bibtex&fields=year,contact").body;
  CHECK(few.ends_with(",\n  author = {Eleni Vlachou},\n  year = {2021},\n}\n\n"));
}

TEST_CASE("fields choose the columns, in the order of the header", "[export]") {
  const auto header = [](const std::string& fields) {
    return read_csv(sample().get("/api/v1/export?format=csv&fields=" + fields).body).at(0);
  };
  CHECK(header("title,id,tags") == std::vector<std::string>{"id", "title", "tags"});
  CHECK(header("body,website_link,id") == std::vector<std::string>{"id", "website_link", "body"});
}

TEST_CASE("BibTeX has an entry a document, each under a key of its own", "[export]") {
  const Reply reply = sample().get("/api/v1/export?format=bibtex");
  CHECK(reply.type == "application/x-bibtex; charset=utf-8");
  std::set<std::string> keys;
  std::size_t entries = 0;
  for (std::size_t at = reply.body.find("@misc{"); at != std::string::npos;
       at = reply.body.find("\n@misc{", at + 1)) {
    const std::size_t begin = reply.body.find('{', at) + 1;
    keys.insert(reply.body.substr(begin, reply.body.find(',', begin) - begin));
    ++entries;
  }
  CHECK(entries == sample().get("/api/v1/search").json().at("total").get<std::size_t>());
  CHECK(keys.size() == entries);
}

TEST_CASE("an export is a file that any page may fetch", "[export]") {
  const Reply reply = sample().get("/api/v1/export?format=bibtex&q=sea");
  CHECK(reply.header("Content-Disposition") == "attachment; filename=\"mitos-generation-1.bib\"");
  CHECK(reply.header("Access-Control-Allow-Origin") == "*");
}

TEST_CASE("what an export does not know is refused with a problem that names it", "[export]") {
  struct Case {
    std::string query;
    std::string parameter;
  };
  const auto [query, parameter] = GENERATE(values<Case>({
      {"format=xml", "format"},
      {"format=CSV", "format"},
      {"format=csv&format=jsonl", "format"},
      {"page=1", "page"},
      {"per_page=10", "per_page"},
      {"facets=", "facets"},
      {"facet_limit=10", "facet_limit"},
      {"highlight=off", "highlight"},
      {"snippet_length=100", "snippet_length"},
      {"explain=off", "explain"},
      {"fields=id,score", "fields"},
      {"fields=colour", "fields"},
      {"sort=colour", "sort"},
      {"q=a&q=b", "q"},
      {"colour=red", "colour"},
  }));
  CAPTURE(query);
  const Reply reply = sample().get("/api/v1/export?" + query);
  CHECK(reply.status == 400);
  CHECK(reply.type == "application/problem+json");
  CHECK(reply.header("Content-Disposition").empty());
  CHECK(reply.json().at("parameter") == parameter);
}

TEST_CASE("HEAD says what an export would be", "[export]") {
  const std::string answer = exchange(
      sample().port(), "HEAD /api/v1/export?format=csv HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  CHECK(answer.starts_with("HTTP/1.1 200"));
  CHECK(answer.find("Content-Type: text/csv") != std::string::npos);
  CHECK(answer.find("Content-Disposition: attachment") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("a catalogue of many pieces is exported whole, compressed or not", "[export]") {
  const TemporaryFolder folder;
  build_pages(folder);
  const Searchd searchd(folder / "index");
  for (const char* query : {"", "q=sea+wind", "q=page&sort=title", "q=wind&year=2013&year=2014"}) {
    CAPTURE(query);
    const std::string target = std::string("/api/v1/export?fields=id,title&") + query;
    const std::vector<json> hits = paged(searchd, std::string("fields=id,title&") + query);
    CHECK(hits.size() > 50);
    CHECK(lines(searchd.get(target).body) == hits);
    const Reply packed = searchd.get(target + "&format=csv", {{"Accept-Encoding", "gzip, deflate, br"}});
    CHECK(packed.header("Content-Encoding") == "gzip");
    CHECK(read_csv(packed.body).size() == hits.size() + 1);
  }
}

TEST_CASE("an export from files that were written to does not begin, and the log says why", "[export]") {
  const TemporaryFolder folder;
  build_pages(folder);
  const Searchd searchd(folder / "index");
  const auto file = mitos::index::generation_folder(folder / "index", 1) / mitos::index::kDocumentsFile;
  const std::size_t half = std::filesystem::file_size(file) / 2;
  // In its place, so that the server that has it open sees it.
  std::fstream documents(file, std::ios::in | std::ios::out | std::ios::binary);
  documents.seekp(static_cast<std::streamoff>(half)) << std::string(half, '\xff') << std::flush;
  REQUIRE(documents);

  const std::string answer =
      exchange(searchd.port(),
               "GET /api/v1/export?sort=title&fields=id HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  CHECK(answer.starts_with("HTTP/1.1 503"));
  CHECK(
      eventually([&] { return searchd.log().find("written to since it was opened") != std::string::npos; }));
  CHECK(searchd.get("/livez").status == 200);
}
