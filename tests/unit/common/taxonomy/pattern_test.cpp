// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/pattern.h"

#include <catch2/catch.hpp>
#include <string>

using namespace mitos::taxonomy;

TEST_CASE("a pattern matches however its words are spelt and joined", "[taxonomy]") {
  struct Case {
    std::string pattern;
    std::string text;
    bool matches;
  };
  const auto& [pattern, text, expected] = GENERATE_REF(values<Case>({
      {"Horizon 2020", "HORIZON 2020", true},
      {"Horizon 2020", "horizon-2020", true},
      {"Horizon 2020", "Horizon, 2020", true},
      {"Horizon 2020", "Horizon2020", false},
      {"Horizon 2020", "Horizon Europe", false},
      {"ΕΠΑνΕΚ", "επανεκ", true},
      {"Αριστεία", "ΑΡΙΣΤΕΙΑ", true},
      {"Horizon 2020", "Ηοrizon 2020", true},  // Greek letters among the Latin ones
      {"H.F.R.I.", "h.f.r.i", true},
      // A hyphen: joined, by whichever mark.
      {"SEC-2020", "SEC-2020", true},
      {"SEC-2020", "SEC_2020", true},
      {"SEC-2020", "SEC/2020", true},
      {"SEC-2020", "SEC – 2020", true},
      {"SEC-2020", "SEC, 2020", false},
      {"SEC-2020", "SEC 2020", false},
      {"SU-SEC", "SU - SEC", false},
      // Wildcards.
      {"SU-FCT%", "SU-FCT02", true},
      {"SU-FCT%", "SU-FCT", false},
      {"SU-FCT%", "SU-FCTx", false},
      {"KA2*", "KA226", true},
      {"KA2*", "KA2", true},
      {"KA2*", "KA3", false},
      {"SEC-%-*-2016", "SEC-20-BES-2016", true},
      {"Call %", "call 10", true},
      {"ICT-YYYY", "ICT-2020", true},
      {"ICT-YYYY", "ICT-48", false},
      {"ICT-YYYY", "ICT-2050", false},  // not in the years that are asked for
      {"ICT-YYYY", "ICT", false},
  }));
  CAPTURE(pattern, text);
  CHECK(matches(parse_pattern(pattern).value(), read_phrase(text), 0, Years{2014, 2020}) == expected);
}

TEST_CASE("what no text can ever match is no pattern", "[taxonomy]") {
  const std::string text =
      GENERATE(values<std::string>({"", " ", "—", "(COST Action)", "(COST", "COST (Action)", "a) b"}));
  CAPTURE(text);
  CHECK_FALSE(parse_pattern(text));
}

TEST_CASE("a year is four digits, of a time that people remember", "[taxonomy]") {
  CHECK(year_of("2020") == 2020);
  CHECK(year_of("1998") == 1998);
  for (const char* word : {"0202", "202", "20200", "2020a", "3000", "ict", ""}) {
    CAPTURE(word);
    CHECK_FALSE(year_of(word));
  }
}
