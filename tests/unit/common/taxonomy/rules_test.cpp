// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/rules.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::taxonomy;

namespace {

std::vector<std::string> mistakes_in(const std::string& yaml) {
  std::vector<std::string> mistakes;
  try {
    parse_rules(yaml, "p.yaml");
  } catch (const ConfigError& error) {
    for (const Finding& finding : error.findings()) mistakes.push_back(to_string(finding));
  }
  return mistakes;
}

const std::string kOther = "other: { label: Other }\n";

}  // namespace

TEST_CASE("a mistake in the rules is reported with file, line and key", "[taxonomy]") {
  struct Case {
    std::string yaml;
    std::string mistake;
  };
  const auto& [yaml, mistake] = GENERATE_REF(values<Case>({
      {kOther + "programs: {}", "p.yaml:2: programs: unknown key (did you mean “programmes”?)"},
      {kOther + "programmes:\n  h2020: { label: H, word: [H2020] }",
       "p.yaml:3: h2020.word: unknown key (did you mean “words”?)"},
      {kOther + "programmes:\n  h2020: { words: [H2020] }", "p.yaml:3: h2020: needs a “label”"},
      {kOther + "programmes:\n  h2020: { label: { el: Ορίζοντας } }",
       "p.yaml:3: h2020.label: needs a text in “en”"},
      {kOther + "programmes:\n  H2020: { label: H }",
       "p.yaml:3: H2020: a programme's key has only small Latin letters, digits and hyphens"},
      {kOther + "programmes:\n  other: { label: O }",
       "p.yaml:3: other: is where everything goes that no rule knows"},
      {kOther + "programmes:\n  a: { label: A }\n  a: { label: B }",
       "p.yaml:4: programmes.a: is given twice, first in line 3"},
      {kOther + "programmes:\n  a: { label: A, years: soon }",
       "p.yaml:3: a.years: must be a year or two: 2014-2020"},
      {kOther + "programmes:\n  a: { label: A, years: 2020-2014 }",
       "p.yaml:3: a.years: must be a year or two: 2014-2020"},
      {kOther + "programmes:\n  a: { label: A, words: A }",
       "p.yaml:3: a.words: must be a list: [one, another]"},
      {kOther + "programmes:\n  a: { label: A, words: [\"-\"] }",
       "p.yaml:3: a.words: “-” needs a word; parentheses may stand around its beginning only"},
      {kOther + "programmes:\n  a: { label: A, hints: [A] }",
       "p.yaml:3: a.hints: a programme with nothing above it has words and codes only"},
      {kOther + "programmes:\n  a: { label: A, words: [ISF] }\n  b: { label: B, codes: [isf] }",
       "p.yaml:4: b.codes: “isf” stands already in line 3"},
      {kOther + "programmes:\n  a:\n    label: A\n    below:\n      b: { label: B, x: 1 }",
       "p.yaml:6: a.b.x: unknown key"},
      {kOther + "spellings: { A: \"-\" }", "p.yaml:2: spellings.A: needs a word on either side"},
      {"programmes: {}", "p.yaml:1: other: is missing: the label of what no rule knows"},
      {kOther + "programmes: [", "p.yaml:2: "},
      {"", "p.yaml: must be a map of keys and values"},
  }));
  CAPTURE(yaml);
  const std::vector<std::string> mistakes = mistakes_in(yaml);
  REQUIRE(mistakes.size() == 1);
  CHECK_THAT(mistakes[0], Catch::StartsWith(mistake));
}

TEST_CASE("every mistake in the rules is reported, not the first alone", "[taxonomy]") {
  CHECK(mistakes_in("a: 1\nb: 2\nprogrammes: { X: {} }").size() == 4);
}

TEST_CASE("one word may hint at the areas of several frameworks, or begin calls in different years",
          "[taxonomy]") {
  CHECK(mistakes_in(kOther + R"(
programmes:
  a: { label: A, years: 2014-2020, below: { x: { label: X, hints: [ICT], codes: [ERC-YYYY] } } }
  b: { label: B, years: 2021-2027, below: { x: { label: X, hints: [ICT], codes: [ERC-YYYY] } } }
)")
            .empty());
}

TEST_CASE("a programme may have one word in two spellings", "[taxonomy]") {
  CHECK(mistakes_in(kOther + "programmes:\n  a: { label: A, words: [HFRI, H.F.R.I., Hfri] }").empty());
}

TEST_CASE("a file of rules may have the line ends of any system", "[taxonomy]") {
  const test::TemporaryFolder folder;
  const auto file = folder.write(
      "p.yaml", "other: { label: Other }\r\nprogrammes:\r\n  a:\r\n    label: A\r\n    words: [B]\r\n");
  const Rules rules = load_rules(file);
  REQUIRE(rules.programmes.size() == 1);
  CHECK(label_of(rules.programmes[0].programme, "en") == "A");
  CHECK(rules.rules.size() == 1);
}

TEST_CASE("rules that cannot be read are a mistake of the configuration, with the path", "[taxonomy]") {
  CHECK_THROWS_WITH(load_rules("/no/such/programmes.yaml"), Catch::Contains("/no/such/programmes.yaml"));
}
