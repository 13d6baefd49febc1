// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers with dots: versions, sections, decimals.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({
      page("release", "Release notes", "Version 5.3.2 came out"),
      page("chapters", "Chapter list", "Chapters 5, 3, and 2 and also 2, 3, 5"),
      page("scores", "Scores 2 3 5 and 5 to 3 in 2", "Won 2, lost 3, drew 5; 5 3 2"),
      page("erp", "ERP", "Nexion ERP 14.2.1.0 came out"),
      page("table", "Table 1 0 14", "Rows 0, 1, 2 and 14"),
      page("ubuntu", "Ubuntu 22.04 LTS", "An operating system of 04/22"),
      page("python", "A guide to python-3.11", "3 of 11 people"),
      page("driver", "Driver v2.0", "x"),
      page("driver-words", "Driver, version 2.0.1", "x"),
      page("pi", "Circles", "It is 3.14."),
      page("beta", "Betas", "It was 7.23rc1, and then 2026.4.10"),
  });
  return kCatalogue;
}

}  // namespace

TEST_CASE("a number with dots is found as one, by its parts, and by some of them together", "[words]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"5.3.2", {"release"}},
      {"5.3", {"release"}},
      {"3.2", {"release"}},
      {"version 5.3.2", {"release"}},
      {"5.3.2 came out", {"release"}},
      {"14.2.1.0", {"erp"}},
      {"2.1", {"erp"}},
      {"erp 14.2", {"erp"}},
      {"22.04", {"ubuntu"}},
      {"ubuntu 22.04", {"ubuntu"}},
      {"ubuntu 22", {"ubuntu"}},
      {"python-3.11", {"python"}},
      {"python 3.11", {"python"}},
      {"3.11", {"python"}},
      {"driver 2.0", {"driver", "driver-words"}},
      {"driver v2.0", {"driver", "driver-words"}},
      {"v2.0.1", {"driver-words"}},
      {"3.14", {"pi"}},
      {"3.14.", {"pi"}},
      {"7.23rc1", {"beta"}},
      {"7.23", {"beta"}},
      {"2026.4.10", {"beta"}},
      {"2026.4", {"beta"}},
      {"\"2026.4.10\"", {"beta"}},
      {"\"version 5.3.2\"", {"release"}},
      {"nexion", {"erp"}},
      {"14", {"erp", "pi", "table"}},
      {"5.3.9", {}},
      {"53.2", {}},
      {"2.3.5", {}},
      {"title:22.04", {"ubuntu"}},
      {"driver -2.0.1", {"driver"}},
  }));
  CAPTURE(q);
  CHECK(pages().found_sorted(q) == found);
  CHECK(pages().searchd().search({{"q", q}}).json().at("query").at("corrected") == nullptr);
}

TEST_CASE("a number with dots is marked whole where it is found whole", "[words]") {
  CHECK(pages().marks("5.3.2", "release") == Names{"5.3.2"});
  CHECK(pages().marks("notes 5.3", "release") == Names{"notes", "5.3.2"});  // it may go on
  CHECK(pages().marks("5.3 ", "release").front().starts_with("5.3"));
  CHECK(pages().marks("version 3.2 out", "release") == Names{"Version", "3.2", "out"});
  CHECK(pages().marks("3.11", "python") == Names{"3.11"});
  CHECK(pages().marks("driver v2.0", "driver") == Names{"Driver", "v2.0"});
  CHECK(pages().marks("22", "ubuntu") == Names{"22", "22"});
}
