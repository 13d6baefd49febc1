// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/script.h"

#include <catch2/catch.hpp>

#include "common/text/fold.h"
#include "common/text/keyboard.h"

using namespace mitos::text;

TEST_CASE("a letter typed in the wrong one of Greek and Latin is no other word", "[text]") {
  // Each has letters of the other script.
  CHECK(fold("ΑΙ4Media") == "ai4media");          // Greek Α and Ι
  CHECK(fold("Kοmpatsiaris") == "kompatsiaris");  // Greek ο
  CHECK(fold("όρασn") == "ορασν");                // a Latin n is the look-alike of ν
  CHECK(fold("ΠAΤΡΑ") == fold("ΠΑΤΡΑ"));          // Latin A
  CHECK(fold("e-ΝΟΗΜΑ") == "e-νοημα");            // two words
}

TEST_CASE("a word stays of two scripts if some letter has no look-alike in either", "[text]") {
  CHECK(fold("ΩD") == "ωd");
  CHECK(fold("μm") == "μm");  // a unit, not a word
}

TEST_CASE("what was typed with the other keyboard layout on is read by its keys", "[text]") {
  CHECK(other_layout("ςιλδφιρε") == "wildfire");
  CHECK(other_layout("αι4μεδια") == "ai4media");
  CHECK(other_layout("ςηρ") == "whr");
  CHECK(other_layout("orash") == "οραση");
  CHECK(fold(other_layout("dakow")) == fold("δάκος"));
  CHECK(fold(other_layout("kinhmatogr;afow")) == fold("κινηματογράφος"));
  CHECK(other_layout("2020") == "2020");
}
