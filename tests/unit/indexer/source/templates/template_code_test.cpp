// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/template_code.h"

#include <catch2/catch.hpp>
#include <map>

using namespace mitos::source;

namespace {

// As it would read on a page, where white space is folded.
std::string shown(std::string_view body, Generator generator = Generator::hugo,
                  const TemplateContext& context = {}) {
  std::string out;
  for (const char c : without_template_code(body, generator, context)) {
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
    Generator generator;
    std::string body;
    std::string text;
  };
  const auto& [generator, body, text] = GENERATE(values<Case>({
      {Generator::hugo, "", ""},
      {Generator::hugo, "no code", "no code"},
      {Generator::hugo, "one {{< figure src=\"x.png\" >}} two", "one two"},
      {Generator::hugo, "one {{% hidden %}} two", "one two"},
      {Generator::hugo, "one {{/* hidden */}} two", "one two"},
      {Generator::hugo, "{{< hidden >}}", ""},
      {Generator::hugo, "{{< note >}} inside {{< /note >}}", "inside"},
      {Generator::hugo, "one {{< hidden\n  over=\"lines\" >}} two", "one two"},
      {Generator::hugo, "one {{<hidden>}}{{<hidden>}} two", "one two"},
      {Generator::jekyll, "one {{ page.hidden }} two", "one two"},
      {Generator::jekyll, "one {{- page.hidden -}} two", "one two"},
      {Generator::jekyll, "one {{% hidden %}} two", "one two"},
      {Generator::jekyll, "one {% include hidden.html %} two", "one two"},
      {Generator::jekyll, "{% if hidden %} inside {% endif %}", "inside"},
      {Generator::unknown, "one {{< hidden >}} two {% include hidden.html %}", "one two"},
      {Generator::unknown, "one {{ page.hidden }} two {{ hidden }}", "one two"},
  }));
  CAPTURE(body);
  CHECK(shown(body, generator) == text);
}

TEST_CASE("braces that the generator does not run are text", "[source]") {
  struct Case {
    Generator generator;
    std::string body;
  };
  const auto& [generator, body] = GENERATE(values<Case>({
      {Generator::hugo, "type `{{` and then `}}`"},
      {Generator::hugo, "env: ${{ secrets.TOKEN }}"},
      {Generator::hugo, "{{ .Title }} and {{ page.title }}"},
      {Generator::hugo, "[][]int{{1, 2}, {3, 4}}"},
      {Generator::hugo, "{% include nav.html %} {% raw %}x{% endraw %}"},
      {Generator::unknown, "type {{ x }} for $\\frac{{a}}{2}$"},
      {Generator::unknown, "{% x %} with {{ secrets.TOKEN }}"},
  }));
  CAPTURE(body);
  CHECK(shown(body, generator) == body);
}

TEST_CASE("texts among the parameters show, addresses and keys do not", "[source]") {
  struct Case {
    Generator generator;
    std::string body;
    std::string text;
  };
  const auto& [generator, body, text] = GENERATE(values<Case>({
      {Generator::hugo, "{{< figure src=\"b.jpg\" alt=\"A buoy\" caption=\"In fog\" >}}", "A buoy In fog"},
      {Generator::hugo, "{{< figure src=\"b.jpg\" alt=\"A buoy\" caption=\"A buoy\" >}}", "A buoy"},
      {Generator::hugo, "{{% alert title=\"Mind it\" color=\"warning\" %}}Stay{{% /alert %}}",
       "Mind it Stay"},
      {Generator::hugo, "{{< details summary=\"Hours\" >}}Nine{{< /details >}}", "Hours Nine"},
      {Generator::hugo, "{{< details \"Opening hours\" >}}Nine{{< /details >}}", "Opening hours Nine"},
      {Generator::hugo, "{{< button \"/docs/\" \"Read the docs\" >}}", "Read the docs"},
      {Generator::hugo, "{{< button href=\"/docs/\" link-text=\"Read on\" />}}", "Read on"},
      {Generator::hugo, "{{< tab \"MacOS\" >}}brew{{< /tab >}}", "MacOS brew"},
      {Generator::hugo, "{{< tab name=\"MacOS\" id=\"Ab c\" >}}brew{{< /tab >}}", "MacOS brew"},
      {Generator::hugo,
       "{{< def english=\"Baseline Requirements\" abbr=\"BRs\" class=\"btn big\" >}}A rule{{< /def >}}",
       "Baseline Requirements BRs A rule"},
      {Generator::hugo, "{{< quote text=`say \"yes\"` >}}", "say \"yes\""},
      {Generator::hugo, "{{< quote text=\"say \\\"yes\\\"\" >}}", "say \"yes\""},
      {Generator::hugo, "{{< youtube \"Some Id\" >}}{{< ref \"My Page\" >}}{{< icon name=\"Git hub\" >}}",
       ""},
      {Generator::hugo, "{{< tabs \"unique-id\" >}}{{< video \"A.mp4\" >}}{{< hint info >}}", ""},
      {Generator::jekyll, "{% include callout.html type=\"tip\" content='Ask first.' %}", "Ask first."},
      {Generator::jekyll, "{% include figure.html src=\"/b.jpg\" caption=page.caption alt=\"Buoy\" %}",
       "Buoy"},
      {Generator::jekyll, "{{ \"Read on\" | upcase }} {{ '/a.css' | relative_url }}", "Read on"},
      {Generator::jekyll, "{% link _posts/a.md %} {% assign title = \"No text\" %}", ""},
  }));
  CAPTURE(body);
  CHECK(shown(body, generator) == text);
}

TEST_CASE("what is highlighted is code: neither headings nor HTML", "[source]") {
  const std::string jekyll = without_template_code(
      "{% highlight html %}\n# no heading\n\n<b id=\"x\">&amp;\n{% endhighlight %}\nafter",
      Generator::jekyll);
  CHECK_THAT(jekyll, Catch::Contains("<pre>\n# no heading\n\n&lt;b id=\"x\">&amp;amp;\n</pre>"));
  CHECK_THAT(jekyll, Catch::EndsWith("\nafter"));
  const std::string hugo =
      without_template_code("{{< highlight go >}}\na < b\n{{< /highlight >}}", Generator::hugo);
  CHECK_THAT(hugo, Catch::Contains("<pre>\na &lt; b\n</pre>"));
  const std::string raw = "{% highlight liquid %}{% raw %}{{ x }}<b>{% endraw %}{% endhighlight %}";
  CHECK_THAT(without_template_code(raw, Generator::jekyll), Catch::Contains("<pre>{{ x }}&lt;b></pre>"));
  CHECK(shown("{% highlight go %} x", Generator::jekyll) == "x");
}

TEST_CASE("code in an address leaves the link whole", "[source]") {
  struct Case {
    std::string body;
    std::string text;
  };
  const auto& [body, text] = GENERATE(values<Case>({
      {"[a](https://x.example/{{< param release >}}/b) c", "[a](https://x.example/x/b) c"},
      {"[a]({{< ref \"b c\" >}}) d", "[a](x) d"},
      {"[a]({{< ref \"b\" >}} \"Title\")", "[a](x \"Title\")"},
      {"![a](/img/{{< param release >}}/b.png \"B\")", "![a](/img/x/b.png \"B\")"},
      {"[a][b]\n\n[b]: {{< ref \"/b\" >}}\n[c]: /d", "[a][b] [b]: x [c]: /d"},
      {"[a](b) {{< c >}} d", "[a](b) d"},
  }));
  CAPTURE(body);
  CHECK(shown(body, Generator::hugo) == text);
}

TEST_CASE("braces that are no template code stay", "[source]") {
  const std::string body = GENERATE(values<std::string>(
      {"{", "}", "{}", "a { b } c", "f(x) { return {1}; }", "{ {x} }", "{{", "{{ never closed",
       "{{< never closed", "{% never closed", "}} {{", "%} {%", "{{{", "50% {of}"}));
  CAPTURE(body);
  for (const Generator generator : {Generator::unknown, Generator::hugo, Generator::jekyll})
    CHECK(without_template_code(body, generator) == body);
}

TEST_CASE("words on both sides of template code are not glued", "[source]") {
  CHECK(shown("one{{< br >}}two") == "one two");
  CHECK(shown("one{% include x.html %}two", Generator::jekyll) == "one two");
}

TEST_CASE("what is closed only far away was no template code", "[source]") {
  const std::string body = "{{< " + std::string(3'000, 'x') + " >}}";
  CHECK(without_template_code(body, Generator::hugo) == body);
}

TEST_CASE("many openings that nothing closes come back as they are", "[source]") {
  std::string body;
  for (int i = 0; i < 50'000; ++i) body += "{{<";
  for (const Generator generator : {Generator::unknown, Generator::hugo, Generator::jekyll})
    CHECK(without_template_code(body, generator) == body);
}

TEST_CASE("what is closed later than 2,000 characters is text, what is closed before is code", "[source]") {
  const std::string long_code = "{{ " + std::string(2'100, 'x') + " }}";
  CHECK(without_template_code(long_code, Generator::jekyll) == long_code);
  CHECK(shown(long_code + " {{ y }} z", Generator::jekyll) == shown(long_code) + " z");
  CHECK(shown("{{ a }} b {{ c }} {% d %} e {{% f %}} g", Generator::jekyll) == "b e g");
}

TEST_CASE("conditions on the page's own front matter are decided", "[source]") {
  struct Case {
    std::string body;
    std::string text;
  };
  const auto& [body, text] = GENERATE(values<Case>({
      {"a{% if page.draftnote %}secret{% endif %}b", "a b"},
      {"a{% if page.shown %}yes{% else %}no{% endif %}b", "a yes b"},
      {"{% unless page.shown %}no{% else %}yes{% endunless %}", "yes"},
      {"{% if page.off %}no{% elsif page.shown %}yes{% elsif page.shown %}no{% else %}no{% endif %}", "yes"},
      {"{% if page.none %}no{% if page.shown %}no{% endif %}no{% endif %}yes", "yes"},
      {"{% if page.none %}{% for x in y %}no{% else %}no{% endfor %}{% raw %}no{% endraw %}{% endif %}yes",
       "yes"},
      {"{% if site.x %}one{% else %}two{% endif %} {% if page.url == '/' %}three{% endif %}",
       "one two three"},
      {"{% if page.url %}one{% endif %}", "one"},
      {"{% if page.none %}{% highlight c %}no{% endhighlight %}{% endif %}yes", "yes"},
      {"{{ page.shown }} {{ page.none }} {{ page.shown | upcase }} {{ page.shown | size }}", "A buoy A buoy"},
  }));
  CAPTURE(body);
  const Settings page{{"shown", "A buoy"}, {"off", "false"}};
  const std::string out = without_template_code(body, Generator::jekyll, {{&page}});
  std::string folded;
  for (const char c : out) {
    if (c != ' ' || (!folded.empty() && folded.back() != ' ')) folded += c;
  }
  if (folded.ends_with(' ')) folded.pop_back();
  CHECK(folded == text);
}

TEST_CASE("the shortcode param shows what the page says", "[source]") {
  const Settings page{{"release", "2.0"}};
  CHECK(without_template_code("v {{< param \"Release\" >}} {{< param other >}}", Generator::hugo,
                              {{&page}}) == "v  2.0   ");
}

TEST_CASE("an include of a file that is known gives its text", "[source]") {
  const std::map<std::string, std::string> includes{
      {"note.md", "Mind **it**.\n\n## Why"},
      {"box.html",
       "{{ include.title }} of {{ site.title }} {% if include.kind == \"tip\" %} tip {% else %} other {% "
       "endif %}"
       "{% if include.no %} no {% endif %}"},
      {"deep/nest.md", "[{% include note.md %}]"},
      {"deep/badge.html", "<i>1</i>"},
      {"loop.html", "x{% include loop.html %}"},
      {"set.html", "{% assign t = include.title %}by {{ t }}"},
  };
  const auto& [body, text] = GENERATE(table<std::string, std::string>({
      {"a {% include note.md %} b", "a Mind **it**. ## Why b"},
      {"{% include box.html title=\"Aims\" kind='tip' %}", "Aims of Sea tip"},
      {"{%- include_cached box.html title=page.name -%}", "Ann of Sea other"},
      {"{% include box.html title=page.title kind=page.kind %}", "of Sea tip other"},
      {"{% include deep/nest.md %}", "[Mind **it**. ## Why]"},
      {"{% include loop.html %}", "xxxx"},
      {"## a {%- include_cached deep/badge.html -%}\n{: #b}", "## a<i>1</i>{: #b}"},
      {"{{ site.title }}s, <b id=\"{{ page.name }}\">", "Seas, <b id=\"Ann\">"},
      {"{% include set.html title=\"Aims\" %}", "by Aims"},
      {"{% include none.html title=\"Shown text\" %}", "Shown text"},
      {"{% raw %}{% include note.md %}{% endraw %}", "{% include note.md %}"},
      {"{% if page.none %}{% include note.md %}{% endif %}a", "a"},
      {"{% include ../secret.md %}", ""},
  }));
  CAPTURE(body);
  const Settings page{{"name", "Ann"}};
  const Settings site{{"title", "Sea"}};
  const TemplateContext context{{&page, &site}, &includes};
  CHECK(shown(body, Generator::jekyll, context) == text);
}

TEST_CASE("what is captured and shown as Markdown is Markdown in HTML, too", "[source]") {
  const std::string out = without_template_code(
      "{% capture a %}*b*{% endcapture %}<div>{{ a | markdownify }}</div>{% capture c %}d{% endcapture %}",
      Generator::jekyll);
  CHECK_THAT(out, Catch::Contains("<div markdown=\"captured\">\n\n*b*\n\n</div>"));
  CHECK_THAT(out, Catch::EndsWith("d "));
}

TEST_CASE("files that include each other many times end", "[source]") {
  std::string many;
  for (int i = 0; i < 1'000; ++i) many += "{% include a.md %}";
  const std::map<std::string, std::string> includes{{"a.md", many}};
  CHECK(without_template_code(many, Generator::jekyll, {{}, &includes}).size() < 1U << 21U);
}
