// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/affiliation_marks.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

TEST_CASE("marks of affiliation are no part of a name", "[names]") {
  struct Case {
    std::string list;
    std::string people;
  };
  const auto& [list, people] = GENERATE(values<Case>({
      {"Wei Zhao†", "Wei Zhao"},
      {"Wei Zhao‡, Ming Li§", "Wei Zhao, Ming Li"},
      {"*Wei Zhao", "Wei Zhao"},
      {"**Wei Zhao**", "Wei Zhao"},
      {"Wei Zhao ¶", "Wei Zhao"},
      {"Wei Zhao¹²", "Wei Zhao"},
      {"Wei Zhaoᵃ", "Wei Zhao"},
      {"Wei Zhao1,2, Ming Li3*", "Wei Zhao, Ming Li"},
      {"Wei Zhao 1 and Ming Li 2", "Wei Zhao and Ming Li"},
      {"Wei Zhao 0001", "Wei Zhao"},
      {"Wei Zhao<sup>1</sup>", "Wei Zhao"},
      {"Wei Zhao<sup>a,b</sup>, Ming Li", "Wei Zhao, Ming Li"},
      {"<b>Wei Zhao</b>", "Wei Zhao"},
      {"Wei Zhao$^{1,2}$", "Wei Zhao"},
      {"Wei Zhao^1", "Wei Zhao"},
      {"Wei Zhao\\textsuperscript{1}", "Wei Zhao"},
      {"Wei Zhao (1); Ming Li [2]", "Wei Zhao ; Ming Li"},
      {"[Wei Zhao]", "Wei Zhao"},
      {"(Wei Zhao)", "Wei Zhao"},
      {"Wei Zhao (ed.)", "Wei Zhao"},
      {"Wei Zhao (corresponding author)", "Wei Zhao"},
      {"Wei Zhao (University of Oslo)", "Wei Zhao"},
      {"Wei Zhao ✉", "Wei Zhao"},
      // what belongs to a name
      {"Yiannis (Ioannis) Kompatsiaris", "Yiannis (Ioannis) Kompatsiaris"},
      {"Ann Smith <ann@example.org>", "Ann Smith <ann@example.org>"},
      {"Ann Smith (ann@example.org)", "Ann Smith (ann@example.org)"},
      {"<img src=x onerror=alert>", "<img src=x onerror=alert>"},
      {"W3C", "W3C"},
      {"Working Group 3", "Working Group 3"},
      {"3M", "3M"},
      {"Ernest> Pusateri", "Ernest> Pusateri"},
  }));
  CAPTURE(list);
  CHECK(without_marks(list) == people);
}
