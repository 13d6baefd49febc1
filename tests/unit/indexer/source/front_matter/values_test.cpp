// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/values.h"

#include <catch2/catch.hpp>

#include "common/text/utf8.h"

using namespace mitos;
using namespace mitos::source;

using Strings = std::vector<std::string>;

namespace {

FrontMatter front_matter(const std::string& yaml) {
  return parse_yaml(yaml, 2);
}

}  // namespace

TEST_CASE("a text comes out tidy, however it was typed", "[source]") {
  struct Case {
    std::string yaml;
    std::string text;
  };
  const auto [yaml, text] = GENERATE(values<Case>({
      {"key: value", "value"},
      {"key: '  value  '", "value"},
      {"key: \"\\u00a0value\\u00a0\"", "value"},
      {"key: \"two  \\t\\n words\"", "two words"},
      {"key: \"two\\u00a0words\"", "two words"},
      {"key: two\n  lines", "two lines"},
      {"key: |\n  two\n  lines\n", "two lines"},
      {"key: [one, two]", "one, two"},
      {"key: [one, null, '', ' ', two]", "one, two"},
      {"key:", ""},
      {"key: null", ""},
      {"key: ~", ""},
      {"key: ''", ""},
      {"key: []", ""},
      {"other: x", ""},
      {"key: 42", "42"},
      {"key: true", "true"},
  }));
  CAPTURE(yaml);
  FrontMatter front = front_matter(yaml);
  CHECK(Values(front).text("key") == text);
  CHECK(front.warnings.empty());
}

TEST_CASE("a list comes out tidy, however it was typed", "[source]") {
  struct Case {
    std::string yaml;
    Strings list;
  };
  const auto [yaml, list] = GENERATE(values<Case>({
      {"key: [a, b]", {"a", "b"}},
      {"key:\n  - a\n  - b\n", {"a", "b"}},
      {"key: a", {"a"}},
      {"key: 'current '", {"current"}},
      {"key: ['current ', \"\\u00a0current\", current]", {"current"}},
      {"key: [a, '', null, ' ', b]", {"a", "b"}},
      {"key: [[a, b], [c]]", {"a", "b", "c"}},
      {"key: [1, true]", {"1", "true"}},
      {"key: 'a, b'", {"a, b"}},
      {"key: [A, a]", {"A", "a"}},
      {"key:", {}},
      {"key: null", {}},
      {"other: x", {}},
  }));
  CAPTURE(yaml);
  FrontMatter front = front_matter(yaml);
  CHECK(Values(front).list("key") == list);
  CHECK(front.warnings.empty());
}

TEST_CASE("a map where texts are expected is left out with a warning", "[source]") {
  FrontMatter front = front_matter("title: x\nkey: [a, { b: c }, d]\n");
  CHECK(Values(front).list("key") == Strings{"a", "d"});
  REQUIRE(front.warnings.size() == 1);
  CHECK(front.warnings[0].line == 3);
  CHECK(front.warnings[0].field == "key");
}

TEST_CASE("an escape brings no control character into a value", "[source]") {
  const std::string escape =
      GENERATE(values<std::string>({"\\0", "\\e", "\\x1b", "\\u009b", "\\u0000", "\\b", "\\x7f"}));
  CAPTURE(escape);
  FrontMatter front = front_matter("key: \"a" + escape + "b\"");
  CHECK_FALSE(text::needs_replacing(Values(front).text("key")));
  for (const std::string& value : Values(front).list("key")) CHECK_FALSE(text::needs_replacing(value));
}

TEST_CASE("a date is read, and one that is none is a warning with line and field", "[source]") {
  FrontMatter good = front_matter("date: 2021-5-14T07:48:57+03:00");
  CHECK(Values(good).date("date") == model::Date{2021, 5, 14});
  CHECK(good.warnings.empty());

  FrontMatter none = front_matter("date:\n");
  CHECK_FALSE(Values(none).date("date"));
  CHECK(none.warnings.empty());

  FrontMatter bad = front_matter("title: x\n\ndate: soon\n");
  CHECK_FALSE(Values(bad).date("date"));
  REQUIRE(bad.warnings.size() == 1);
  CHECK(bad.warnings[0].line == 4);
  CHECK(bad.warnings[0].field == "date");
  CHECK_THAT(bad.warnings[0].message, Catch::Contains("soon"));
}

