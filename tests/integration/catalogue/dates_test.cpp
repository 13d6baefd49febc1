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
