// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/nasty_documents.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tests/fuzz/random.h"

namespace mitos::fuzz {
namespace {

// Written `before` once, `unit` and later `closing` many times, # being the number of the repetition, and
// something to find between and behind.
struct Pattern {
  std::string_view before;
  std::string_view unit;
  std::string_view closing;
};

constexpr std::array<Pattern, 93> kHtml{{
    {"", "001 ", ""},
    {"", "+1 ", ""},
    {"", "tel ", ""},
    {"", "10.1000/a ", ""},
    {"10.1000/", "/97", ""},
    {"http://a.bc/", "/10.1", ""},
    {"http://a.bc/", ")", ""},
    {"http://a.bc/", "(]", ""},
    {"", "a@b.cd,", ""},
    {"", "a-", ""},
    {"", "a.b'", ""},
    {"", "A#-b ", ""},
    {"", "aBcD", ""},
    {"a", "\u0301", ""},
    {"", "\u0e01\u0e34", ""},
    {"", "\u65e5\u672c", ""},
    {"", "\u03b1\u0301\u03c9", ""},
    {"", "x# ", ""},
    {"", "&#769;", ""},
    {"", "<div>", ""},
    {"", "<div>", "</div>"},
    {"", "<div>x", "</div>"},
    {"", "<span>a", "</span>"},
    {"", "<b>", ""},
    {"", "<b><i>", ""},
    {"", "<b id=#>x", ""},
    {"", "<p><b id=#>x", ""},
    {"", "<p><b id=#></p>", ""},
    {"", "<a href=#>x", ""},
    {"", "<a><div>", ""},
    {"", "<b><div></b>", ""},
    {"", "<nobr>x", ""},
    {"", "<table>", ""},
    {"", "<table><tr><td>", ""},
    {"", "<table>x", ""},
    {"<table>", "<b>x</b>", ""},
    {"<table>", "<tr><td>x", ""},
    {"<table>", "<input><p>x", ""},
    {"", "<div><table></div>", ""},
    {"", "<div><object></div></object>", ""},
    {"", "<ul><li>", ""},
    {"<ul>", "<li>x", ""},
    {"", "<dl><dd><dt>", ""},
    {"", "<button><p>", ""},
    {"", "<button>x", "</button>"},
    {"", "<select><option>x", ""},
    {"<select>", "<option>x", ""},
    {"", "<frameset>", ""},
    {"", "<svg>", ""},
    {"", "<svg><g>", ""},
    {"<svg>", "<path/>", ""},
    {"<svg><p>", "<foo/>", ""},
    {"", "<svg><title><div>", ""},
    {"", "<svg><desc><foo/>x", ""},
    {"", "<math><mi>", ""},
    {"", "<math><annotation-xml><div>", ""},
    {"", "<template>", "</template>"},
    {"", "<h1>", ""},
    {"", "<h1>a</h1>", ""},
    {"", "<p>a", ""},
    {"", "<p>", ""},
    {"", "</p>", ""},
    {"", "</div>", ""},
    {"", "</b>", ""},
    {"<b>", "<p>x</b>", ""},
    {"<p ", "a#=x ", ">"},
    {"<p ", "a#='x' ", ""},
    {"<p ", "a=x ", ">"},
    {"", "<body a#=x>", ""},
    {"", "<html a#=x b#=y>", ""},
    {"", "<b a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5 b6 b7 b8 b9 c=#>x", ""},
    {"", "<!--", ""},
    {"", "<!-- x", "-->"},
    {"", "<![CDATA[", ""},
    {"", "<!", ""},
    {"", "&amp", ""},
    {"", "&#x10FFFF;&#0;&notit;", ""},
    {"<script>", "<!--<script>", ""},
    {"<plaintext>", "<div>", ""},
    {"<textarea>", "</text", ""},
    {"<b><i><u><s><div><div><div><div><div><div><div><div>", "letters # ", ""},
    {"", "\ufdfa", ""},
    {"", "\u03b1# \u03b2# ", ""},
    {"<h1>", "wo# ", ""},
    {"<title>", "wo# ", ""},
    {"", "<rt>", ""},
    {"", "<table><rt>", ""},
    {"", "<ruby>x<rt>y", ""},
    {"", "{%%", ""},
    {"", "{{}", ""},
    {"", "{{<>} ", ""},
    {"", "{%{{} ", ""},
    {"", "&#x", ""},
}};

constexpr std::array<Pattern, 56> kMarkdown{{
    {"", ">", ""},
    {"", "> ", ""},
    {"", "- ", ""},
    {"", "* + ", ""},
    {"", "1. ", ""},
    {"", "> - 1. ", ""},
    {"", "> - x\n", ""},
    {"", "* a\n\n", ""},
    {"", "[", ""},
    {"", "[", "]"},
    {"", "[x](", ")"},
    {"", "[a](<b", ""},
    {"", "[a](b 'c", ""},
    {"", "[x][", "]"},
    {"", "![", ""},
    {"", "![x](y", ""},
    {"", "[a](b) ", ""},
    {"", "*", ""},
    {"", "**a ", ""},
    {"", "*a **a ", ""},
    {"", "*a _a ", ""},
    {"", "a**b", "c* "},
    {"", "***a ", "b*** "},
    {"", "~~a ", ""},
    {"", "`", ""},
    {"", "`a``b```c````d", ""},
    {"", "<", ""},
    {"", "<a ", ""},
    {"", "<a b='", ""},
    {"", "<!--", ""},
    {"", "<?", ""},
    {"", "<![CDATA[", ""},
    {"", "<x@", ""},
    {"", "&#", ""},
    {"", "\\", ""},
    {"", "[l#]: /u 'title #'\n", ""},
    {"[l]: /a-rather-long-address-that-is-repeated-at-each-link-of-this-page/x/y/z?and=so&on=1 'title'\n\n",
     "[l] ", ""},
    {"[l]: /x\n\n", "[l][l][l]", ""},
    {"", "| a ", "\n"},
    {"|a|b|\n|-|-|\n", "|x|\n", ""},
    {"|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n", "|\n", ""},
    {"", "a\n===\n", ""},
    {"", "# h\n", ""},
    {"", "```\n", ""},
    {"", "    ", "x\n"},
    {"", "\t- x\n", ""},
    {"", "<div>\n\n", ""},
    {"", "{{< x >}} {{", ""},
    {"", "[]", ""},
    {"", "(*[", ""},
    {"", "*_~", ""},
    {"[x]: y\n\n", "[X][x]", ""},
    {"- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - x\n", "\n", ""},
    {"> > > > > > > > > > > > > > > > x\n", "x\n", ""},
    {"# ", "wo# ", ""},
    {"", "{{%%}", ""},
}};

// Below a key of YAML.
constexpr std::array<Pattern, 41> kYaml{{
    {"a: ", "[", "]"},
    {"a: ", "[", ""},
    {"a: ", "{a: ", "}"},
    {"a: [", "{a: [b]}, ", "]"},
    {"a: [", "x,", "]"},
    {"a: [", "[],", "]"},
    {"", "k#: x\n", ""},
    {"", "k: x\n", ""},
    {"", "K#: [x]\n", ""},
    {"a:\n", "  k#: x\n", ""},
    {"a:\n", "- ", "x"},
    {"a:\n", "- x\n", ""},
    {"a:\n", "- {b: c}\n", ""},
    {"", "? ", ""},
    {"", "? a\n: b\n", ""},
    {"a: ", "!!str ", ""},
    {"a: ", "&a#", ""},
    {"a: [", "&a# x,", "]"},
    {"a: ", "&a# [", "]"},
    {"a: &a x\nb: [", "*a ,", "]"},
    {"a: &a {b: c}\nd: [", "{<<: *a},", "]"},
    {"a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [", "*b ,", "]"},
    {"a: |\n", "  line #\n", ""},
    {"a: >\n", "  line\n\n", ""},
    {"a: '", "''", "'"},
    {"a: \"", "\\u00e9", "\""},
    {"a: \"", "\\\n", "\""},
    {"a: ", "word # ", ""},
    {"a: x\n", "# comment #\n", ""},
    {"a: x\n", "%YAML 1.2\n", ""},
    {"title: ", "(", ")"},
    {"title: \"", "word# ", "\""},
    {"title: ", "a-", "b"},
    {"title: ", "Ab", "c"},
    {"excerpt: \"", "<b>x", "\""},
    {"tags: [", "tag #,", "]"},
    {"contact: [", "Name N# Surname#,", "]"},
    {"program: [", "\"FP7-ICT-#-FP7-ICT-#-FP7-ICT-#-FP7-ICT-#-FP7-ICT-#\",", "]"},
    {"program: [", "\"# 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18\",", "]"},
    {"contact: [", "\"# \ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\",", "]"},
    {"contact: [", "\"A. B. C. D. E. F. G. H. # de la de la de la de la\",", "]"},
}};

constexpr std::array<Pattern, 20> kToml{{
    {"a = ", "[", "]"},
    {"a = ", "[", ""},
    {"a = ", "{a = ", "}"},
    {"a = [", "1,", "]"},
    {"a = [", "{b = 1.10},", "]"},
    {"", "k# = 1\n", ""},
    {"", "K# = 'x'\n", ""},
    {"", "[t#]\n", ""},
    {"", "[t#.a.b.c]\nx = 1\n", ""},
    {"", "[[t]]\n", ""},
    {"", "[[t]]\n[[t.u]]\n", ""},
    {"", "a.b#.c = 1\n", ""},
    {"a", ".a", " = 1"},
    {"a = {", "k# = 1, ", "}"},
    {"a = \"", R"(\u00e9)", "\""},
    {R"(a = """)", "line #.\n", R"(""")"},
    {"a = '''", "x.x.x\n", "'''"},
    {"a = ", "1", ""},
    {"a = [", "1.10, 1e3, 2021-05-14, ", "]"},
    {"tags = [", "'tag #',", "]"},
}};

constexpr std::array<Pattern, 16> kJson{{
    {"\"a\": ", "[", "]"},
    {"\"a\": ", "[", ""},
    {"\"a\": ", "{\"a\": ", "}"},
    {"\"a\": [", "1,", "1]"},
    {"\"a\": [", "1.50,1e3,", "1]"},
    {"\"a\": [", "{},", "1]"},
    {"\"a\": [", "[],", "1]"},
    {"", "\"k#\": 1,", "\"x\": 1"},
    {"", "\"k\": 1,", "\"x\": 1"},
    {"\"b\": {", "\"k#\": 1,", "\"x\": 1}"},
    {"\"a\": ", "1", ""},
    {"\"a\": 1.", "1", ""},
    {R"("a": ")", R"(\u00e9)", "\""},
    {R"("a": ")", "[{", "\""},
    {"", "\n", "\"x\": 1"},
    {"\"tags\": [", "\"tag #\",", "\"x\"]"},
}};

void append_numbered(std::string& out, std::string_view unit, std::size_t number) {
  for (const char c : unit) {
    if (c == '#') {
      out += std::to_string(number);
    } else {
      out += c;
    }
  }
}

std::string repeated(const Pattern& pattern, std::size_t bytes) {
  const std::size_t each = std::max<std::size_t>(pattern.unit.size() + pattern.closing.size(), 1);
  const bool closes_once = pattern.closing.size() == 1 && pattern.before.ends_with('[');
  const std::size_t times = std::max<std::size_t>(bytes / each, 1);
  std::string out(pattern.before);
  for (std::size_t i = 0; i < times; ++i) append_numbered(out, pattern.unit, i);
  for (std::size_t i = 0; i < (closes_once ? 1 : times); ++i) append_numbered(out, pattern.closing, i);
  return out;
}

// From a hundred bytes to `most`, each order of magnitude as often.
std::size_t any_size(Random& random, std::size_t most) {
  std::size_t size = 100;
  while (size < most && !random.once_in(6)) size *= 3;
  return std::min(size + random.below(size), most);
}

constexpr std::size_t kMostFrontMatter = 1'040'000;  // a little less than is read

template <std::size_t N>
std::string some(Random& random, const std::array<Pattern, N>& patterns, std::size_t most,
                 std::string& what) {
  std::string out;
  const std::size_t parts = random.once_in(3) ? random.from_to(2, 4) : 1;
  for (std::size_t i = 0; i < parts; ++i) {
    const Pattern& pattern = random.one_of(patterns);
    const std::size_t size = any_size(random, most / parts);
    what += std::string(pattern.before.substr(0, 40)) + "|" + std::string(pattern.unit) + "|" +
            std::string(pattern.closing) + " in " + std::to_string(size) + " bytes; ";
    out += repeated(pattern, size);
    if (i + 1 < parts) out += "\n";
  }
  return out;
}

}  // namespace

NastyDocument nasty_document(std::uint64_t seed, std::uint64_t number, std::size_t most_bytes) {
  Random random(seed, number);
  NastyDocument document;
  const std::size_t most_front = std::min(most_bytes, kMostFrontMatter);
  const std::string front =
      random.once_in(4) ? "---\nlang: en\n---\n" : "---\ntitle: Findable\n---\nbefore\n";
  switch (number % 5) {
    case 0:
      document.what = "HTML: ";
      document.bytes = front + some(random, kHtml, most_bytes, document.what) + "\nbehind";
      break;
    case 1:
      document.what = "Markdown: ";
      document.format = source::Format::markdown;
      document.bytes = front + some(random, kMarkdown, most_bytes, document.what) + "\nbehind";
      break;
    case 2:
      document.what = "YAML: ";
      document.bytes = "---\n" + some(random, kYaml, most_front, document.what) + "\n---\nbehind";
      break;
    case 3:
      document.what = "TOML: ";
      document.bytes = "+++\n" + some(random, kToml, most_front, document.what) + "\n+++\nbehind";
      break;
    default:
      document.what = "JSON: ";
      document.bytes = "{" + some(random, kJson, most_front, document.what) + "}\nbehind";
  }
  document.what = std::to_string(number) + ", " + document.what;
  return document;
}

}  // namespace mitos::fuzz
