// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/comments.h"

#include <catch2/catch.hpp>

#include "indexer/source/templates/template_code.h"

using namespace mitos::source;

namespace {

// As a page shows it, but for its Markdown; “//” where a comment of HTML was.
std::string shown(std::string_view body, Generator generator) {
  std::string text = with_empty_comments(without_template_code(body, generator), generator);
  for (std::size_t at = text.find("<!---->"); at != std::string::npos; at = text.find("<!---->"))
    text.replace(at, 7, "//");
  return text;
}

}  // namespace

TEST_CASE("comments of every kind are left out, whatever their length", "[source]") {
  struct Case {
    std::string body;
    std::string text;
  };
  const std::string long_text(5'000, 'x');
  const auto [body, text] = GENERATE_COPY(values<Case>({
      {"a{{/* secret */}}b", "a b"},
      {"a{{- /* secret */ -}}b", "a b"},
      {"a{{/* " + long_text + " */}}b", "a b"},
      {"a{{% comment %}}secret{{% /comment %}}b", "a b"},
      {"a{{< comment >}}" + long_text + "{{< /comment >}}b", "a b"},
      {"a{{< comment >}}x{{< comment >}}y{{< /comment >}}z{{< /comment >}}b", "a b"},
      {"a{{<comment \"why\">}}{{< figure >}}{% raw %}{{</comment>}}b", "a b"},
      {"a{% comment %}secret{% endcomment %}b", "a b"},
      {"a{%- comment -%}\nsecret\n{%- endcomment -%}b", "a b"},
      {"a{% comment %}" + long_text + "{% endcomment %}b", "a b"},
      {"a{% comment %}{{ x }}{% if y %}z{% endif %}{% endcomment %}b", "a b"},
      {"a{% comment %}x{% comment %}y{% endcomment %}z{% endcomment %}b", "a b"},
      {"a{::comment}secret{:/comment}b", "ab"},
      {"a\n\n{::comment}\n" + long_text + "\n{:/}\n\nb", "a\n\n\n\nb"},
      {"a{::comment /}b", "ab"},
      {"a<!-- secret -->b", "a//b"},
      {"a <!-- over\n\nlines -- and hyphens --> b", "a // b"},
      {"a<!-->b", "a//b"},
      {"a<!-- {% comment %} --> x <!-- {% endcomment %} -->b", "a//b"},
  }));
  CAPTURE(body);
  CHECK(shown(body, Generator::unknown) == text);
}

TEST_CASE("what only looks like a comment is text", "[source]") {
  struct Case {
    std::string body;
    std::string text;
  };
  const auto [body, text] = GENERATE(values<Case>({
      {"{{</* figure src=\"a.png\" */>}} is code", "{{< figure src=\"a.png\" >}} is code"},
      {"{{%/* comment */%}}a{{%/* /comment */%}}", "{{% comment %}}a{{% /comment %}}"},
      {"{% raw %}Write {{ page.title }} and {% comment %}{% endraw %} b",
       "Write {{ page.title }} and {% comment %} b"},
      {"a <!-- never closed", "a <!-- never closed"},
      {"a {::comment} never closed", "a {::comment} never closed"},
      {"a {::commentary} b {:/}", "a {::commentary} b {:/}"},
      {"`<!-- code -->` and <!-- comment -->", "`<!-- code -->` and //"},
      {"``a ` <!-- code -->``", "``a ` <!-- code -->``"},
      {"a ` lonely <!-- comment -->\n\n`", "a ` lonely //\n\n`"},
      {"```html\n<!-- code -->\n{::comment}\n```\n<!-- comment -->",
       "```html\n<!-- code -->\n{::comment}\n```\n//"},
      {"> ~~~\n> <!-- code -->\n> ~~~\n", "> ~~~\n> <!-- code -->\n> ~~~\n"},
      {"- ```\n  <!-- code -->\n  ```\n<!-- c -->", "- ```\n  <!-- code -->\n  ```\n//"},
      {"```inline``` <!-- comment -->", "```inline``` //"},
  }));
  CAPTURE(body);
  CHECK(shown(body, Generator::unknown) == text);
}

TEST_CASE("a comment that is never closed hides nothing", "[source]") {
  const std::string body = GENERATE(values<std::string>(
      {"a{% comment %} b", "a{{% comment %}} b", "a{% comment %}{% comment %} b{% endcomment %} c"}));
  CAPTURE(body);
  CHECK_THAT(shown(body, Generator::unknown), Catch::EndsWith("b") || Catch::EndsWith("c"));
}

TEST_CASE("each generator has comments of its own only", "[source]") {
  CHECK(shown("{::comment}a{:/comment}", Generator::hugo) == "{::comment}a{:/comment}");
  CHECK(shown("{::comment}a{:/comment}", Generator::jekyll).empty());
  CHECK(shown("{% comment %}a{% endcomment %}", Generator::jekyll) == " ");
  CHECK(shown("{{< comment >}}a{{< /comment >}}", Generator::hugo) == " ");
}

TEST_CASE("a text full of openings is read in no time", "[source]") {
  const std::string opening =
      GENERATE(values<std::string>({"<!-", "<!--", "{::comment}", "{% comment %}", "{{< comment >}}", "{{/*",
                                    "{% raw %}", "`", "{{</*", "`` ` "}));
  std::string body;
  while (body.size() < 2'000'000) body += opening;
  CAPTURE(opening);
  CHECK(shown(body, Generator::unknown).size() <= body.size());
}

TEST_CASE("a value of front matter is shown without its comments", "[source]") {
  struct Case {
    std::string value;
    std::string text;
  };
  const auto [value, text] = GENERATE(values<Case>({
      {"A title", "A title"},
      {"A {braced} <b>title</b>", "A {braced} <b>title</b>"},
      {"A <!-- secret --> title", "A title"},
      {"A title {{/* secret */}}", "A title"},
      {"{% comment %}secret{% endcomment %}", ""},
      {"{::comment}secret{:/comment}A title", "A title"},
      {"Using {{</* figure */>}}", "Using {{</* figure */>}}"},
  }));
  CAPTURE(value);
  CHECK(without_comments(value, Generator::unknown) == text);
}
