// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/programme_names.h"

#include <catch2/catch.hpp>
#include <string>

using namespace mitos::taxonomy;

TEST_CASE(
    "what says a programme of itself is a name of it; patterns, shared words, and hints but codes are not",
    "[taxonomy]") {
  const Rules rules = parse_rules(R"(
other: { label: Other }
programmes:
  h2020:
    label: Horizon 2020
    years: 2014-2020
    words: [H2020, Horizon 2020, Ορίζων 2020, "HORIZON-%"]
    below:
      ict: { label: ICT, hints: [ICT, SC7, SC7*, Cluster 3], words: [Future ICT], codes: [ICT-%-YYYY] }
  first: { label: First, years: 1990-1999, words: [The Fund] }
  second: { label: Second, years: 2000-2009, words: [The Fund] }
)",
                                  "programmes.yaml");
  std::vector<std::string> told;
  for (const auto& [name, programme] : names_of(rules))
    told.push_back(name + " = " + rules.programmes[programme].programme.value);
  CHECK(told == std::vector<std::string>{"future ict = h2020/ict", "h2020 = h2020", "horizon 2020 = h2020",
                                         "sc7 = h2020/ict", "οριζων 2020 = h2020"});
}
