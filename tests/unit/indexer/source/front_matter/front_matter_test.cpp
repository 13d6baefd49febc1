// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/front_matter.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace mitos;
using namespace mitos::source;

using Json = nlohmann::ordered_json;

namespace {

FrontMatter parse(const std::string& text) {
  return parse_front_matter(split_front_matter(text));
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("the three syntaxes give the same values", "[source]") {
  const std::string text = GENERATE(values<std::string>({
      "---\ntitle: Μίτος\ndraft: true\nnumber: 42\ndate: 2021-05-14\ntags: [a, b]\nmap: {k: v}\n---\n",
      "+++\ntitle = 'Μίτος'\ndraft = true\nnumber = 42\ndate = 2021-05-14\ntags = ['a', 'b']\n"
      "map = {k = 'v'}\n+++\n",
      R"({"title": "Μίτος", "draft": true, "number": 42, "date": "2021-05-14", "tags": ["a", "b"],
          "map": {"k": "v"}})",
  }));
  CAPTURE(text);
  const FrontMatter front = parse(text);
  REQUIRE_FALSE(front.error);
  CHECK(front.values["title"] == "Μίτος");
  CHECK(front.values["draft"] == "true");
  CHECK(front.values["number"] == "42");
  CHECK(front.values["date"] == "2021-05-14");
  CHECK(front.values["tags"] == Json{"a", "b"});
  CHECK(front.values["map"] == Json{{"k", "v"}});
}

TEST_CASE("a scalar stays as it was typed", "[source]") {
  struct Case {
    std::string yaml;
    Json value;
  };
  const auto [yaml, value] = GENERATE(values<Case>({
      {"007", "007"},
      {"1.10", "1.10"},
      {"no", "no"},
      {"0x1F", "0x1F"},
      {"2021-5-14T07:48:57+03:00", "2021-5-14T07:48:57+03:00"},
      {"'quoted: text'", "quoted: text"},
      {"\"caf\\u00e9\"", "café"},
      {"text # and a comment", "text"},
      {"null", nullptr},
      {"~", nullptr},
      {"", nullptr},
      {"\"\"", ""},
      {"|\n  one\n  two", "one\ntwo"},
      {">\n  one\n  two", "one two"},
  }));
  CAPTURE(yaml);
  const FrontMatter front = parse("---\nkey: " + yaml + "\n---\n");
  REQUIRE_FALSE(front.error);
  Json read = front.values["key"];
  // A block ends with a line feed that nobody minds.
  if (read.is_string() && read.get<std::string>().ends_with('\n')) {
    read = read.get<std::string>().substr(0, read.get<std::string>().size() - 1);
  }
  CHECK(read == value);
}

TEST_CASE("a number in TOML or JSON stays as it was typed", "[source]") {
  const std::string number =
      GENERATE(values<std::string>({"42", "-7", "1.5", "12345678901234567", "1e3", "1.10", "-0"}));
  CAPTURE(number);
  CHECK(parse("+++\nkey = " + number + "\n+++\n").values["key"] == number);
  CHECK(parse("{\"key\": " + number + "}").values["key"] == number);
}

TEST_CASE("a number too large for any is typed text in JSON, a date in TOML after other scripts",
          "[source]") {
  const std::string digits = repeated("1234567890", 10);
  CHECK(parse("{\"key\": " + digits + "}").values["key"] == digits);
  const FrontMatter toml = parse("+++\na = ['Μίτος', 1.10, 2021-05-14, 1_000]\n+++\n");
  CHECK(toml.values["a"] == Json{"Μίτος", "1.10", "2021-05-14", "1_000"});
}

TEST_CASE("keys ignore case, and one in two cases is given twice", "[source]") {
  struct Case {
    std::string text;
    std::string title;
    int line;
  };
  const auto [text, title, line] = GENERATE(values<Case>({
      {"---\nTitle: A\n---\n", "A", 0},
      {"---\nTitle: A\ntitle: b\n---\n", "b", 3},
      {"+++\ntitle = 'b'\nTITLE = 'A'\n+++\n", "A", 3},
      {"{\"title\": \"b\",\n\"Title\": \"A\"}", "A", 2},
  }));
  CAPTURE(text);
  const FrontMatter front = parse(text);
  REQUIRE_FALSE(front.error);
  CHECK(front.values["title"] == title);
  REQUIRE(front.warnings.size() == (line > 0 ? 1 : 0));
  if (line > 0) CHECK(front.warnings[0].line == line);
}

