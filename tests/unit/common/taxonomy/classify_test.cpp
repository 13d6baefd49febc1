// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/classify.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace mitos::taxonomy;

namespace {

const Rules& rules() {
  static const Rules kRules = parse_rules(R"(
spellings: { IHORIZON: HORIZON }
other: { label: { en: Other, el: Άλλα } }
programmes:
  h2020:
    label: { en: Horizon 2020, el: Ορίζοντας 2020 }
    years: 2014-2020
    words: [H2020, Horizon 2020]
    below:
      ict: { label: ICT, hints: [ICT], codes: [ICT-%-YYYY, ICT-YYYY] }
      security: { label: Security, hints: [SEC, FCT], codes: [SU-*] }
  horizon-europe:
    label: Horizon Europe
    years: 2021-2027
    words: [HORIZON]
    below:
      security: { label: Security, codes: [HORIZON-CL3-*] }
  fund:
    label: Fund
    words: [The Fund]
    codes: [FUND/YYYY/%.%]
  cost:
    label: COST
    words: [COST Action]
    codes: [(COST Action) IC%]
  greece:
    label: Greece
    words: [GSRT]
    below:
      regional:
        label: Regional
        words: [Region]
        below:
          plans: { label: Plans, hints: [Plans] }
)",
                                          "rules.yaml");
  return kRules;
}

std::vector<std::string> values_of(const std::string& raw) {
  std::vector<std::string> values;
  for (const Path& path : classify(rules(), raw)) values.push_back(path.programmes.back().value);
  return values;
}

}  // namespace

TEST_CASE("a programme is found however it was typed", "[taxonomy]") {
  using Values = std::vector<std::string>;
  struct Case {
    std::string raw;
    Values values;
  };
  const auto& [raw, expected] = GENERATE_REF(values<Case>({
      {"H2020, ICT-48-2020", {"h2020/ict/ict-48-2020"}},
      {"  h2020 - ict – 48 – 2020 ", {"h2020/ict/ict-48-2020"}},
      {"ICT-48-2020", {"h2020/ict/ict-48-2020"}},
      {"Horizon 2020 RIA", {"h2020"}},
      {"IHORIZON-CL3-2021-BM-01", {"horizon-europe/security/horizon-cl3-2021-bm-01"}},
      // A hint counts only below something that is named, and only if nothing more exact is.
      {"H2020 ICT RIA, 2015-2018", {"h2020/ict"}},
      {"RIA, FCT, H2020", {"h2020/security"}},
      {"ICT", {"other/ict"}},
      {"HORIZON ICT", {"horizon-europe"}},
      {"H2020, SU-FCT02-2018 for ICT", {"h2020/security/su-fct02-2018"}},
      {"Region, Plans", {"greece/regional/plans"}},
      {"GSRT, Plans", {"greece/regional/plans"}},
      {"Plans", {"other/plans"}},
      // The years of a project are no call; those of a call are.
      {"H2020,ICT,2020-2022", {"h2020/ict"}},
      {"H2020-ICT-2018-2020", {"h2020/ict/ict-2018-2020"}},
      {"SU-BES02-2018-2019-2020", {"h2020/security/su-bes02-2018-2019-2020"}},
      {"HORIZON-CL3-2021-FCT-01-2022-2025", {"horizon-europe/security/horizon-cl3-2021-fct-01"}},
      {"HORIZON-CL3-2023-DRS-01 2024-2027", {"horizon-europe/security/horizon-cl3-2023-drs-01"}},
      // A call of another framework's years, or in the middle of another code, is none.
      {"ICT-48-2011", {"other/ict-48-2011"}},
      {"FOO-ICT-48-2020", {"other/foo-ict-48-2020"}},
      {"HORIZON-CL3-2021-BM-01 - ICT-like prose", {"horizon-europe/security/horizon-cl3-2021-bm-01"}},
      // Two programmes, two paths; what only repeats the other, none.
      {"H2020-SU-SEC-2018 / H2020-SU-SEC-2020", {"h2020/security/su-sec-2018", "h2020/security/su-sec-2020"}},
      {"ICT-48-2020/ICT-49-2020", {"h2020/ict/ict-48-2020", "h2020/ict/ict-49-2020"}},
      {"COST Action and H2020 ICT", {"cost", "h2020/ict"}},
      {"H2020 / h2020, ICT-48-2020; ICT – 48-2020", {"h2020/ict/ict-48-2020"}},
      {"FUND/2022/3.4-x", {"fund/fund-2022-3-4-x"}},
      {"Cost Action IC1002", {"cost/ic1002"}},
      {"Somebody's Name", {"other/somebody's-name"}},
      {"", {}},
      {" – ", {}},
  }));
  CAPTURE(raw);
  CHECK(values_of(raw) == expected);
}

