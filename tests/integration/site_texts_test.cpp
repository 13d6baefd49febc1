// SPDX-License-Identifier: GPL-2.0-or-later
// A page is found by the words that its reader sees: held against Hugo and Jekyll themselves where they are
// installed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/integration/support/published.h"
#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

/// A page and what a reader sees below its title.
struct Page {
  std::string name;
  std::string markdown;
  std::string seen;
};

// In the order of the alphabet. Signs are none, typographic ones neither.
Words words_of(std::string text) {
  for (std::size_t at = text.find("\xe2\x80"); at != std::string::npos; at = text.find("\xe2\x80", at))
    text.replace(at, 3, " ");
  for (std::size_t at = text.find("\xc2\xa0"); at != std::string::npos; at = text.find("\xc2\xa0", at))
    text.replace(at, 2, " ");
  Words words;
  std::string word;
  for (const char c : text + " ") {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

// What stands for a picture is seen; the numbers of footnotes and the ways back are not looked for.
Words words_of_html(std::string html) {
  const std::vector<std::pair<std::regex, std::string>> steps{
      {std::regex("<sup.*?</sup>"), ""},
      {std::regex("<a[^>]*footnote-backref.*?</a>|<a[^>]*reversefootnote.*?</a>"), ""},
      {std::regex("<img[^>]*alt=\"([^\"]*)\"[^>]*>"), " $1 "},
      {std::regex("<br|</td>|</th>|</summary>|</h\\d>"), " <"},
      {std::regex("<[^>]*>"), ""},
      {std::regex("&[a-z#0-9]+;"), " "},
  };
  for (const auto& [what, by] : steps) html = std::regex_replace(html, what, by);
  return words_of(std::move(html));
}

void write_pages(const fs::path& folder, const std::vector<Page>& pages) {
  for (const Page& page : pages)
    write_file(folder / (page.name + ".md"), "---\ntitle: Page\n---\n" + page.markdown);
}

void check_documents(const fs::path& folder, const std::vector<Page>& pages) {
  const Searchd searchd(folder / "index");
  for (const Page& page : pages) {
    CAPTURE(page.name);
    const json document = json::parse(searchd.get("/api/v1/documents/s/" + page.name).body);
    std::string seen = document.at("body");
    for (const std::string heading : document.at("headings")) seen += " " + heading;
    CAPTURE(seen);
    CHECK(words_of(seen) == words_of(page.seen));
  }
}

void check_oracle(const fs::path& site, const std::vector<Page>& pages, const std::string& ending) {
  for (const Page& page : pages) {
    const std::string html = read_file(site / (page.name + ending));
    CAPTURE(page.name, html);
    CHECK(words_of_html(html) == words_of(page.seen));
  }
}

const std::vector<Page>& hugo_pages() {
  static const std::vector<Page> kPages{
      {"braces",
       "Type `{{` and the name of the seahorse, then `}}`.\n\n```yaml\nenv: ${{ secrets.TOKEN }}\n```\n",
       "Type and the name of the seahorse then env secrets TOKEN"},
      {"liquid", "{% include callout.html %} and {% raw %}x{% endraw %} in {{ site.title }}",
       "include callout html and raw x endraw in site title"},
      {"escaped", "{{</* figure alt=\"a\" */>}} is a figure", "figure alt a is a figure"},
      {"figure", R"({{< figure src="b.jpg" alt="Orange buoy" caption="Flood of **2019**" >}})",
       "Orange buoy Flood of 2019"},
      {"alert",
       "{{% alert title=\"Mind the undertow\" color=\"warning\" %}}\nStay *out*.\n{{% /alert %}}\n\nAfter.",
       "Mind the undertow Stay out After"},
      {"button", R"(Go: {{< button "Read the docs" "/docs/" >}} now.)", "Go Read the docs now"},
      {"picture", "![A heron on a mast](heron.jpg \"In winter\")", "A heron on a mast"},
      {"links",
       "See [the guide](https://x.example/{{< param release >}}/a.html) at [Kalamata][kl] and "
       "[Volos][].\n\n[kl]: "
       "{{< param release >}}/k\n[Volos]: https://volos.example/\n",
       "See the guide at Kalamata and Volos"},
      {"footnotes", "Late.[^1] New.[^b]\n\n[^1]: Anchovies.\n[^b]: One\n    two\n\n    three\n\nEnd.",
       "Late New Anchovies One two three End"},
      {"headings", "## 次の段階 {#next-steps}\n\nText.\n\n## Ziele {.lead #goals data-x=\"y\"}\n",
       "次の段階 Text Ziele"},
      {"indented", "Do:\n\n    # restart\n    lightctl <lamp-name> && echo \"<done>\"\n",
       "Do restart lightctl lamp name echo done"},
      {"highlight", "{{< highlight html >}}\n<b id=\"harbour\">\n{{< /highlight >}}\n", "b id harbour"},
      {"definitions", "Term\n: one *x*\n: two\n\nEnd.", "Term one x two End"},
      {"tasks", "- [x] done\n- [ ] open\n", "done open"},
      {"html", "<div class=\"box\" markdown=\"1\">\n**the map**\n</div>\n", "the map"},
      {"marks", "Bold claim.\n{: .note}\n", "Bold claim note"},
      {"inserted", "<div>\n    <div>\n      {{< figure src=\"a.jpg\" >}}\n    </div>\n</div>\n\n*after*\n",
       "after"},
      {"autolinks", "<https://a.example/b> and https://c.example/d",
       "https a example b and https c example d"},
      {"tables", "| a | b |\n|---|---|\n| c | [d](/e) |\n", "a b c d"},
  };
  return kPages;
}

const std::vector<Page>& jekyll_pages() {
  static const std::vector<Page> kPages{
      {"liquid", "One {{ page.hidden }} two {% assign x = \"three\" %}\n\n{{ \"Read on\" | upcase }}",
       "One two READ ON"},
      {"raw", "{% raw %}Write {{ page.title }}{% endraw %}.", "Write page title"},
      {"include", R"({% include callout.html type="tip" content="Ask the harbourmaster." %})",
       "Ask the harbourmaster"},
      {"highlight", "Do:\n\n{% highlight bash %}\n# stop it\n<section id=\"harbour\">\n{% endhighlight %}\n",
       "Do stop it section id harbour"},
      {"lists",
       "* TOC\n{:toc}\n\nAsk [the office](https://office.example){:target=\"_blank\" .external}.\n\nBold "
       "claim.\n{: .note #bold}\n\n| Name | Room |\n| --- | --- |\n| Rhea | 4 |\n{: "
       ".table}\n\n{::nomarkdown}<b>Tel</b>{:/}\n",
       "Ask the office Bold claim Name Room Rhea 4 Tel"},
      {"headings", "## Ziele {#goals}\n\nText.\n\n## Contact\n{: .no_toc }\n", "Ziele Text Contact"},
      {"abbreviations", "The HTML page.\n\n*[HTML]: Hyper Text\n", "The HTML page"},
      {"footnotes", "Late.[^1] New.[^b]\n\n[^1]: Anchovies.\n[^b]: One\n    two\n\nEnd.",
       "Late New Anchovies One two End"},
      {"definitions", "Term\n: one *x*\n: two\n\nEnd.", "Term one x two End"},
      {"html", "<div class=\"box\" markdown=\"1\">\n## Our bay\nSee **the map**.\n</div>\n",
       "Our bay See the map"},
      {"raw-html", "<div>\n\n    <p>one</p>\n\n</div>\n*two*\n", "one two"},
      {"indented", "Do:\n\n    # restart\n    lightctl <lamp-name> && echo \"<done>\"\n",
       "Do restart lightctl lamp name echo done"},
      {"links",
       "See [the guide](/docs/{{ page.release }}/guide.html) and [Kalamata][kl].\n\n[kl]: {{ site.kalamata "
       "}}/k\n",
       "See the guide and Kalamata"},
  };
  return kPages;
}

}  // namespace

TEST_CASE("a page of Hugo has the words that Hugo shows", "[texts]") {
  const TemporaryFolder folder;
  write_file(
      folder / "hugo.toml",
      "disableKinds = ['taxonomy', 'term', 'home', 'section', 'RSS', 'sitemap', '404']\n[params]\nrelease "
      "= '2.0'\n[markup.goldmark.renderer]\nunsafe = true\n");
  write_pages(folder / "content", hugo_pages());
  const Finished finished = build_pages(folder.path(), "content");
  CAPTURE(finished.err);
  REQUIRE(finished.status == 0);
  check_documents(folder.path(), hugo_pages());
  if (!is_installed("hugo")) return;
  write_file(folder / "layouts/_default/single.html", "{{ .Content }}");
  write_file(folder / "layouts/shortcodes/alert.html", "{{ .Get \"title\" }} {{ .Inner }}");
  write_file(folder / "layouts/shortcodes/button.html", "<a href=\"{{ .Get 1 }}\">{{ .Get 0 }}</a>");
  run_in(folder.path(), "hugo");
  check_oracle(folder / "public", hugo_pages(), "/index.html");
}

TEST_CASE("a page of Jekyll has the words that Jekyll shows", "[texts]") {
  const TemporaryFolder folder;
  write_file(folder / "site/_config.yml", "timezone: UTC\n");
  write_file(folder / "site/_includes/callout.html", "<p>{{ include.content }}</p>");
  write_pages(folder / "site", jekyll_pages());
  const Finished finished = build_pages(folder.path(), "site");
  CAPTURE(finished.err);
  REQUIRE(finished.status == 0);
  std::vector<Page> pages = jekyll_pages();
  for (Page& page : pages) page.seen = std::regex_replace(page.seen, std::regex("READ ON"), "Read on");
  check_documents(folder.path(), pages);
  if (!is_installed("jekyll")) return;
  run_in(folder / "site", "jekyll build --quiet --destination ../public");
  check_oracle(folder / "public", jekyll_pages(), ".html");
}

TEST_CASE("the Markdown of a collection can be chosen", "[texts]") {
  const TemporaryFolder folder;
  write_file(folder / "a/page.md", "---\ntitle: Page\n---\nBold.\n{: .note}\n");
  write_file(folder / "b/page.md", "---\ntitle: Page\n---\nBold.\n{: .note}\n");
  write_file(
      folder / "mitos.yaml",
      "markdown: goldmark\ncollections:\n  a: { source: a }\n  b: { source: b, markdown: kramdown }\n");
  REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string(), "--index",
                       (folder / "index").string(), "--progress", "off"})
              .status == 0);
  const Searchd searchd(folder / "index");
  CHECK(json::parse(searchd.get("/api/v1/documents/a/page").body).at("body") == "Bold. {: .note}");
  CHECK(json::parse(searchd.get("/api/v1/documents/b/page").body).at("body") == "Bold.");
}
