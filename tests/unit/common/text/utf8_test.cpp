// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <catch2/catch.hpp>

using namespace mitos::text;
using namespace std::string_literals;

TEST_CASE("the first byte that is no text is found", "[text]") {
  struct Case {
    std::string text;
    std::optional<std::size_t> place;
  };
  const auto [text, place] = GENERATE(values<Case>({
      {"", std::nullopt},
      {"plain\tand\nlines", std::nullopt},
      {"Ελληνικά, café, 日本, 💡", std::nullopt},
      {"\x80", 0},
      {"abc\xFF", 3},
      {"ab\xC3", 2},             // a character without its second byte
      {"ab\xE2\x80", 2},         // or its third
      {"\xC0\xAF", 0},           // longer than need be
      {"x\xED\xA0\x80", 1},      // half of a surrogate pair
      {"x\xF4\x90\x80\x80", 1},  // beyond Unicode
      {"x\0y"s, 1},
      {"ά\xE1", 2},  // Windows-1253
  }));
  CAPTURE(text);
  CHECK(find_unfit(text) == place);
}

TEST_CASE("what no text holds is replaced, and nothing else", "[text]") {
  struct Case {
    std::string text;
    std::string replaced;
  };
  const auto [text, replaced] = GENERATE(values<Case>({
      {"", ""},
      {"Μίτος\n\tthread 💡", "Μίτος\n\tthread 💡"},
      {"a\xFFz", "a\uFFFDz"},
      {"a\0z"s, "a\uFFFDz"},
      {"a\x1b[31mz", "a [31mz"},  // would colour a terminal
      {"a\x7fz", "a z"},
      {"a\u009bz", "a z"},       // the same in one character
      {"a\u0085z", "a\u0085z"},  // a line end, not a control
  }));
  CAPTURE(text);
  CHECK(replace_unfit(text) == replaced);
  CHECK(needs_replacing(text) == (text != replaced));
  CHECK_FALSE(needs_replacing(replace_unfit(text)));
}

TEST_CASE("what is to be replaced is found wherever it stands", "[text]") {
  const std::string_view unfit =
      GENERATE(values<std::string_view>({"\x01", "\x1f", "\x7f", "\x80", "\xff", "\r"}));
  for (std::size_t before = 0; before < 20; ++before) {
    for (std::size_t behind = 0; behind < 20; ++behind) {
      const std::string text = std::string(before, '~').append(unfit).append(behind, ' ');
      CAPTURE(text);
      CHECK(needs_replacing(text));
    }
  }
  CHECK_FALSE(needs_replacing(" ~\t\nά~~~~~~~ ~~~~~~~~~~"));
}

TEST_CASE("a text cut to a number of bytes ends with a whole character", "[text]") {
  const std::string text = "aά€💡z";  // 1, 2, 3, 4 and 1 bytes
  struct Case {
    std::size_t limit;
    std::string cut;
  };
  const auto [limit, cut] = GENERATE(values<Case>({
      {0, ""},
      {1, "a"},
      {2, "a"},
      {3, "aά"},
      {4, "aά"},
      {5, "aά"},
      {6, "aά€"},
      {9, "aά€"},
      {10, "aά€💡"},
      {11, "aά€💡z"},
      {12, "aά€💡z"},
      {1'000, "aά€💡z"},
  }));
  CAPTURE(limit);
  CHECK(first_bytes(text, limit) == cut);
}

TEST_CASE("white space of every kind is trimmed from both ends, and only there", "[text]") {
  struct Case {
    std::string text;
    std::string trimmed;
  };
  const auto [text, expected] = GENERATE(values<Case>({
      {"", ""},
      {" \t\r\n", ""},
      {"current ", "current"},
      {"\u00A0current\u00A0", "current"},
      {"\u2003\u3000two words\u2028", "two words"},
      {"\uFEFFtitle", "title"},
      {"\u00A0", ""},
      {"a\u00A0b", "a\u00A0b"},
      {" ό ", "ό"},
      {" \xFF ", "\xFF"},
      {" \x80", "\x80"},
      {"a \x80\x80 ", "a \x80\x80"},
      {"\u3000\u3000", ""},
  }));
  CAPTURE(text);
  CHECK(trimmed(text) == expected);
}

TEST_CASE("UTF-16 is read in both byte orders", "[text]") {
  CHECK(from_utf16("M\0i\0"s, false) == "Mi");
  CHECK(from_utf16("\0M\0i"s, true) == "Mi");
  CHECK(from_utf16("\x9C\x03"s, false) == "Μ");
  CHECK(from_utf16("\x3D\xD8\xA1\xDC"s, false) == "💡");
  CHECK(from_utf16("", true) == "");
}

TEST_CASE("broken UTF-16 still gives UTF-8", "[text]") {
  struct Case {
    std::string bytes;
    std::string text;
  };
  const auto [bytes, text] = GENERATE(values<Case>({
      {"\x3D\xD8"s, "\uFFFD"},  // the first half of a pair alone
      {"\xA1\xDC"s, "\uFFFD"},  // the second
      {"\x3D\xD8M\0"s, "\uFFFDM"},
      {"M\0x"s, "M"},  // half a character at the end
  }));
  CHECK(from_utf16(bytes, false) == text);
}
