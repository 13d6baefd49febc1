// SPDX-License-Identifier: GPL-2.0-or-later
// What a visitor finds in the sample catalogue, over HTTP, from files on disk.
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/integration/support/sample.h"

using namespace mitos::test;

namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("the right page of the sample comes first", "[search]") {
  struct Case {
    std::string q;
    std::string first;
  };
  const auto [q, first] = GENERATE(values<Case>({
      {"7reef", "projects/7reef"},
      {"7REEF", "projects/7reef"},
      {"darkb", "projects/DARKBERTH"},
      {"olive fly", "projects/dakoswatch"},
      {"δάκος ελιάς", "projects/dakoswatch"},
      {"ΔΑΚΟΣ ΕΛΙΑΣ", "projects/dakoswatch"},
      {"border surveillance", "projects/capewatch"},
      {"earthquake sensing cables", "projects/fibrequake"},
      {"posidonia meadows", "projects/leimon"},
      {"\"breaking point of a dune\"", "publications/2016-11-03-the-breaking-point-of-a-dune"},
      {"Shake&Tell", "projects/shake-and-tell"},
      {"m@reTales", "projects/mythos-ar"},
      {"Three independent lines of evidence for contamination alarms in small drinking-water networks",
       "projects/3AQUA"},
  }));
  CAPTURE(q);
  const std::vector<std::string> ids = sample().ids(q);
  REQUIRE_FALSE(ids.empty());
  CHECK(ids.front() == first);
}

TEST_CASE("what a page does not show cannot be found", "[search]") {
  const std::string q = GENERATE(values<std::string>({
      "\"not yet public\"",             // a draft
      "\"σύνδεσμος προς την έκθεση\"",  // an HTML comment
      "addEventListener",               // a script
      "xqzzyplugh",                     // nowhere
      "!!!",                            // no word at all
  }));
  CAPTURE(q);
  CHECK(sample().ids(q).empty());
}

TEST_CASE("a phrase limits the matches to its words side by side", "[search]") {
  const auto phrase = sample().search({{"q", "\"sea floor\""}, {"facets", ""}, {"per_page", "100"}}).json();
  const auto words = sample().search({{"q", "sea floor"}, {"facets", ""}, {"match", "all"}}).json();
  CHECK(phrase.at("total") > 0);
  CHECK(phrase.at("total") < words.at("total"));
  for (const auto& hit : phrase.at("hits")) {
    const std::string target = "/api/v1/documents/" + percent_encoded(hit.at("id"));
    std::string body = sample().get(target).body;
    std::transform(body.begin(), body.end(), body.begin(), [](unsigned char c) { return std::tolower(c); });
    CAPTURE(hit.at("id"));
    CHECK((body.find("sea floor") != std::string::npos || body.find("sea-floor") != std::string::npos));
  }
}

TEST_CASE("OR widens, - narrows, and a query of exclusions alone works", "[search]") {
  const auto total = [](const std::string& q) {
    return sample().search({{"q", q}, {"facets", ""}}).json().at("total").get<int>();
  };
  const int olive = total("olive");
  const int border = total("border");
  CHECK(total("olive OR border") > std::max(olive, border));
  CHECK(total("olive OR border") <= olive + border);
  CHECK(total("sea -harbour") < total("sea"));
  CHECK(total("-sea") + total("sea -xqzzyplugh") == total(""));
}

TEST_CASE("when no page has all words, pages with some are shown, and the answer says so", "[search]") {
  const auto answer = sample().search({{"q", "posidonia earthquake"}, {"facets", ""}}).json();
  CHECK(answer.at("query").at("match") == "some");
  CHECK(answer.at("total") > 0);
  const auto strict = sample().search({{"q", "posidonia earthquake"}, {"match", "all"}}).json();
  CHECK(strict.at("total") == 0);
}

TEST_CASE("marks stand around the words that matched and nothing else is markup", "[search]") {
  const auto answer = sample().search({{"q", "olive flies"}}).json();
  const auto& highlight = answer.at("hits").at(0).at("highlight");
  const std::string snippet = highlight.at("snippet");
  CHECK(snippet.find("<mark>") != std::string::npos);
  std::string rest = snippet;
  for (const std::string element : {"<mark>", "</mark>"}) {
    for (std::size_t at = rest.find(element); at != std::string::npos; at = rest.find(element)) {
      rest.erase(at, element.size());
    }
  }
  CHECK(rest.find('<') == std::string::npos);
  CHECK_FALSE(
      sample().search({{"q", "olive"}, {"highlight", "off"}}).json().at("hits").at(0).contains("highlight"));
}

TEST_CASE("pages follow each other without gap or repetition", "[search]") {
  std::vector<std::string> all;
  const auto whole = sample().search({{"per_page", "100"}, {"facets", ""}}).json();
  for (const auto& hit : whole.at("hits")) all.push_back(hit.at("id"));
  REQUIRE(all.size() == whole.at("total").get<std::size_t>());
  std::vector<std::string> paged;
  for (int page = 1; paged.size() < all.size(); ++page) {
    const auto answer =
        sample().search({{"per_page", "7"}, {"page", std::to_string(page)}, {"facets", ""}}).json();
    REQUIRE_FALSE(answer.at("hits").empty());
    for (const auto& hit : answer.at("hits")) paged.push_back(hit.at("id"));
  }
  CHECK(paged == all);
}

