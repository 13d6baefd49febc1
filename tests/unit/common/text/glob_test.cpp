// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/glob.h"

#include <catch2/catch.hpp>
#include <string>

using namespace mitos::text;

TEST_CASE("a pattern has the paths that it describes, and no others", "[glob]") {
  struct Case {
    std::string pattern;
    std::string path;
    bool matches;
  };
  const auto [pattern, path, matches] = GENERATE(values<Case>({
      {"a.md", "a.md", true},
      {"a.md", "b/a.md", false},
      {"*.md", "a.md", true},
      {"*.md", "b/a.md", false},
      {"**.md", "b/a.md", true},
      {"**/a.md", "a.md", true},
      {"**/a.md", "b/c/a.md", true},
      {"**/a.md", "b/ca.md", false},
      {"b/**", "b/c/a.md", true},
      {"b/**", "bc/a.md", false},
      {"b/**/a.md", "b/a.md", true},
      {"b/*/a.md", "b/c/a.md", true},
      {"b/*/a.md", "b/c/d/a.md", false},
      {"?.md", "ώ.md", true},
      {"?.md", "ab.md", false},
      {"?.md", "/.md", false},
      {"[abc].md", "b.md", true},
      {"[!abc].md", "b.md", false},
      {"[α-ω]*.md", "μίτος.md", true},
      {"[α-ω].md", "b.md", false},
      {"a.{md,html}", "a.html", true},
      {"a.{md,html}", "a.txt", false},
      {"{a,{b,c}d}.md", "cd.md", true},
      {"[", "[", true},
      {"\\*.md", "*.md", true},
      {"\\*.md", "a.md", false},
      {"", "", true},
      {"", "a", false},
      {"*", "", true},
  }));
  CAPTURE(pattern, path);
  CHECK(matches_glob(pattern, path) == matches);
}

TEST_CASE("a pattern for a folder has everything below it", "[glob]") {
  struct Case {
    std::string pattern;
    std::string path;
    bool matches;
  };
  const auto [pattern, path, matches] = GENERATE(values<Case>({
      {"private", "private/a.md", true},
      {"private", "b/private/c/a.md", true},
      {"private", "privateer/a.md", false},
      {"private/", "b/private/a.md", true},
      {"/private", "private/a.md", true},
      {"/private", "b/private/a.md", false},
      {"b/private", "b/private/a.md", true},
      {"**/private/**", "private/a.md", true},
      {"**/private/**", "b/private/a.md", true},
      {"*.draft.md", "b/c/x.draft.md", true},
      {"news/2019-*", "news/2019-05/a.md", true},
  }));
  CAPTURE(pattern, path);
  CHECK(is_below_glob(pattern, path) == matches);
}

TEST_CASE("a pattern full of stars does not take for ever", "[glob]") {
  std::string pattern;
  for (int i = 0; i < 50; ++i) pattern += "**a";
  CHECK_FALSE(matches_glob(pattern + "b", std::string(2'000, 'a')));
  std::string braces;
  for (int i = 0; i < 40; ++i) braces += "{a,b}";
  CHECK_FALSE(matches_glob(braces, "c"));
}
