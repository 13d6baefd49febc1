// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/template_code.h"

#include <catch2/catch.hpp>

using namespace mitos::source;

namespace {

// As it would read on a page, where white space is folded.
std::string shown(std::string_view body) {
  std::string out;
  for (const char c : without_template_code(body)) {
    const bool space = c == ' ' || c == '\n';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("template code is no text", "[source]") {
  struct Case {
    std::string body;
    std::string text;
  };
  const auto [body, text] = GENERATE(values<Case>({
      {"", ""},
      {"no code", "no code"},
      {"one {{< figure src=\"x.png\" title=\"hidden\" >}} two", "one two"},
      {"one {{% hidden %}} two", "one two"},
      {"one {{ .Hidden }} two", "one two"},
      {"one {{- .Hidden -}} two", "one two"},
      {"one {% include hidden.html %} two", "one two"},
      {"one {{/* hidden */}} two", "one two"},
      {"{{< hidden >}}", ""},
      {"{{< note >}} inside {{< /note >}}", "inside"},
      {"{% if hidden %} inside {% endif %}", "inside"},
      {"one {{< hidden\n  over=\"lines\" >}} two", "one two"},
      {"one {{<hidden>}}{{<hidden>}} two", "one two"},
      {"one {{< hidden }} two", "one two"},
  }));
  CAPTURE(body);
  CHECK(shown(body) == text);
}

TEST_CASE("braces that are no template code stay", "[source]") {
  const std::string body = GENERATE(values<std::string>(
      {"{", "}", "{}", "a { b } c", "f(x) { return {1}; }", "{ {x} }", "{{", "{{ never closed",
       "{{< never closed", "{% never closed", "}} {{", "%} {%", "{{{", "50% {of}"}));
  CAPTURE(body);
  CHECK(without_template_code(body) == body);
}

TEST_CASE("words on both sides of template code are not glued", "[source]") {
  CHECK(shown("one{{< br >}}two") == "one two");
  CHECK(shown("one{% include x.html %}two") == "one two");
}

TEST_CASE("what is closed only far away was no template code", "[source]") {
  const std::string body = "{{ " + std::string(3'000, 'x') + " }}";
  CHECK(without_template_code(body) == body);
}

TEST_CASE("many openings that nothing closes come back as they are", "[source]") {
  std::string body;
  for (int i = 0; i < 50'000; ++i) body += "{{<";
  CHECK(without_template_code(body) == body);
}

TEST_CASE("what is closed later than 2,000 characters is text, what is closed before is code", "[source]") {
  const std::string long_code = "{{ " + std::string(2'100, 'x') + " }}";
  CHECK(without_template_code(long_code) == long_code);
  CHECK(shown(long_code + " {{ y }} z") == shown(long_code) + " z");
  CHECK(shown("{{< a }} b {{ c }} {% d %} e {{% f %}} g") == "b e g");
}
