// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/error.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mitos;

TEST_CASE("a configuration's mistakes are told, each once, and of one file not more than twenty", "[error]") {
  std::vector<Finding> findings;
  for (int line = 1; line <= 30; ++line) {
    for (int again = 0; again < 100; ++again) findings.push_back({"many.yaml", line, "same", "is wrong"});
  }
  findings.push_back({"few.yaml", 7, "", "is wrong, too"});
  const ConfigError error(findings);
  const std::string text = error.what();
  CHECK(error.findings().size() == findings.size());
  CHECK(std::count(text.begin(), text.end(), '\n') == 21);
  CHECK_THAT(text, Catch::StartsWith("many.yaml:1: same: is wrong\nmany.yaml:2: same: is wrong\n"));
  CHECK_THAT(text, Catch::Contains("\nmany.yaml:20: same: is wrong\n"));
  CHECK_THAT(text, !Catch::Contains("many.yaml:21:"));
  CHECK_THAT(text, Catch::Contains("\nmany.yaml: and 10 more\n"));
  CHECK_THAT(text, Catch::Contains("few.yaml:7: is wrong, too"));
}
