// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/plain_yaml.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/support/seed.h"

using namespace mitos::source;

namespace {

using Json = nlohmann::ordered_json;

template <typename T>
const T& one_of(const std::vector<T>& choices, std::mt19937& random) {
  return choices[std::uniform_int_distribution<std::size_t>(0, choices.size() - 1)(random)];
}

// A value as it may stand behind a key, a dash or a bracket: most are harmless, some are not.
std::string random_value(std::mt19937& random) {
  static const std::vector<std::string> kPieces{"word",
                                                "two words",
                                                "Ελλάδα",
                                                "2021-05-14",
                                                "12:30",
                                                "https://mitos.example/a#b",
                                                "a, b",
                                                "it's",
                                                "it''s",
                                                "C#",
                                                "a:b",
                                                "(x)",
                                                "null",
                                                "Null",
                                                "~",
                                                "true",
                                                "",
                                                " ",
                                                "  ",
                                                ": ",
                                                " #",
                                                "#",
                                                ":",
                                                "'",
                                                "\"",
                                                "\\",
                                                "[",
                                                "]",
                                                "{",
                                                "}",
                                                ",",
                                                "-",
                                                "- ",
                                                "&a",
                                                "*a",
                                                "!t",
                                                "|",
                                                ">",
                                                "%",
                                                "@",
                                                "`",
                                                "?",
                                                "? ",
                                                "<<",
                                                "...",
                                                "---",
                                                "\t",
                                                "\xC2\x85",
                                                "\xC2\xA0",
                                                "\xE2\x80\xA8",
                                                "\xEF\xBB\xBF",
                                                "\xEF\xBF\xBD",
                                                "\x7F",
                                                "'quoted: # text'",
                                                "\"quoted: # text\"",
                                                "'a''b'",
                                                "\" blanks \"",
                                                "' '",
                                                "\"\"",
                                                "''",
                                                R"("a\nb")",
                                                "\n",
                                                "\n",
                                                "\n  ",
                                                "\n  ",
                                                "\n    ",
                                                "\\n",
                                                "\\\"",
                                                "\\ ",
                                                "\\u0041",
                                                "\\\n  ",
                                                "\n  - ",
                                                "[a, b]",
                                                "[ a , 'b, c' ]",
                                                "[]",
                                                "[ ]",
                                                "[a, ]",
                                                "[a b, null]",
                                                "[-1]",
                                                "[a: b]"};
  static const std::vector<std::string> kHarmless{
      "word",     "two words", "Ελλάδα",          "12:30",        "'a: b'",         "\"a # b\"",
      "[a, b c]", "",          "goes on\n  here", "'goes\n  on'", "\"goes\n  on\"", "\"goes\\\n  \\ on\""};
  if (std::uniform_int_distribution<int>(0, 2)(random) != 0) return one_of(kHarmless, random);
  std::string value;
  const int pieces = std::uniform_int_distribution<int>(1, 3)(random);
  for (int i = 0; i < pieces; ++i) value += one_of(kPieces, random);
  return value;
}

std::string random_line(std::mt19937& random) {
  static const std::vector<std::string> kBeginnings{
      "key: ", "key: ", "key: ", "Key: ", "tags:", "tags:",    "a.b-c_d: ", "key:", "key :",
      "- ",    "- ",    "- ",    "  - ",  "  - ",  "  ",       "    - ",    "-",    "null: ",
      "1: ",   "a b: ", "'k': ", "# ",    "",      "Ελλάδα: ", "<<: ",      ".a: "};
  return one_of(kBeginnings, random) + random_value(random);
}

std::string random_text(std::mt19937& random) {
  std::string text;
  const int lines = std::uniform_int_distribution<int>(1, 6)(random);
  for (int i = 0; i < lines; ++i) text += random_line(random) + "\n";
  if (std::uniform_int_distribution<int>(0, 5)(random) == 0) text.pop_back();
  return text;
}

std::vector<std::string> said(const FrontMatter& front) {
  std::vector<std::string> all;
  for (const mitos::Finding& finding : front.warnings)
    all.push_back(std::to_string(finding.line) + " " + finding.field + " " + finding.message);
  return all;
}

}  // namespace

TEST_CASE("the short path gives what yaml-cpp gives, or leaves the front matter to it", "[source]") {
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  int taken = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::string text = random_text(random);
    const auto plain = read_plain_yaml(text, 2);
    if (!plain) continue;
    ++taken;
    const FrontMatter whole = read_any_yaml(text, 2);
    if (!whole.error && plain->values == whole.values && plain->lines == whole.lines &&
        said(*plain) == said(whole))
      continue;
    CAPTURE(text);
    CHECK_FALSE(whole.error);
    CHECK(plain->values == whole.values);
    CHECK(plain->lines == whole.lines);
    CHECK(said(*plain) == said(whole));
    break;
  }
  CHECK(taken > 2'000);
}

TEST_CASE("ordinary front matter takes the short path", "[source]") {
  const auto front = read_plain_yaml(
      "title: 'Seagrass: it''s green'\n# a note\n\nacronym: SEA\ntags:\n- one\n- two words\nkeywords: [a, "
      "\"b, c\"]\n"
      "contact:\n  - Kymatidis Ioannis\nlink: https://mitos.example/sea\nlong: one\n  two\nlonger: 'one\n  "
      "two'\nlongest: \"one\\\n  \\ \\\"two\\\"\"\nempty:\nlast: null\n",
      2);
  REQUIRE(front);
  CHECK(front->values == Json{{"title", "Seagrass: it's green"},
                              {"acronym", "SEA"},
                              {"tags", {"one", "two words"}},
                              {"keywords", {"a", "b, c"}},
                              {"contact", Json::array({"Kymatidis Ioannis"})},
                              {"link", "https://mitos.example/sea"},
                              {"long", "one two"},
                              {"longer", "one two"},
                              {"longest", "one \"two\""},
                              {"empty", nullptr},
                              {"last", nullptr}});
  CHECK(front->lines.at("acronym") == 5);
}

TEST_CASE("front matter that needs all of YAML is left to yaml-cpp", "[source]") {
  const std::string text = GENERATE(values<std::string>({"a: b\n\n  c",
                                                         "a: b\n  - c",
                                                         "a: 'b\n\n  c'",
                                                         "a: 'b\nc'",
                                                         "a: 'b \n  c'",
                                                         "a: |\n  b",
                                                         "a: &x b",
                                                         "a: *x",
                                                         "a: !t b",
                                                         "a: {b: c}",
                                                         "a:\n  b: c",
                                                         "a: \"\\u0041\"",
                                                         "a: b # c",
                                                         "a: b: c",
                                                         "a: [b,\n c]",
                                                         "- a",
                                                         "a",

                                                         "a:\n- b: c",
                                                         "a:\n- b\n  - c",
                                                         "a:\tb",
                                                         "---\na: b",
                                                         "\"a\": b"}));
  CAPTURE(text);
  CHECK_FALSE(read_plain_yaml(text, 1));
}