TEST_CASE("without a query the newest come first, and what has no date comes last either way", "[search]") {
  const auto years = [](const std::string& sort) {
    std::vector<std::string> dates;
    const auto answer = sample().search({{"per_page", "100"}, {"sort", sort}, {"facets", ""}}).json();
    for (const auto& hit : answer.at("hits")) dates.push_back(hit.at("date").is_null() ? "" : hit.at("date"));
    return dates;
  };
  std::vector<std::string> newest = years("");
  std::vector<std::string> oldest = years("date");
  CHECK(newest.back().empty());
  CHECK(oldest.back().empty());
  std::erase(newest, "");
  std::erase(oldest, "");
  CHECK(std::is_sorted(oldest.begin(), oldest.end()));
  CHECK(std::is_sorted(newest.rbegin(), newest.rend()));
}

TEST_CASE("a document is given whole by its id, in any script", "[documents]") {
  const auto page = sample().get("/api/v1/documents/projects/7reef").json();
  CHECK(page.at("id") == "projects/7reef");
  CHECK(page.at("url") == "/projects/7reef/");
  CHECK(page.at("body").get<std::string>().size() > 200);

  const std::string greek = "news/2018-11-22-Ημερίδα-για-τα-ημερολόγια-των-φάρων";
  CHECK(sample().get("/api/v1/documents/" + percent_encoded(greek)).json().at("lang") == "el");
  CHECK(sample().get("/api/v1/documents/projects/sfouggari").json().at("url") == "/projects/sponge-divers/");
  CHECK(sample().get("/api/v1/documents/projects/kapnos.el").json().at("lang") == "el");
  CHECK(contains(sample().ids("wavewall"), "projects/wavewall"));
}

TEST_CASE("stats say what is served", "[stats]") {
  const auto stats = sample().get("/api/v1/stats").json();
  CHECK(stats.at("documents") == 62);
  CHECK(stats.at("collections").at("projects") == 46);
  CHECK(stats.at("generation") == 1);
}

TEST_CASE("a word can be asked for in one field, and a time", "[search]") {
  struct Case {
    std::string q;
    std::vector<std::string> in;
    std::vector<std::string> out;
  };
  const auto& [q, in, out] = GENERATE(values<Case>({
      {"title:DakosWatch", {"projects/dakoswatch"}, {}},
      {"acronym:παγίδα", {"projects/dakoswatch"}, {}},
      {"title:olive", {}, {"projects/dakoswatch"}},
      {"body:olive", {"projects/dakoswatch"}, {}},
      {"tags:coordinator olive", {"projects/dakoswatch"}, {}},
      {"contact:\"Skiathopoulou Sofia\" olive", {"projects/dakoswatch"}, {}},
      {"-tags:coordinator olive", {}, {"projects/dakoswatch"}},
      {"olive date:2022", {"projects/dakoswatch"}, {}},
      {"olive date:2022-03..2022-03-28", {"projects/dakoswatch"}, {}},
      {"olive date:2023..", {}, {"projects/dakoswatch"}},
  }));
  CAPTURE(q);
  const std::vector<std::string> found = sample().ids(q);
  for (const std::string& id : in) CHECK(contains(found, id));
  for (const std::string& id : out) CHECK_FALSE(contains(found, id));
}

TEST_CASE("a long query that few pages have whole is answered by pages that have most of it", "[search]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/all.md", "---\ntitle: All\ntags: [kept]\n---\nradar border drone harbour\n");
  write_file(folder / "pages/most.md", "---\ntitle: Most\ntags: [kept]\n---\nradar border drone\n");
  write_file(folder / "pages/named.md", "---\ntitle: Radar and sonar for small harbours\n---\n");
  for (const std::string number : {"1", "2", "3", "4", "5"}) {
    write_file(folder / ("pages/often" + number + ".md"), "---\ntitle: Often\n---\nolive oil fly trap\n");
  }
  write_file(folder / "pages/seldom.md", "---\ntitle: Seldom\n---\nolive oil fly\n");
  for (int i = 0; i < 600; ++i)
    write_file(folder / ("pages/other" + std::to_string(i) + ".md"), "---\ntitle: Other\n---\nwool\n");
  REQUIRE(
      run_indexer({"build", "--source", (folder / "pages").string(), "--index", (folder / "index").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  using List = std::vector<std::string>;
  CHECK(searchd.ids("radar border drone harbour") == List{"pages/all", "pages/most", "pages/named"});
  CHECK(searchd.search({{"q", "radar border drone harbour"}}).json()["query"]["match"] == "some");
  CHECK(searchd.search({{"q", "radar border drone harbour"}, {"match", "all"}}).json()["total"] == 1);
  CHECK(searchd.ids("border drone harbour") == List{"pages/all"});  // a look-up of three
  CHECK(searchd.ids("radar and sonar for small harbours") == List{"pages/named"});
  CHECK(searchd.ids("olive oil fly trap").size() == 5);  // enough have them all
  // Choosing a value changes what is shown of the answer, not the question.
  CHECK(searchd.search({{"q", "radar border drone harbour"}, {"tags", "kept"}}).json()["total"] == 2);
}

TEST_CASE("in a small catalogue one page that has a long query whole is the answer", "[search]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/all.md", "---\ntitle: All\n---\nradar border drone harbour\n");
  write_file(folder / "pages/most.md", "---\ntitle: Most\n---\nradar border drone\n");
  REQUIRE(
      run_indexer({"build", "--source", (folder / "pages").string(), "--index", (folder / "index").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  CHECK(searchd.ids("radar border drone harbour") == std::vector<std::string>{"pages/all"});
  CHECK(searchd.ids("radar border drone wool").size() == 2);
}