TEST_CASE("what is too long or too much is cut, with one warning", "[source]") {
  SECTION("a long text, between two characters") {
    std::string greek;
    for (int i = 0; i < 600'000; ++i) greek += "ω";
    FrontMatter front = front_matter("key: x" + greek);
    const std::string text = Values(front).text("key");
    CHECK(text.size() < greek.size());
    CHECK_FALSE(text::find_unfit(text));
    CHECK(front.warnings.size() == 1);
  }
  SECTION("a long list") {
    std::string yaml = "key: [";
    for (int i = 0; i < 5'000; ++i) yaml += "v" + std::to_string(i) + ",";
    FrontMatter front = front_matter(yaml + "]");
    const Strings list = Values(front).list("key");
    CHECK(list.size() == 1'000);
    CHECK(list.back() == "v999");
    CHECK(front.warnings.size() == 1);
  }
}

TEST_CASE("words are parted where white space stands in a text, not in a list", "[source]") {
  struct Case {
    std::string yaml;
    Strings words;
  };
  const auto [yaml, words] = GENERATE(values<Case>({
      {"key: sea kelp", {"sea", "kelp"}},
      {"key: '  sea \t kelp sea '", {"sea", "kelp"}},
      {"key: sea, kelp", {"sea,", "kelp"}},
      {"key: |\n  sea\n  kelp\n", {"sea", "kelp"}},
      {"key: [sea kelp, otter]", {"sea kelp", "otter"}},
      {"key: kelp", {"kelp"}},
      {"key:", {}},
      {"other: x", {}},
  }));
  CAPTURE(yaml);
  FrontMatter front = front_matter(yaml);
  CHECK(Values(front).words("key") == words);
}

TEST_CASE("a long text of many words is not cut as one value", "[source]") {
  std::string yaml = "key:";
  for (int i = 0; i < 300; ++i) yaml += " word" + std::to_string(i);
  FrontMatter front = front_matter(yaml);
  CHECK(Values(front).words("key").size() == 300);
  CHECK(front.warnings.empty());
}

TEST_CASE("a text of a mebibyte is kept whole, and one more byte is cut with a warning", "[source]") {
  constexpr std::size_t kMost = 1'048'576;
  for (const std::size_t bytes : {kMost, kMost + 1}) {
    const std::string half((bytes - 2) / 2, 'x');
    const std::string other((bytes - 2) - half.size(), 'y');
    for (const std::string& yaml : {"key: " + std::string(bytes, 'x'), "key: [" + half + "," + other + "]"}) {
      CAPTURE(bytes, yaml.substr(0, 6));
      FrontMatter front = front_matter(yaml);
      CHECK(Values(front).text("key").size() == kMost);
      CHECK(front.warnings.size() == (bytes > kMost ? 1 : 0));
    }
  }
}

TEST_CASE("a value is read by its path, through maps and lists of maps", "[source]") {
  struct Case {
    std::string yaml;
    std::string place;
    Strings texts;
  };
  const auto& [yaml, place, texts] = GENERATE(values<Case>({
      {"params: { author: Rhea, tags: [wave, tide] }", "params.author", {"Rhea"}},
      {"params: { author: Rhea, tags: [wave, tide] }", "params.tags", {"wave", "tide"}},
      {"author: [{ name: Myrto, city: Volos }, { name: Nereas }, plain]", "author.name", {"Myrto", "Nereas"}},
      {"a: { b: [{ c: { d: x } }, [{ c: [{ d: y }] }]] }", "a.b.c.d", {"x", "y"}},
      {"Params: { Author: Rhea }", "params.author", {"Rhea"}},
      {"a.b: whole\na: { b: inner }", "a.b", {"whole"}},
      {"a: { b: }", "a.b", {}},
      {"a: text", "a.b", {}},
      {"taxonomies: { topics: [erosion] }", "topics", {"erosion"}},
  }));
  CAPTURE(yaml, place);
  FrontMatter front = front_matter(yaml);
  const model::FieldKeys keys{{"field", {place}}};
  CHECK(Values(front, keys).list("field") == texts);
  CHECK(front.warnings.empty());
}

TEST_CASE("the first place that says something gives a field", "[source]") {
  FrontMatter front = front_matter("title: ' '\nname: []\nfullname: Rhea\nother: x");
  const model::FieldKeys keys{{"title", {"missing", "title", "name", "fullname", "other"}}};
  CHECK(Values(front, keys).text("title") == "Rhea");
  CHECK(Values(front, keys).text("other") == "x");
}

TEST_CASE("people are named by maps, too", "[source]") {
  struct Case {
    std::string yaml;
    Strings people;
  };
  const auto& [yaml, people] = GENERATE(values<Case>({
      {"a: { name: Rhea Pelagia, url: https://rhea.example }", {"Rhea Pelagia"}},
      {"a: [{ name: Myrto Skala, affiliation: Volos }, Nereas Vathis]", {"Myrto Skala", "Nereas Vathis"}},
      {"a: [{ given: Rhea, family: Pelagia }, { first_name: M, last_name: S }]", {"Rhea Pelagia", "M S"}},
      {"a: { Name: Rhea }", {"Rhea"}},
  }));
  CAPTURE(yaml);
  FrontMatter front = front_matter(yaml);
  CHECK(Values(front).people("a") == people);
  CHECK(front.warnings.empty());
}

TEST_CASE("of a map that is left out, the line that would read it is told", "[source]") {
  FrontMatter front = front_matter("venue: { en: Journal of Tides }");
  CHECK(Values(front).list("venue").empty());
  REQUIRE(front.warnings.size() == 1);
  CHECK_THAT(front.warnings[0].message, Catch::Contains("fields: { venue: { from: venue.en } }"));
}