TEST_CASE("a thousand keys are read in each syntax, and one more is an error", "[source]") {
  const auto keys = [](int count, const std::string& before, const std::string& between,
                       const std::string& after) {
    std::string text = before;
    for (int i = 0; i < count; ++i) text += (i > 0 ? between : "") + fmt::format(fmt::runtime(after), i);
    return text;
  };
  for (const int count : {1'000, 1'001}) {
    CAPTURE(count);
    CHECK(bool(parse("---\n" + keys(count, "", "", "k{}: 1\n") + "---\n").error) == (count > 1'000));
    CHECK(bool(parse("+++\n" + keys(count, "", "", "k{} = 1\n") + "+++\n").error) == (count > 1'000));
    CHECK(bool(parse(keys(count, "{", ",", "\"k{}\":1") + "}").error) == (count > 1'000));
  }
}

TEST_CASE("32 levels and 100,000 values are read in each syntax, and one more is an error", "[source]") {
  const auto in_each = [](const std::string& value) {
    return std::vector<std::string>{"---\na: " + value + "\n---\n", "+++\na = " + value + "\n+++\n",
                                    "{\"a\": " + value + "}"};
  };
  for (const int levels : {31, 32}) {  // and the map
    for (const std::string& text : in_each(repeated("[", levels) + "1" + repeated("]", levels))) {
      CAPTURE(levels, text);
      CHECK(bool(parse(text).error) == (levels > 31));
    }
  }
  for (const int values : {99'997, 99'998}) {  // and the map, its key and the list
    for (const std::string& text : in_each("[" + repeated("1,", values - 1) + "1]")) {
      CAPTURE(values, text.substr(0, 4));
      CHECK(bool(parse(text).error) == (values > 99'997));
    }
  }
}

TEST_CASE("full stops in quoted TOML are no parts of a key", "[source]") {
  CHECK_FALSE(parse("+++\na = \"\"\"\nOne" + repeated(". And", 100) + "\n\"\"\"\n+++\n").error);
}

TEST_CASE("brackets in a JSON text are no depth", "[source]") {
  CHECK_FALSE(parse("{\"a\": \"" + repeated("[{", 100) + "\"}").error);
}

TEST_CASE("keys know their lines", "[source]") {
  const FrontMatter yaml = parse("---\ntitle: A\n\ntags:\n  - x\ndate: y\n---\n");
  CHECK(yaml.lines.at("title") == 2);
  CHECK(yaml.lines.at("tags") == 4);
  CHECK(yaml.lines.at("date") == 6);
  const FrontMatter toml = parse("+++\ntitle = 'A'\n\ntags = ['x']\n+++\n");
  CHECK(toml.lines.at("title") == 2);
  CHECK(toml.lines.at("tags") == 4);
}

TEST_CASE("of a key given twice the last one counts, with a warning", "[source]") {
  const FrontMatter front = parse("---\ntitle: first\ntags: [x]\ntitle: second\n---\n");
  REQUIRE_FALSE(front.error);
  CHECK(front.values["title"] == "second");
  CHECK(parse("---\na: { b: 1, b: 2 }\n---\n").values["a"]["b"] == "2");
  REQUIRE(front.warnings.size() == 1);
  CHECK(front.warnings[0].line == 4);
  CHECK(front.warnings[0].field == "title");
}

TEST_CASE("no front matter and an empty one have no values and no error", "[source]") {
  const std::string text =
      GENERATE(values<std::string>({"", "body", "---\n---\n", "---\n# nothing\n---\n", "+++\n+++\n", "{}"}));
  CAPTURE(text);
  const FrontMatter front = parse(text);
  CHECK_FALSE(front.error);
  CHECK(front.values.empty());
}

TEST_CASE("front matter that cannot be read is an error with a line of the file", "[source]") {
  struct Case {
    std::string text;
    int line;
  };
  const auto [text, line] = GENERATE(values<Case>({
      {"---\ntitle: A\ntags: [a, b\nmore\n---\n", 0},
      {"---\ntitle: A\n\tb: c\n---\n", 3},
      {"---\nok: 1\ntitle: \"a\" b\n---\n", 3},
      {"---\njust a text\n---\n", 2},
      {"---\n- a\n- list\n---\n", 2},
      {"---\nnever closed", 1},
      {"+++\na = 1\nb = \n+++\n", 3},
      {"+++\na = 1\na = 2\n+++\n", 3},
      {"{\"a\": }\n", 1},
      {"{\"a\": 1,}\n", 1},
      {"---\na: *nowhere\n---\n", 2},
  }));
  CAPTURE(text);
  const FrontMatter front = parse(text);
  REQUIRE(front.error);
  CHECK_FALSE(front.error->message.empty());
  if (line > 0) CHECK(front.error->line == line);
  CHECK(front.error->line > 0);
}

TEST_CASE("front matter beyond the limits is an error, not a hang", "[source]") {
  struct Case {
    std::string what;
    std::string text;
  };
  const auto& [what, text] = GENERATE_COPY(values<Case>({
      {"YAML nested 33 deep", "---\na: " + repeated("[", 33) + repeated("]", 33) + "\n---\n"},
      {"YAML nested 100,000 deep", "---\na: " + repeated("[", 100'000) + repeated("]", 100'000) + "\n---\n"},
      {"TOML nested 33 deep", "+++\na = " + repeated("[", 33) + repeated("]", 33) + "\n+++\n"},
      {"TOML key of 100 parts", "+++\na" + repeated(".a", 99) + " = 1\n+++\n"},
      {"TOML key of 100 parts in an inline table", "+++\nx = { a" + repeated(".a", 99) + " = 1 }\n+++\n"},
      {"TOML header of 100 parts, indented", "+++\n [a" + repeated(".a", 99) + "]\n+++\n"},
      {"JSON nested 33 deep", "{\"a\": " + repeated("[", 33) + repeated("]", 33) + "}"},
      {"1,001 keys in YAML",
       [] {
         std::string yaml = "---\n";
         for (int i = 0; i <= 1'000; ++i) yaml += "k" + std::to_string(i) + ": x\n";
         return yaml + "---\n";
       }()},
      {"100,001 values in YAML", "---\na: [" + repeated("x,", 100'001) + "]\n---\n"},
      {"100,001 values in TOML", "+++\na = [" + repeated("1,", 100'001) + "]\n+++\n"},
      {"100,001 values in JSON", "{\"a\": [" + repeated("1,", 100'000) + "1]}"},
      {"ten to the ninth by aliases",
       "---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
       "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
       "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n---\n"},
      {"one megabyte and more", "---\na: " + std::string(1'100'000, 'x') + "\n---\n"},
      // 60 KB that would be 100 MB once the aliases are followed
      {"a long text by many aliases",
       "---\na: &a " + std::string(50'000, 'x') + "\nb: [" + repeated("*a ,", 2'000) + "]\n---\n"},
  }));
  CAPTURE(what);
  CHECK(parse(text).error);
}

TEST_CASE("front matter within the limits is read", "[source]") {
  CHECK_FALSE(parse("---\na: " + repeated("[", 30) + repeated("]", 30) + "\n---\n").error);
  CHECK_FALSE(parse("{\"a\": " + repeated("[", 30) + repeated("]", 30) + "}").error);
  CHECK_FALSE(parse("+++\na = " + repeated("[", 30) + repeated("]", 30) + "\n+++\n").error);
  CHECK_FALSE(parse("---\na: [" + repeated("x,", 50'000) + "]\n---\n").error);
  CHECK_FALSE(parse("---\na: " + std::string(1'000'000, 'x') + "\n---\n").error);
  CHECK_FALSE(parse("---\na: &a x\nb: [*a, *a]\n---\n").error);
}

TEST_CASE("an alias of the value in which it stands does not go on for ever", "[source]") {
  const std::string text =
      GENERATE(values<std::string>({"---\na: &a [*a]\n---\n", "---\na: &a { b: { c: *a } }\n---\n"}));
  CAPTURE(text);
  CHECK(parse(text).values.dump().size() < 1'000);
}
