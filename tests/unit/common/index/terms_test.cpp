// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/terms.h"

#include <catch2/catch.hpp>

using namespace mitos::index;

namespace {

constexpr std::size_t kXapiansLimit = 245;

}  // namespace

TEST_CASE("a name typed in another way has the same exact-name term", "[index]") {
  struct Case {
    std::string a;
    std::string b;
  };
  const auto [a, b] = GENERATE(values<Case>({
      {"AI4Media", "ai4media"},
      {"ICT-48-2020", "ict 48 2020"},
      {"  The   Project. ", "the project"},
      {"«Μίτος»", "ΜΙΤΟΣ"},
      {"Café", "cafe"},
      {"don’t", "don't"},
  }));
  CAPTURE(a, b);
  CHECK(exact_name_term(a) == exact_name_term(b));
  CHECK_FALSE(exact_name_term(a).empty());
}

TEST_CASE("different names have different terms", "[index]") {
  CHECK(exact_name_term("AI4Media") != exact_name_term("AI 4 Media"));
  CHECK(exact_name_term("project one") != exact_name_term("one project"));
  CHECK(exact_name_term("project") != exact_name_term("projects"));
  CHECK(id_term("projects/a") != id_term("projects/A"));
  CHECK(id_term("media") != exact_name_term("media"));
}

TEST_CASE("a name without a word has no term", "[index]") {
  CHECK(exact_name_term("") == "");
  CHECK(exact_name_term(" … ") == "");
}

TEST_CASE("no word of a text is one of the terms with a prefix", "[index]") {
  // Words are folded, so a term that begins with a capital is none of them.
  const std::string term = GENERATE(id_term("projects/x"), exact_name_term("x"), id_term(""));
  CAPTURE(term);
  REQUIRE_FALSE(term.empty());
  CHECK(term[0] >= 'A');
  CHECK(term[0] <= 'Z');
}

TEST_CASE("a long id or name still has a term of its own, which Xapian takes", "[index]") {
  const std::string a(1'000, 'a');
  const std::string b = std::string(999, 'a') + "b";
  CHECK(id_term(a).size() <= kXapiansLimit);
  CHECK(exact_name_term(a).size() <= kXapiansLimit);
  CHECK(id_term(a) != id_term(b));
  CHECK(exact_name_term(a) != exact_name_term(b));
}

TEST_CASE("a remark in parentheses is taken off a title's end, and only there", "[index]") {
  struct Case {
    std::string title;
    std::string without;
  };
  const auto [title, without] = GENERATE(values<Case>({
      {"AI4Media (Coordinator)", "AI4Media"},
      {"AI4Media", "AI4Media"},
      {"(Coordinator)", "(Coordinator)"},
      {"Media (old) and more", "Media (old) and more"},
      {"A (b) (c)", "A (b)"},
      {"broken)", "broken)"},
      {"broken (", "broken ("},
      {"Έργο (Συντονιστής)", "Έργο"},
      {"", ""},
  }));
  CAPTURE(title);
  CHECK(without_remark(title) == without);
}
