// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/suggestion.h"

#include <catch2/catch.hpp>

using namespace mitos::config;

TEST_CASE("a slip of one or two letters is told what was meant", "[config]") {
  struct Case {
    std::string typed;
    std::string meant;
  };
  const auto [typed, meant] = GENERATE(values<Case>({
      {"sources", "source"},
      {"sorce", "source"},
      {"suorce", "source"},
      {"feilds", "fields"},
      {"field", "fields"},
      {"colections", "collections"},
      {"ulr", "url"},
      {"Source", "source"},
      {"SOURCE", "source"},
  }));
  CAPTURE(typed);
  CHECK(did_you_mean(typed, {"url", "source", "fields", "collections"}) ==
        " (did you mean “" + meant + "”?)");
}

TEST_CASE("nothing is suggested that shares nothing with what was typed", "[config]") {
  const std::string typed =
      GENERATE(values<std::string>({"", "x", "xy", "colour", "θέμα", "fieldsets", "abc"}));
  CAPTURE(typed);
  CHECK(did_you_mean(typed, {"url", "q", "source", "fields"}) == "");
  CHECK(did_you_mean(typed, {}) == "");
}

TEST_CASE("the nearest one is suggested", "[config]") {
  CHECK_THAT(did_you_mean("labels", {"table", "label"}), Catch::Contains("“label”"));
  CHECK_THAT(did_you_mean("labels", {"label", "table"}), Catch::Contains("“label”"));
}
