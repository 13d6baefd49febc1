// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/abbreviations.h"

#include <catch2/catch.hpp>

using namespace mitos::build;

namespace {

std::vector<std::string> pairs_in(std::string_view text) {
  std::vector<std::string> pairs;
  for (const Abbreviation& found : find_abbreviations(text))
    pairs.push_back(found.brief + " = " + found.spelled);
  return pairs;
}

}  // namespace

TEST_CASE("what a title spells out is an abbreviation of it", "[abbreviations]") {
  struct Case {
    std::string text;
    std::vector<std::string> pairs;
  };
  const auto [text, pairs] = GENERATE(values<Case>({
      {"Security of the Internet of Things (IoT)", {"IoT = Internet of Things"}},
      {"IoT (Internet of Things) in farming", {"IoT = Internet of Things"}},
      {"Named Entity Recognition (NER) and Part-of-Speech (PoS) tagging",
       {"NER = Named Entity Recognition", "PoS = Part-of-Speech"}},
      {"Μη Επανδρωμένα Αεροσκάφη (ΜΕΑ)", {"ΜΕΑ = Μη Επανδρωμένα Αεροσκάφη"}},
      {"Brain-computer interfaces (BCI)", {"BCI = Brain-computer interfaces"}},
      {"AI4Media (Coordinator)", {}},
      {"Retrieval (IR)", {}},  // one word is no phrase
      {"A study (in two parts)", {}},
      {"Learning to rank (EU)", {}},
      {"Open (", {}},
      {"()", {}},
      {"", {}},
  }));
  CAPTURE(text);
  CHECK(pairs_in(text) == pairs);
}

TEST_CASE("any bytes are looked through for abbreviations", "[abbreviations]") {
  const std::string text = GENERATE(values<std::string>(
      {"\xFF\xFE (AB)", "((((((", "a (B\xC3) c", "))))(AB)", std::string(5'000, '(') + "AB)"}));
  CHECK_NOTHROW(find_abbreviations(text));
}