TEST_CASE("a path names every step, in the languages of the rules", "[taxonomy]") {
  const std::vector<Path> paths = classify(rules(), "h2020, ict-48-2020");
  REQUIRE(paths.size() == 1);
  const std::vector<Programme>& steps = paths[0].programmes;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].value == "h2020");
  CHECK(label_of(steps[0], "el") == "Ορίζοντας 2020");
  CHECK(label_of(steps[0], "de") == "Horizon 2020");
  CHECK(steps[0].years == Years{2014, 2020});
  CHECK(steps[1].value == "h2020/ict");
  CHECK(label_of(steps[1], "en") == "ICT");
  CHECK_FALSE(steps[1].years);
  CHECK(steps[2].value == "h2020/ict/ict-48-2020");
  CHECK(label_of(steps[2], "el") == "ICT-48-2020");
  CHECK(steps[2].years == Years{2020, 2020});
  CHECK(paths[0].reason.empty());
}

TEST_CASE("a call is labelled in capitals, with the marks of its kind", "[taxonomy]") {
  struct Case {
    std::string raw;
    std::string label;
    Years years;
  };
  const auto& [raw, label, years] = GENERATE_REF(values<Case>({
      {"horizon-cl3-2021-bm-01", "HORIZON-CL3-2021-BM-01", {2021, 2021}},
      {"H2020 - SU-DRS02-2018-2019-2020 ", "SU-DRS02-2018-2019-2020", {2018, 2020}},
      {"H2020 ICT – 2018 –2020", "ICT-2018-2020", {2018, 2020}},
      {"fund/2022/3.4", "FUND/2022/3.4", {2022, 2022}},
  }));
  CAPTURE(raw);
  const Programme call = classify(rules(), raw).at(0).programmes.back();
  CHECK(call.label == std::map<std::string, std::string>{{"en", label}});
  CHECK(call.years == years);
}

TEST_CASE("what no rule knows stands under Other, as it was typed, with the reason", "[taxonomy]") {
  const std::vector<Path> paths = classify(rules(), "  Mezaris\t Vasileios ");
  REQUIRE(paths.size() == 1);
  REQUIRE(paths[0].programmes.size() == 2);
  CHECK(paths[0].programmes[0].value == "other");
  CHECK(label_of(paths[0].programmes[0], "el") == "Άλλα");
  CHECK(paths[0].programmes[1].value == "other/mezaris-vasileios");
  CHECK(label_of(paths[0].programmes[1], "en") == "Mezaris Vasileios");
  CHECK(paths[0].reason == "no rule knows “Mezaris Vasileios”");
}

TEST_CASE("of a text of more than 32 words the first ones are read", "[taxonomy]") {
  std::string prose;
  for (int i = 0; i < 31; ++i) prose += "word ";
  CHECK(classify(rules(), prose + "H2020").at(0).programmes.at(0).value == "h2020");
  CHECK(classify(rules(), prose + "word H2020").at(0).programmes.at(0).value == "other");
}
