// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/acronym.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/text/fold.h"
#include "common/text/words.h"

using namespace mitos::text;

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(text, [&](Word word) { words.emplace_back(bytes_of(text, word)); });
  return words;
}

}  // namespace

TEST_CASE("an acronym ends where the text does, though more stands behind it in memory", "[text]") {
  const std::string_view whole = "C.E.RES";
  CHECK(dotted_acronym(whole.substr(0, 4), 0) == 4);
  CHECK(dotted_acronym(whole.substr(0, 3), 0) == 3);
  CHECK(dotted_acronym(whole.substr(0, 0), 0) == 0);
}

TEST_CASE("an acronym with dots is one word, its last dot included", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> words;
  };
  const auto& [text, words] = GENERATE(values<Case>({
      {"U.S.A.", {"U.S.A."}},
      {"the U.S. It was", {"the", "U.S.", "It", "was"}},
      {"(U.S.)", {"U.S."}},
      {"U.S-made", {"U.S", "made"}},
      {"U.S.-made", {"U.S.", "made"}},
      {"i.e. this, e.g. that", {"i.e.", "this", "e.g.", "that"}},
      {"at 5 p.m. today", {"at", "5", "p.m.", "today"}},
      {"Ph.D. students", {"Ph.D.", "students"}},
      {"a Ph.D student", {"a", "Ph.D", "student"}},
      {"ph.d. student", {"ph.d.", "student"}},
      {"M.Sc. and B.Eng.", {"M.Sc.", "and", "B.Eng."}},
      {"an M.Sc thesis", {"an", "M.Sc", "thesis"}},
      {"b.tech. m.phil.", {"b.tech.", "m.phil."}},
      {"Δι.Πα.Ε.", {"Δι.Πα.Ε."}},
      {"S.M.E.s", {"S.M.E.s"}},
      {"Το Ε.Κ.Ε.Τ.Α. και", {"Το", "Ε.Κ.Ε.Τ.Α.", "και"}},
      {"π.χ. αυτό κ.λπ.", {"π.χ.", "αυτό", "κ.λπ."}},
      {"ΕΛ.ΣΤΑΤ. και ΥΠ.ΕΞ.", {"ΕΛ.ΣΤΑΤ.", "και", "ΥΠ.ΕΞ."}},
      {"É.T.É.", {"É.T.É."}},
      {"E\u0301.T.", {"E\u0301.T."}},
      {"l’U.R.S.S. et dell'U.E.", {"l", "U.R.S.S.", "et", "dell", "U.E."}},
      {"A.T.&T.", {"A.T.", "T"}},
      {"U.S...", {"U.S."}},
      {"N.B.中", {"N.B.", "中"}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("names of files and hosts, numbers and the ends of sentences are no acronyms", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> words;
  };
  const auto& [text, words] = GENERATE(values<Case>({
      {"node.js", {"node", "js"}},
      {"a.js", {"a", "js"}},
      {"x.y", {"x", "y"}},
      {"example.org", {"example", "org"}},
      {"www.a.b.com", {"www", "a", "b", "com"}},
      {"iti.gr", {"iti", "gr"}},
      {"j.k@example.org", {"j", "k", "example", "org"}},
      {"3.1.4", {"3", "1", "4"}},
      {"H.264", {"H", "264"}},
      {"end.Next", {"end", "Next"}},
      {"plan B. It", {"plan", "B", "It"}},
      {"ASP.NET", {"ASP", "NET"}},
      {"e.coli", {"e", "coli"}},
      {"J.Smith", {"J", "Smith"}},
      {"by Y.Li.", {"by", "Y", "Li"}},
      {"R.A.Eds.", {"R", "A", "Eds"}},
      {"t.co.", {"t", "co"}},
      {"a_b.c.d", {"a", "b", "c", "d"}},
      {"A.中", {"A", "中"}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("the initials of a person can be read one by one", "[text]") {
  const std::string name = "J.K. Rowling";
  std::vector<std::string> words;
  for_each_word(
      name, [&](Word word) { words.emplace_back(bytes_of(name, word)); }, Acronyms::divided);
  CHECK(words == std::vector<std::string>{"J", "K", "Rowling"});
}

TEST_CASE("an acronym folds to its letters, whatever stands around it", "[text]") {
  CHECK(fold("U.S.A.") == "usa");
  CHECK(fold("U.S.A") == "usa");
  CHECK(fold("u.s.a.") == "usa");
  CHECK(fold("Ph.D.") == "phd");
  CHECK(fold("Ε.Κ.Ε.Τ.Α.") == fold("ΕΚΕΤΑ"));
  CHECK(fold("É.T.É.") == "ete");
  CHECK(fold("Made in the U.S.A. (2nd ed.)") == "made in the usa (2nd ed.)");
  CHECK(fold("node.js 5.3.2, .NET") == "node.js 5.3.2, .net");
  CHECK(fold("J. K. Rowling") == "j. k. rowling");
  CHECK(fold(fold("The Ph.D. of e.g. U.S.A")) == fold("The Ph.D. of e.g. U.S.A"));
}
