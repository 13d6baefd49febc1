// SPDX-License-Identifier: GPL-2.0-or-later
// What every file of the staff's is held to, whatever its keys mean.
#include "common/config/yaml_shape.h"

#include <catch2/catch.hpp>

#include "common/config/config.h"
#include "common/config/synonyms.h"
#include "common/error.h"
#include "common/names/join/decisions.h"
#include "common/taxonomy/rules.h"

using namespace mitos;
using namespace mitos::config;

namespace {

std::vector<std::string> mistakes_in(const std::string& yaml) {
  std::vector<std::string> mistakes;
  for (const Finding& finding : yaml_shape(yaml, "f").findings) mistakes.push_back(to_string(finding));
  return mistakes;
}

template <typename Read>
std::string error_of(const Read& read) {
  try {
    read();
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a key that is given twice is named at every level, with both lines", "[config]") {
  struct Case {
    std::string yaml;
    std::vector<std::string> mistakes;
  };
  const auto [yaml, mistakes] = GENERATE(values<Case>({
      {"a: 1\nb: 2\na: 3", {"f:3: a: is given twice, first in line 1"}},
      {"a: 1\n'a': 2\n\"a\": 3",
       {"f:2: a: is given twice, first in line 1", "f:3: a: is given twice, first in line 1"}},
      {"a:\n  b:\n    c: 1\n    c: 2", {"f:4: a.b.c: is given twice, first in line 3"}},
      {"a: { b: 1, b: 2 }", {"f:1: a.b: is given twice, first in line 1"}},
      {"- { x: 1 }\n- x: 1\n  x: 2", {"f:3: x: is given twice, first in line 2"}},
      {"a:\n  - b: 1\n    b: 2", {"f:3: a.b: is given twice, first in line 2"}},
      {"a: { x: 1 }\na: { x: 1 }", {"f:2: a: is given twice, first in line 1"}},
      {"a: { x: 1 }\nb: { x: 1 }", {}},
      {"- { x: 1 }\n- { x: 1 }", {}},
      {"a: x\nb: a", {}},
  }));
  CAPTURE(yaml);
  CHECK(mistakes_in(yaml) == mistakes);
}

TEST_CASE("a file has one YAML document", "[config]") {
  struct Case {
    std::string yaml;
    int line;  // in which the second begins; 0: there is none
  };
  const auto [yaml, line] = GENERATE(values<Case>({
      {"a: 1\n---\nb: 2", 2},
      {"---\na: 1\n---\nb: 2", 3},
      {"a: 1\n...\nb: 2", 3},
      {"a: 1\n...\n---\nb: 2", 3},
      {"a: 1\n---\n---\nb: 2", 3},
      {"---\n---\na: 1", 2},
      {"a: 1\n--- b", 2},
      {"a: 1\n---\n[", 2},
      {"  a: 1\nb: 2", 2},
      {"{a: 1}\nb: 2", 2},
      {"- a\nb: 2", 2},
      {"a: 1\n---\n", 0},
      {"a: 1\n---\n# no more\n", 0},
      {"a: 1\n...\n", 0},
      {"%YAML 1.2\n---\na: 1", 0},
      {"a: |\n  ---\n  b", 0},
      {"", 0},
      {"# nothing", 0},
  }));
  CAPTURE(yaml);
  const YamlShape shape = yaml_shape(yaml, "f");
  REQUIRE(shape.findings.size() == (line > 0 ? 1U : 0U));
  if (line == 0) return;
  CHECK(shape.findings[0].line == line);
  CHECK_THAT(shape.findings[0].message, Catch::Contains("a second YAML document"));
}

TEST_CASE("what yaml-cpp takes without a word is refused with its line", "[config]") {
  struct Case {
    std::string yaml;
    std::string mistake;
  };
  const auto [yaml, mistake] = GENERATE(values<Case>({
      {"a: 'x\n", "f:1: a: the quotation mark ' is not closed"},
      {"x: 1\na: \"x\nb: c\n", "f:2: a: the quotation mark \" is not closed"},
      {"a: \"x\\\"\n", "f:1: a: the quotation mark \" is not closed"},
      {"a: 'it''s\n", "f:1: a: the quotation mark ' is not closed"},
      {"a: &x !!str 'y\n", "f:1: a: the quotation mark ' is not closed"},
      {"a: 1\n<<: { b: 1 }", "f:2: <<: merge keys are not read: write out what is meant"},
      {"a: !env HOME", "f:1: a: the tag “!env” is unknown"},
      {"a: !map { b: 1 }", "f:1: a: the tag “!map” is unknown"},
      {"? [a]\n: b", "f:1: a key must be a text"},
      {"~: b", "f:1: a key must be a text"},
      {"a: &x [*x]", "f:1: a: an alias stands inside the value that it names"},
      {"a: *x", "f:1: is not YAML: the referenced anchor is not defined"},
      {"a:\n\tb: 1", "f:2: is not YAML: illegal map value (a tab indents the line; only blanks may)"},
  }));
  CAPTURE(yaml);
  CHECK(mistakes_in(yaml) == std::vector<std::string>{mistake});
}

TEST_CASE("what YAML allows is no mistake", "[config]") {
  const std::string yaml = GENERATE(values<std::string>(
      {"a: 'it''s'", "a: \"x\\\"\"", "a: 'x\n  y'", "a: &x [1]\nb: *x", "a: !!str 1", "a: \"\"\nb: ''",
       "a: \"'\"\nb: '\"'", "a: it's", "? a\n: b", "{a: {b: [c]}}", "a: |\n  'x\n"}));
  CAPTURE(yaml);
  CHECK(mistakes_in(yaml).empty());
}

TEST_CASE("aliases that make much of little are stopped", "[config]") {
  std::string yaml = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string before = "*l" + std::to_string(i - 1);
    yaml += "l" + std::to_string(i) + ": &l" + std::to_string(i) + " [" + before;
    for (int j = 1; j < 10; ++j) yaml += ", " + before;
    yaml += "]\n";
  }
  CHECK(mistakes_in(yaml) == std::vector<std::string>{"f:5: l4: aliases repeat more than 100000 values"});
}

TEST_CASE("every file that staff keep is held to it", "[config]") {
  const std::string twice = GENERATE(values<std::string>({"x: 1\nx: 2\n", "x: 1\n---\nx: 1\n", "x: 'y\n"}));
  CAPTURE(twice);
  for (const std::string& error :
       {error_of([&] { parse_config(twice, "f", ""); }), error_of([&] { parse_synonyms(twice, "f"); }),
        error_of([&] { names::parse_decisions(twice, "f"); }),
        error_of([&] { taxonomy::parse_rules(twice, "f"); })}) {
    CHECK((error.find("is given twice") != std::string::npos ||
           error.find("second YAML") != std::string::npos || error.find("not closed") != std::string::npos));
  }
}

TEST_CASE("what is no text is told with the line", "[config]") {
  struct Case {
    std::string bytes;
    std::string mistake;
  };
  const auto [bytes, mistake] = GENERATE(values<Case>({
      {std::string("\xff\xfei\0", 4), "f:1: is UTF-16: save it as UTF-8"},
      {"\xfe\xff", "f:1: is UTF-16: save it as UTF-8"},
      {"# a\nindex: caf\xe9\n", "f:2: is not UTF-8 in this line: save it as UTF-8"},
      {"# a\r\n# b\r\nindex: \x1b[31m\n", "f:3: has a control character, \\x1b"},
      {std::string("# a\nindex: x\0y", 14), "f:2: has a control character, \\x00"},
  }));
  CHECK(error_of([&bytes = bytes] { parse_config(bytes, "f", ""); }) == mistake);
}

TEST_CASE("a byte order mark and any end of line are read", "[config]") {
  const std::string bytes = GENERATE(
      values<std::string>({"\xef\xbb\xbfindex: /x\npeople: /y\n", "index: /x\r\npeople: /y\r\n",
                           "index: /x\rpeople: /y\r", "\xef\xbb\xbf---\r\nindex: /x\r\npeople: /y"}));
  const Config config = parse_config(bytes, "f", "");
  CHECK(config.index == "/x");
  CHECK(config.people == "/y");
}

TEST_CASE("the same mistake at every bracket of a line is found once", "[config]") {
  const YamlShape shape = yaml_shape("same: " + std::string(100'000, '[') + "\n", "people.yaml");
  CHECK_FALSE(shape.readable);
  CHECK(shape.findings.size() < 5);
}
