// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as cataloguers write them: the year is found, filtered by and sorted by, and nothing warns.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

SmallCatalogue::Pages dated(const std::vector<std::pair<std::string, std::string>>& dates) {
  SmallCatalogue::Pages pages;
  for (const auto& [name, date] : dates)
    pages.emplace_back(name, "---\ntitle: Page " + name + "\ndate: \"" + date + "\"\n---\nText.\n");
  return pages;
}

}  // namespace

TEST_CASE("a year is read out of every way to write it", "[catalogue]") {
  const SmallCatalogue pages(dated({{"a", "[2003]"},
                                    {"b", "©2004"},
                                    {"c", "2005."},
                                    {"d", "c. 1850"},
                                    {"e", "1998-2001"},
                                    {"f", "Spring 2019"},
                                    {"g", "1999?"},
                                    {"h", "2006"}}));
  const auto answer = pages.searchd().get("/api/v1/search?sort=date&per_page=20").json();
  std::vector<int> years;
  for (const auto& hit : answer.at("hits")) years.push_back(hit.at("year"));
  CHECK(years == std::vector<int>{1850, 1998, 1999, 2003, 2004, 2005, 2006, 2019});
  CHECK(pages.searchd().get("/api/v1/search?year=1850").json().at("total") == 1);
}

TEST_CASE("only what cannot be read as a date is warned of", "[catalogue]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/a.md", "---\ntitle: A\ndate: circa 1900\n---\nx\n");
  write_file(folder / "pages/b.md", "---\ntitle: B\ndate: after the meeting\n---\nx\n");
  const Finished built = run_indexer({"build", "--index", (folder / "index").string(), "--source",
                                      "projects=" + (folder / "pages").string()});
  CHECK(built.err.find("circa") == std::string::npos);
  CHECK(built.err.find("“after the meeting” is no date") != std::string::npos);
}

// As samvera/hyku#3312 (an interval is each of its years) and gbhl/bhl-europe#46 (a range found at its ends
// only) ask.
TEST_CASE("a span of years is found by each of them, and counted in each", "[catalogue]") {
  const SmallCatalogue pages(dated({{"span", "1998–2001"},
                                    {"short", "1998/99"},
                                    {"decade", "1990s"},
                                    {"century", "19th century"},
                                    {"months", "March–May 2003"},
                                    {"days", "2005-05-30/2005-06-02"},
                                    {"open", "2019–present"},
                                    {"year", "2000"}}));
  struct Case {
    std::string query;
    std::vector<std::string> found;
  };
  const std::vector<Case> cases{
      {"year=2000", {"span", "year"}},
      {"year=1998", {"decade", "short", "span"}},
      {"year=1999", {"decade", "short", "span"}},
      {"year=2001", {"span"}},
      {"year=2002", {}},
      {"year=1850", {"century"}},
      {"year_from=2001&year_to=2002", {"span"}},
      {"year_to=1900", {"century"}},
      {"date_from=2000-06&date_to=2000-07", {"span"}},
      {"date_from=2003-04&date_to=2003-04", {"months"}},
      {"date_from=2005-06-01", {"days", "open"}},
      {"q=year:2000", {"span", "year"}},
      {"q=date:2001..2002", {"span"}},
      {"q=year:1999-1999", {"decade", "short", "span"}},
  };
  for (const auto& [query, found] : cases) {
    CAPTURE(query);
    CHECK(sorted(names_of(pages.searchd().get("/api/v1/search?per_page=20&" + query).json())) == found);
  }
  const auto answer = pages.searchd().get("/api/v1/search?q=title:span&facets=year").json();
  CHECK(answer.at("hits").at(0).at("year") == 1998);
  CHECK(answer.at("hits").at(0).at("date") == "1998");
  CHECK(answer.at("facets").at("year").at("values").size() == 4);
  const std::string csv = pages.searchd().get("/api/v1/export?format=csv&fields=year&q=title:span").body;
  CHECK(csv == "year\r\n1998\r\n");
}

// As wellcomecollection/catalogue-pipeline#3026 and pulibrary/figgy#280 have them: retrieved by the years
// between.
TEST_CASE("a span in a declared field of dates is found by each of its years", "[catalogue]") {
  SmallCatalogue::Pages written;
  const std::vector<std::pair<std::string, std::string>> dates{{"span", "2000–2012"},
                                                               {"circa", "c. 1850"},
                                                               {"open", "[2006]"},
                                                               {"days", "2005-05-30/2005-06-02"},
                                                               {"none", "unknown"}};
  for (const auto& [name, date] : dates)
    written.emplace_back(name, "---\ntitle: Page " + name + "\nissued: \"" + date + "\"\nmade: \"" + date +
                                   "\"\n---\nText.\n");
  const SmallCatalogue pages(written,
                             "fields:\n  issued: { type: date, facet: true }\n  made: { type: date }\n");
  struct Case {
    std::string query;
    std::vector<std::string> found;
  };
  const std::vector<Case> cases{
      {"issued=2006", {"open", "span"}},
      {"issued_from=2006&issued_to=2006", {"open", "span"}},
      {"made_from=2006&made_to=2006", {"open", "span"}},
      {"made_from=2013", {}},
      {"q=made:2011", {"span"}},
      {"q=issued:2011..2020", {"span"}},
      {"q=made:1850", {"circa"}},
      {"issued_from=2005-06-01&issued_to=2005-06-30", {"days", "span"}},
      {"made_from=2005-06-01&made_to=2005-06-30", {"days", "span"}},
      {"sort=made&made_from=1800", {"circa", "span", "days", "open"}},
  };
  for (const auto& [query, found] : cases) {
    CAPTURE(query);
    auto names = names_of(pages.searchd().get("/api/v1/search?per_page=20&" + query).json());
    CHECK((query.starts_with("sort") ? names : sorted(names)) == found);
  }
  const auto answer = pages.searchd().get("/api/v1/search?q=title:span&facets=issued").json();
  CHECK(answer.at("facets").at("issued").at("values").size() == 13);
  CHECK(answer.at("facets").at("issued").at("histogram").size() == 13);
  CHECK(answer.at("hits").at(0).at("issued").size() == 1);
}
