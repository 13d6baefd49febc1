// SPDX-License-Identifier: GPL-2.0-or-later
// Ranges of dates and numbers, and facets of every type, as a configuration declares them.
#include <catch2/catch.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

constexpr const char* kConfiguration =
    "index: index\n"
    "collections:\n"
    "  papers: { source: papers }\n"
    "fields:\n"
    "  topic: { type: keyword, facet: true, label: { en: Topic, el: Θέμα } }\n"
    "  place: { type: tree, facet: true, label: { en: Place, el: Τόπος } }\n"
    "  author: { type: person, facet: true, label: { en: Author, el: Συγγραφέας } }\n"
    "  pages: { type: number, facet: true, label: { en: Pages, el: Σελίδες } }\n"
    "  deadline: { type: date, facet: true, label: { en: Deadline, el: Προθεσμία } }\n"
    "  open_access: { type: boolean, facet: true, label: { en: Open access, el: Ανοιχτή πρόσβαση } }\n"
    "  budget: { type: number }\n";

class Papers {
 public:
  Papers() {
    write_file(folder_ / "mitos.yaml", kConfiguration);
    write("a",
          "date: 2021-05-14\ntopic: Sea\nplace: Greece > Crete\nauthor: Ioannis Kompatsiaris\npages: 9.0\n"
          "deadline: 2021-12-31T12:00:00\nopen_access: yes\nbudget: 100\n");
    write("b",
          "date: 2021\ntopic: sea\nplace: [Greece > Epirus, Italy]\nauthor: Kompatsiaris Yiannis\npages: "
          "[12, 14]\n"
          "deadline: [2022-01-01, 2022-03-01]\nopen_access: 'True'\nbudget: 250.5\n");
    write("c",
          "date: 2023-01\ntopic: sky\nplace: Italy\npages: about 30\ndeadline: 2024-02\nopen_access: Off\n");
    const Finished built = run_indexer({"build", "--config", (folder_ / "mitos.yaml").string()});
    INFO(built.err);
    REQUIRE(built.status == 0);
    searchd_ = std::make_unique<Searchd>(folder_ / "index");
  }

  json search(Parameters parameters) const {
    parameters.emplace_back("sort", "title");
    return searchd_->search(parameters).json();
  }

  json facet(const std::string& name, Parameters parameters = {}) const {
    parameters.emplace_back("facets", name);
    return search(std::move(parameters)).at("facets").at(name);
  }

  /// The titles found.
  std::string found(const Parameters& parameters) const {
    std::string titles;
    const json answer = search(parameters);
    for (const json& hit : answer.at("hits")) titles += hit.at("title").get<std::string>();
    return titles;
  }

  const Searchd& searchd() const { return *searchd_; }

 private:
  void write(const std::string& title, const std::string& matter) {
    write_file(folder_ / "papers" / (title + ".md"), "---\ntitle: " + title + "\n" + matter + "---\nx\n");
  }

  TemporaryFolder folder_;
  std::unique_ptr<Searchd> searchd_;
};

const Papers& papers() {
  static const Papers kPapers;
  return kPapers;
}

// "value:count …" in the order of the answer.
std::string listed(const json& values) {
  std::string text;
  for (const json& value : values) {
    text += (text.empty() ? "" : " ") + value.at("value").dump() + ":" + value.at("count").dump();
    if (value.contains("children")) text += "(" + listed(value.at("children")) + ")";
  }
  return text;
}

}  // namespace

TEST_CASE("a range of dates takes in the whole of the days, months and years it names", "[ranges]") {
  struct Case {
    Parameters range;
    std::string found;
  };
  const auto& [range, found] = GENERATE(values<Case>({
      {{{"date_from", "2021-05"}}, "ac"},
      {{{"date_from", "2021"}, {"date_to", "2021"}}, "ab"},
      {{{"date_from", "2021-05-14"}, {"date_to", "2021-05-14"}}, "a"},
      {{{"date_to", "2021-05-13"}}, "b"},
      {{{"date_from", "2022"}, {"date_to", "2021"}}, ""},
      {{{"date_from", ""}}, "abc"},
      {{{"year_from", "2022"}}, "c"},
      {{{"year_from", "2021"}, {"year_to", "2021"}}, "ab"},
      {{{"pages_from", "10"}}, "b"},
      {{{"pages_to", "9"}}, "a"},
      {{{"pages_from", "13"}, {"pages_to", "13"}}, ""},
      {{{"budget_from", "100.5"}}, "b"},
      {{{"deadline_from", "2022"}, {"deadline_to", "2022-01"}}, "b"},
      {{{"deadline_from", "2022-02"}, {"deadline_to", "2022-02"}}, ""},
  }));
  CAPTURE(json(range).dump());
  CHECK(papers().found(range) == found);
}

