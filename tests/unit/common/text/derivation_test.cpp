// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/derivation.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace mitos::text {
namespace {

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("a word has its British and its American spelling", "[text]") {
  CHECK(has(other_spellings("recognising"), "recognizing"));
  CHECK(has(other_spellings("organizations"), "organisations"));
  CHECK(has(other_spellings("analyse"), "analyze"));
  CHECK(has(other_spellings("tumor"), "tumour"));
  CHECK(has(other_spellings("behavioural"), "behavioral"));
  CHECK(has(other_spellings("modeling"), "modelling"));
  CHECK(has(other_spellings("centres"), "centers"));
  CHECK(has(other_spellings("programme"), "program"));
  CHECK(has(other_spellings("orthopaedics"), "orthopedics"));
}

TEST_CASE("a short word has no other spelling", "[text]") {
  CHECK(other_spellings("four").empty());
  CHECK(other_spellings("for").empty());
  CHECK(other_spellings("prize").empty());
  CHECK(other_spellings("").empty());
}

TEST_CASE("a verb leads to its noun and a noun to its verb", "[text]") {
  CHECK(has(derived_words("prescribes"), "prescription"));
  CHECK(has(derived_words("prescription"), "prescribe"));
  CHECK(has(derived_words("recognising"), "recognition"));
  CHECK(has(derived_words("recognition"), "recognise"));
  CHECK(has(derived_words("verified"), "verification"));
  CHECK(has(derived_words("verification"), "verify"));
  CHECK(has(derived_words("applies"), "application"));
  CHECK(has(derived_words("diagnosing"), "diagnosis"));
  CHECK(has(derived_words("explosions"), "explode"));
  CHECK(derived_words("").empty());
  CHECK(derived_words("sea").empty());
}

}  // namespace mitos::text
