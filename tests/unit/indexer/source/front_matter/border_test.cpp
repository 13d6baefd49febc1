// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/border.h"

#include <catch2/catch.hpp>

using namespace mitos::source;
using namespace std::string_literals;

TEST_CASE("front matter and body part where their author parted them", "[source]") {
  struct Case {
    std::string text;
    FrontMatterKind kind;
    std::string front;
    std::string body;
  };
  const auto [text, kind, front, body] = GENERATE(values<Case>({
      {"---\ntitle: A\n---\nbody\n", FrontMatterKind::yaml, "title: A\n", "body\n"},
      {"---  \ntitle: A\n--- \t\nbody", FrontMatterKind::yaml, "title: A\n", "body"},
      {"---\ntitle: A\n...\nbody", FrontMatterKind::yaml, "title: A\n", "body"},
      {"---\n---\nbody", FrontMatterKind::yaml, "", "body"},
      {"---\n---", FrontMatterKind::yaml, "", ""},
      {"---\ntitle: A\n---", FrontMatterKind::yaml, "title: A\n", ""},
      {"---\na: b\n---\none\n---\ntwo\n", FrontMatterKind::yaml, "a: b\n", "one\n---\ntwo\n"},
      {"---\na: '--- b'\n ---\n----\n---\n", FrontMatterKind::yaml, "a: '--- b'\n ---\n----\n", ""},
      {"+++\na = 1\n+++\nbody", FrontMatterKind::toml, "a = 1\n", "body"},
      {"+++\na = '''\n...\n---\n'''\n+++\n", FrontMatterKind::toml, "a = '''\n...\n---\n'''\n", ""},
      {"{\"a\": 1}\nbody", FrontMatterKind::json, "{\"a\": 1}", "\nbody"},
      {"{\n  \"a\": {\"b\": \"}\\\"}\"}\n}\nbody", FrontMatterKind::json,
       "{\n  \"a\": {\"b\": \"}\\\"}\"}\n}", "\nbody"},
      {"{}body", FrontMatterKind::json, "{}", "body"},
      {"", FrontMatterKind::none, "", ""},
      {"just a body", FrontMatterKind::none, "", "just a body"},
      {"\n---\na: b\n---\n", FrontMatterKind::yaml, "a: b\n", ""},
      {"\n \t\n---\na: b\n---\nbody", FrontMatterKind::yaml, "a: b\n", "body"},
      {"\n\n+++\na = 1\n+++\nbody", FrontMatterKind::toml, "a = 1\n", "body"},
      {"\n{\"a\": 1}\nbody", FrontMatterKind::json, "{\"a\": 1}", "\nbody"},
      {"\n---\na line across\n", FrontMatterKind::none, "", "\n---\na line across\n"},
      {"----\na: b\n----\n", FrontMatterKind::none, "", "----\na: b\n----\n"},
      {"--- a\nb\n---\n", FrontMatterKind::none, "", "--- a\nb\n---\n"},
      {" ---\na: b\n---\n", FrontMatterKind::none, "", " ---\na: b\n---\n"},
      {"{{< shortcode >}} text", FrontMatterKind::none, "", "{{< shortcode >}} text"},
      {"{braces} in prose", FrontMatterKind::none, "", "{braces} in prose"},
      {"{", FrontMatterKind::none, "", "{"},
  }));
  CAPTURE(text);
  const Parts parts = split_front_matter(text);
  CHECK(parts.error == "");
  CHECK(parts.kind == kind);
  CHECK(parts.front == front);
  CHECK(parts.body == body);
}

TEST_CASE("front matter that is never closed is an error", "[source]") {
  const std::string text = GENERATE(values<std::string>(
      {"---", "---\n", "---\ntitle: A\n", "---\ntitle: A\n+++\nbody", "+++\na = 1\n---\nbody", "+++\n...\n",
       "{\"a\": 1", "{\"a\": \"}", "{\"a\": \"\\", "---\ntitle: A ---\n", "---\n----\n"}));
  CAPTURE(text);
  CHECK_THAT(split_front_matter(text).error, Catch::Contains("never closed"));
}

TEST_CASE("front matter begins in the line that messages count from", "[source]") {
  CHECK(split_front_matter("---\na: b\n---\n").front_line == 2);
  CHECK(split_front_matter("\n\n---\na: b\n---\n").front_line == 4);
  CHECK(split_front_matter("+++\na = 1\n+++\n").front_line == 2);
  CHECK(split_front_matter("{\"a\": 1}").front_line == 1);
}

TEST_CASE("any file's bytes become text with LF line ends", "[source]") {
  struct Case {
    std::string bytes;
    std::string text;
  };
  const auto [bytes, text] = GENERATE(values<Case>({
      {"", ""},
      {"one\ntwo\n", "one\ntwo\n"},
      {"one\r\ntwo\r\n", "one\ntwo\n"},
      {"one\rtwo\r", "one\ntwo\n"},
      {"one\n\r\n\rtwo", "one\n\n\ntwo"},
      {"\xEF\xBB\xBF---\n", "---\n"},
      {"\xEF\xBB\xBF", ""},
      {"\xFF\xFEM\0\r\0\n\0i\0"s, "M\ni"},
      {"\xFE\xFF\0M\x03\xBC"s, "Mμ"},
      {"Ελληνικά 💡\n", "Ελληνικά 💡\n"},
      {"a\x1b[0mb", "a [0mb"},
  }));
  const CleanText clean = clean_text(bytes);
  CHECK(clean.text == text);
  CHECK_FALSE(clean.unfit_line);
}

TEST_CASE("bytes that are no text are replaced, and the first one's line is told", "[source]") {
  struct Case {
    std::string bytes;
    std::string text;
    int line;
  };
  const auto [bytes, text, line] = GENERATE(values<Case>({
      {"\xCC\xDF\xF4\xEF\xF2", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", 1},  // Μίτος in Windows-1253
      {"one\r\ntwo\r\nthr\xE9"
       "e\r\n",
       "one\ntwo\nthr\uFFFDe\n", 3},
      {"one\ntwo\0\n"s, "one\ntwo\uFFFD\n", 2},
      {"\n\n\x80\n\x80", "\n\n\uFFFD\n\uFFFD", 3},
  }));
  const CleanText clean = clean_text(bytes);
  REQUIRE(clean.unfit_line);
  CHECK(*clean.unfit_line == line);
  CHECK(clean.text == text);
}
