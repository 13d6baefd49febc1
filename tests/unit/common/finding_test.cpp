// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/finding.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/text/utf8.h"

using namespace mitos;

TEST_CASE("a finding is one line with what is known of its place", "[finding]") {
  struct Case {
    Finding finding;
    std::string line;
  };
  const auto [finding, line] = GENERATE(values<Case>({
      {{"a.md", 3, "date", "“soon” is no date"}, "a.md:3: date: “soon” is no date"},
      {{"a.md", 0, "date", "wrong"}, "a.md: date: wrong"},
      {{"a.md", 3, "", "wrong"}, "a.md:3: wrong"},
      {{"a.md", 0, "", "wrong"}, "a.md: wrong"},
      {{"έργο.md", 1, "", "wrong"}, "έργο.md:1: wrong"},
      {{"line\nfeed.md", 1, "", "wrong"}, "line\\x0afeed.md:1: wrong"},
  }));
  CHECK(to_string(finding) == line);
}

TEST_CASE("no control character of a stranger's file reaches the terminal", "[finding]") {
  const std::string control =
      GENERATE(values<std::string>({"\x1b[31m", "\r", "\b", "\x7f", "\u009b31m", "\x9b"}));
  CAPTURE(control);
  CHECK_FALSE(
      text::needs_replacing(to_string({"a" + control + ".md", 1, "key" + control, "said " + control})));
}

TEST_CASE("a configuration error says everything that was found", "[finding]") {
  const ConfigError error({{"mitos.yaml", 1, "a", "first"}, {"mitos.yaml", 2, "b", "second"}});
  CHECK(std::string(error.what()) == "mitos.yaml:1: a: first\nmitos.yaml:2: b: second");
  CHECK(error.findings().size() == 2);
  CHECK_FALSE(error.next_step().empty());
}