TEST_CASE("a malformed range is refused by its parameter's name", "[ranges]") {
  for (const auto& [name, value] : Parameters{{"date_from", "soon"},
                                              {"date_to", "2021-13"},
                                              {"year_from", "x"},
                                              {"pages_to", "1,5"},
                                              {"deadline_from", "2021-02-30"},
                                              {"topic_from", "a"},
                                              {"from", "1"},
                                              {"_from", "1"}}) {
    CAPTURE(name, value);
    const Reply reply = papers().searchd().search({{name, value}});
    CHECK(reply.status == 400);
    CHECK(reply.json().at("parameter") == name);
  }
  CHECK(papers().searchd().search({{"year_to", "1"}, {"year_to", "2"}}).status == 400);
}

TEST_CASE("a range of a facet does not shrink its own counts, one of another field does", "[ranges]") {
  CHECK(listed(papers().facet("year", {{"year_from", "2022"}}).at("values")) == "2021:2 2023:1");
  CHECK(listed(papers().facet("topic", {{"year_from", "2022"}}).at("values")) == "\"sky\":1");
  CHECK(listed(papers().facet("year", {{"date_from", "2022"}}).at("values")) == "2023:1");
  CHECK(papers().found({{"year", "2021"}, {"year_to", "2020"}}).empty());
}

TEST_CASE("keywords that differ in capitals are one value", "[ranges]") {
  CHECK(listed(papers().facet("topic").at("values")) == R"("sea":2 "sky":1)");
  CHECK(papers().found({{"topic", "SEA"}}) == "ab");
}

TEST_CASE("a declared tree is counted at every level, and two of its branches can be chosen", "[ranges]") {
  CHECK(listed(papers().facet("place").at("values")) ==
        R"("greece":2("greece/crete":1 "greece/epirus":1) "italy":2)");
  CHECK(papers().found({{"place", "greece/crete"}, {"place", "italy"}}) == "abc");
  CHECK(papers().found({{"place", "greece"}}) == "ab");
}

TEST_CASE("spellings of a person in a declared field are one value", "[ranges]") {
  CHECK(listed(papers().facet("author").at("values")) == R"("ioannis-kompatsiaris":2)");
}

TEST_CASE("numbers are numbers in facets, hits and bars", "[ranges]") {
  const json pages = papers().facet("pages");
  CHECK(listed(pages.at("values")) == "9:1 12:1 14:1");
  CHECK(pages.at("min") == 9);
  CHECK(pages.at("max") == 14);
  CHECK(pages.at("histogram").size() == 3);
  CHECK(papers().found({{"pages", "9.0"}}) == "a");
  const json hits = papers().search({}).at("hits");
  CHECK(hits.at(0).at("pages").at(0).at("value") == 9);
  CHECK(hits.at(2).at("pages").at(0).at("value").is_null());  // “about 30”
  CHECK(hits.at(2).at("pages").at(0).at("raw") == "about 30");
}

TEST_CASE("dates are days in facets, and years in bars, where a document counts once", "[ranges]") {
  const json deadline = papers().facet("deadline");
  CHECK(listed(deadline.at("values")) == R"("2021-12-31":1 "2022-01-01":1 "2022-03-01":1 "2024-02":1)");
  CHECK(deadline.at("min") == "2021-12-31");
  CHECK(deadline.at("max") == "2024-02");
  CHECK(
      deadline.at("histogram").dump() ==
      R"([{"count":1,"value":2021},{"count":1,"value":2022},{"count":0,"value":2023},{"count":1,"value":2024}])");
  CHECK(papers().found({{"deadline", "31/12/2021"}}) == "a");
}

TEST_CASE("booleans are true or false, however YAML spells them", "[ranges]") {
  CHECK(listed(papers().facet("open_access").at("values")) == "true:2 false:1");
  CHECK(papers().found({{"open_access", "yes"}}) == "ab");
  CHECK(papers().found({{"open_access.not", "true"}}) == "c");
}

TEST_CASE("a declared facet is called as its label says, in each language", "[ranges]") {
  for (const auto& [language, words] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"en", {"Topic", "Place", "Pages", "Deadline", "Open access"}},
           {"el", {"Θέμα", "Τόπος", "Σελίδες", "Προθεσμία", "Ανοιχτή πρόσβαση"}}}) {
    const std::string page = papers().searchd().get("/search?ui=" + language).body;
    for (const std::string& word : words) {
      CAPTURE(word);
      CHECK(page.find("<summary>" + word) != std::string::npos);
    }
  }
}
