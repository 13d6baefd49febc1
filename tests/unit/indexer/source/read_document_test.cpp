// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/read_document.h"

#include <catch2/catch.hpp>

#include "indexer/source/front_matter/values.h"

using namespace mitos;
using namespace mitos::source;
using namespace std::string_literals;
using model::Document;

using Strings = std::vector<std::string>;

namespace {

SourceFile file_called(const std::string& name, Format format = Format::markdown) {
  return {
      "content/" + name + ".md", "projects/" + name, "projects", "/{collection}/{slug}/", name, format, 0};
}

ReadResult read(const std::string& bytes, const SourceFile& file = file_called("Page"),
                const ReadOptions& options = {}) {
  HtmlReader html;
  return read_document(file, bytes, options, html);
}

std::string utf16(std::string_view ascii) {
  std::string out = "\xFF\xFE";
  for (const char c : ascii) {
    out += c;
    out += '\0';
  }
  return out;
}

void check_is_finding(const Finding& finding, int line, const std::string& field,
                      const std::string& message) {
  CHECK(finding.file == "content/Page.md");
  CHECK(finding.line == line);
  CHECK(finding.field == field);
  CHECK_THAT(finding.message, Catch::Contains(message));
}

}  // namespace

TEST_CASE("a page is read whole", "[read]") {
  const ReadResult result =
      read(R"(---
title: " MITOS (Coordinator) "
acronym: Multimodal Indexing of Text
date: 2021-5-14T07:48:57+03:00
tags: [current, "european "]
program: H2020, ICT-48-2020
contact:
  - Ελένη Βλάχου
  - John Smith
images: [/images/mitos.png]
website_name: mitos.example
website_link: https://mitos.example/
excerpt: A thread.
authors: [A. Writer]
unknown: ignored
---
# Aims

A *search* engine.
)",
           file_called("MITOS"), {Publishing(), {{"authors", model::FieldType::person, true, {}}}, {}});
  REQUIRE(result.outcome == Outcome::document);
  CHECK(result.findings.empty());
  const model::Document& document = result.document;
  CHECK(document.id == "projects/MITOS");
  CHECK(document.collection == "projects");
  CHECK(document.url == "/projects/mitos/");
  CHECK(document.lang == "en");
  CHECK(document.title == "MITOS (Coordinator)");
  CHECK(document.acronym == "Multimodal Indexing of Text");
  CHECK(document.date == model::Date{2021, 5, 14});
  CHECK(document.tags == Strings{"current", "european"});
  CHECK(document.program == Strings{"H2020, ICT-48-2020"});
  CHECK(document.contact == Strings{"Ελένη Βλάχου", "John Smith"});
  CHECK(document.images == Strings{"/images/mitos.png"});
  CHECK(document.website_name == "mitos.example");
  CHECK(document.website_link == "https://mitos.example/");
  CHECK(document.excerpt == "A thread.");
  REQUIRE(document.fields.size() == 1);
  CHECK(document.fields[0].first == "authors");
  CHECK(document.fields[0].second == Strings{"A. Writer"});
  CHECK(document.headings == Strings{"Aims"});
  CHECK(document.body == "A search engine.");
}

TEST_CASE("a page gives the same whatever bytes and syntax it is written in", "[read]") {
  const std::string bytes = GENERATE(values<std::string>({
      "---\ntitle: Mitos\ntags: [a, b]\n---\nbody text\n",
      "---\r\ntitle: Mitos\r\ntags: [a, b]\r\n---\r\nbody text\r\n",
      "---\rtitle: Mitos\rtags: [a, b]\r---\rbody text\r",
      "\xEF\xBB\xBF---\ntitle: Mitos\ntags: [a, b]\n---\nbody text\n",
      "---  \ntitle: Mitos  \ntags:\n- a \n- b \n---  \nbody   text",
      "+++\ntitle = 'Mitos'\ntags = ['a', 'b']\n+++\nbody text\n",
      "{\"title\": \"Mitos\", \"tags\": [\"a\", \"b\"]}\n\nbody text\n",
      utf16("---\r\ntitle: Mitos\r\ntags: [a, b]\r\n---\r\nbody text\r\n"),
  }));
  CAPTURE(bytes);
  const ReadResult result = read(bytes);
  REQUIRE(result.outcome == Outcome::document);
  CHECK(result.findings.empty());
  CHECK(result.document.title == "Mitos");
  CHECK(result.document.tags == Strings{"a", "b"});
  CHECK(result.document.body == "body text");
}

TEST_CASE("dirty values are normal input", "[read]") {
  struct Case {
    std::string yaml;
    Strings tags;
  };
  const auto [yaml, tags] = GENERATE(values<Case>({
      {"tags: current", {"current"}},
      {"tags: 'current '", {"current"}},
      {"tags: [current , 'current', \"\\tcurrent\"]", {"current"}},
      {"tags:", {}},
      {"tags: null", {}},
      {"tags: []", {}},
      {"tags: [null, '', x]", {"x"}},
      {"tags: 2021", {"2021"}},
      {"title: null", {}},
  }));
  CAPTURE(yaml);
  const ReadResult result = read("---\n" + yaml + "\n---\n");
  CHECK(result.outcome == Outcome::document);
  CHECK(result.findings.empty());
  CHECK(result.document.tags == tags);
}

TEST_CASE("a page without a title is called after what it has", "[read]") {
  struct Case {
    std::string bytes;
    Format format;
    std::string title;
  };
  const auto [bytes, format, title] = GENERATE(values<Case>({
      {"---\ntitle: Given\n---\n# Heading\n", Format::markdown, "Given"},
      {"---\ntitle:\n---\n# Heading\n\n## Second\n", Format::markdown, "Heading"},
      {"# Heading\n", Format::markdown, "Heading"},
      {"<title>Of the head</title><h1>Heading</h1>", Format::html, "Of the head"},
      {"<h1>Heading</h1>", Format::html, "Heading"},
      {"just text", Format::markdown, "Page"},
      {"", Format::markdown, "Page"},
      {"\xEF\xBB\xBF", Format::markdown, "Page"},
      {"---\ntitle: ' '\n---\n", Format::markdown, "Page"},
  }));
  CAPTURE(bytes);
  const ReadResult result = read(bytes, file_called("Page", format));
  REQUIRE(result.outcome == Outcome::document);
  CHECK(result.document.title == title);
}

TEST_CASE("a page that is not published is left out, with the line that says so", "[read]") {
  const ReadResult draft = read("---\ntitle: x\nDraft: true\n---\n");
  CHECK(draft.outcome == Outcome::left_out);
  CHECK(draft.left_out.reason == Reason::draft);
  check_is_finding(draft.left_out.finding, 3, "draft", "it is a draft");
  ReadOptions options;
  options.publishing.drafts = true;
  CHECK(read("---\ntitle: x\ndraft: true\n---\n", file_called("Page"), options).outcome == Outcome::document);
}

TEST_CASE("a page of a section that is not published is not published", "[read]") {
  SourceFile file = file_called("Page");
  const auto due = std::chrono::sys_seconds(std::chrono::sys_days(std::chrono::year(2099) / 1 / 1));
  file.section = std::make_shared<Section>(Section{{}, {Reason::future, "date", "it is due", due}});
  const ReadResult result = read("---\ntitle: x\n---\n", file);
  CHECK(result.outcome == Outcome::left_out);
  CHECK(result.left_out.reason == Reason::future);
  CHECK(result.changes_at == due);
  const ReadResult draft = read("---\ndraft: true\n---\n", file);
  CHECK(draft.left_out.reason == Reason::draft);
  CHECK_FALSE(draft.changes_at);
}

TEST_CASE("a page has the date that its front matter or its name tells", "[read]") {
  struct Case {
    std::string front;
    std::string date;
  };
  const auto [front, date] = GENERATE(values<Case>({
      {"date: October 4, 2022", "2022-10-04"},
      {"date: 4 Oct 2022", "2022-10-04"},
      {"date: Tue, 04 Oct 2022 10:00:00 GMT", "2022-10-04"},
      {"publishDate: 2022-10-04", "2022-10-04"},
      {"lastmod: 2022-10-04", "2022-10-04"},
      {"year: 2022", "2022"},
      {"year: 2022\ndate: 2021-01-02", "2021-01-02"},
      {"date: someday\nlastmod: 2022-10-04", "2022-10-04"},
      {"title: none", "2020-05-06"},
  }));
  CAPTURE(front);
  SourceFile file = file_called("2020-05-06-name");
  file.page.name = file.name;
  const ReadResult result = read("---\n" + front + "\n---\n", file);
  REQUIRE(result.document.date);
  CHECK(model::to_string(*result.document.date) == date);
}

TEST_CASE("comments are in no title, summary, field or text", "[read]") {
  ReadOptions options;
  options.fields = {{"abstract", model::FieldType::text, false, {}}};
  const ReadResult result = read(R"(---
title: "A title <!-- giraffe -->"
acronym: "{{/* giraffe */}} Long name"
excerpt: "{% comment %}giraffe{% endcomment %}In short"
abstract: "The abstract{::comment}giraffe{:/comment} goes on"
---
# Heading <!-- giraffe -->

Text {{% comment %}}giraffe{{% /comment %}} goes on.
<!-- a giraffe

over blank lines -- with hyphens -->
{::comment}
giraffe
{:/}
)",
                                 file_called("Page"), options);
  const Document& document = result.document;
  CHECK(document.title == "A title");
  CHECK(document.acronym == "Long name");
  CHECK(document.excerpt == "In short");
  REQUIRE(document.fields.size() == 1);
  CHECK(document.fields[0].second == Strings{"The abstract goes on"});
  CHECK(document.headings == Strings{"Heading"});
  CHECK(document.body == "Text goes on.");
}

TEST_CASE("a .txt file is a document only with front matter", "[read]") {
  const SourceFile file = file_called("notes", Format::text);
  CHECK(read("just notes", file).outcome == Outcome::no_front_matter);
  CHECK(read("", file).outcome == Outcome::no_front_matter);
  CHECK(read("---\ntitle: x\n---\nbody", file).outcome == Outcome::document);
}

TEST_CASE("a page that cannot be read is rejected with file and line", "[read]") {
  struct Case {
    std::string bytes;
    int line;
    std::string message;
  };
  const auto [bytes, line, message] = GENERATE(values<Case>({
      {"---\ntitle: x\nbody", 1, "never closed"},
      {"+++\na = 1\n---\nbody", 1, "never closed"},
      {"---\ntitle: x\n\tb: c\n---\n", 3, "not YAML"},
      {"---\r\ntitle: x\r\n\tb: c\r\n---\r\n", 3, "not YAML"},
      {"+++\na = 1\na = 2\n+++\n", 3, "not TOML"},
      {"{\"a\": }", 1, "not JSON"},
      {std::string(kMaxDocumentBytes + 1, 'x'), 0, "larger"},
  }));
  const ReadResult result = read(bytes);
  CHECK(result.outcome == Outcome::rejected);
  REQUIRE(result.findings.size() == 1);
  check_is_finding(result.findings[0], line, "", message);
}

TEST_CASE("what is odd about a page is told with file, line and field, and the page is kept", "[read]") {
  struct Case {
    std::string bytes;
    int line;
    std::string field;
    std::string message;
  };
  const auto [bytes, line, field, message] = GENERATE(values<Case>({
      {"---\ntitle: x\ndate: soon\n---\n", 3, "date", "soon"},
      {"+++\ntitle = 'x'\n\ndate = 'soon'\n+++\n", 4, "date", "soon"},
      {"---\ntitle: x\nwebsite_link: javascript:alert(1)\n---\n", 3, "website_link", "left out"},
      {"---\nurl: 'data:text/html,x'\n---\n", 2, "url", "left out"},
      {"---\ntitle: x\ntags: { a: b }\n---\n", 3, "tags", "map"},
      {"---\ntitle: x\ntitle: y\n---\n", 3, "title", "twice"},
      {"---\ntitle: x\n---\n\xCC\xDF\xF4\xEF\xF2\n", 4, "", "UTF-8"},  // Windows-1253
      {"one\ntwo\0\n"s, 2, "", "UTF-8"},
  }));
  CAPTURE(bytes);
  const ReadResult result = read(bytes);
  CHECK(result.outcome == Outcome::document);
  REQUIRE(result.findings.size() == 1);
  check_is_finding(result.findings[0], line, field, message);
}

TEST_CASE("no link that runs something is kept", "[read]") {
  const std::string link =
      GENERATE(values<std::string>({"javascript:alert(1)", "\" javascript:alert(1)\"",
                                    "\"java\\tscript:alert(1)\"", "JAVASCRIPT:x", "data:x,y"}));
  CAPTURE(link);
  const ReadResult result = read("---\ntitle: x\nwebsite_link: " + link + "\nurl: " + link + "\n---\n");
  CHECK(result.document.website_link == "");
  CHECK(result.document.url == "/projects/page/");
}

TEST_CASE("an address of the front matter wins over the pattern", "[read]") {
  CHECK(read("---\nurl: /elsewhere/\n---\n").document.url == "/elsewhere/");
  CHECK(read("---\nslug: Own-Slug\n---\n").document.url == "/projects/Own-Slug/");
  CHECK(read("---\ntitle: x\n---\n").document.url == "/projects/page/");
}

TEST_CASE("where no generator is known, names stand in addresses as Hugo writes them", "[read]") {
  struct Case {
    std::string name;
    std::string front;
    std::string address;
  };
  const auto [name, front, address] = GENERATE(values<Case>({
      {"Sea Level Report", "", "/projects/sea-level-report/"},
      {"What's new?", "", "/projects/whats-new/"},
      {"Q&A (2020)", "", "/projects/qa-2020/"},
      {"2022-10-04-Launch", "", "/projects/2022-10-04-launch/"},
      {"v1.2.3", "", "/projects/v1.2.3/"},
      {"ΜΊΤΟΣ", "", "/projects/μίτος/"},
      {"kapnos.el", "", "/projects/kapnos.el/"},
      {"kapnos.zh-cn", "", "/projects/kapnos.zh-cn/"},
      {"kapnos.fr", "", "/projects/kapnos.fr/"},
      {"a", "url: about/us.html", "/about/us.html"},
      {"a", "permalink: /waves.html", "/waves.html"},
      {"a", "url: https://other.example/x", "https://other.example/x"},
  }));
  CAPTURE(name, front);
  CHECK(read("---\ntitle: x\n" + front + "\n---\n", file_called(name)).document.url == address);
}

TEST_CASE("a pattern may take the date out of the file's name", "[read]") {
  SourceFile file = file_called("sub/2022-10-04-Launch");
  file.name = "2022-10-04-Launch";
  file.page.name = file.name;
  file.url_pattern = "/{year}/{month}/{slug}/";
  CHECK(read("x", file).document.url == "/2022/10/launch/");
  CHECK(read("---\nslug: own\ndate: 2021-02-03\n---\n", file).document.url == "/2021/02/own/");
  file.url_pattern = "/{collection}/{path}/";
  CHECK(read("---\nslug: own\n---\n", file).document.url == "/projects/sub/own/");
  file.url_pattern = "/{lang}/{dir}/{name}/{title}/";
  CHECK(read("---\ntitle: In Greek\nlang: el\n---\n", file).document.url ==
        "/el/sub/2022-10-04-launch/in-greek/");
}

TEST_CASE("a language in the file's name is no part of it where the pattern has the language", "[read]") {
  SourceFile file = file_called("kapnos.el");
  file.url_pattern = "/{lang}/{collection}/{slug}/";
  CHECK(read("Καπνός", file).document.url == "/el/projects/kapnos/");
  file = file_called("kapnos.fr");
  file.url_pattern = "/{lang}/{collection}/{slug}/";
  CHECK(read("Smoke", file).document.url == "/fr/projects/kapnos.fr/");
  file.languages = {"en", "fr"};
  CHECK(read("Fumée", file).document.url == "/fr/projects/kapnos/");
}

TEST_CASE("former addresses are kept, whichever key has them", "[read]") {
  CHECK(read("---\naliases: [/a/, /b/]\nredirect_from: [/b/, /old/own.html]\n---\n").document.aliases ==
        Strings{"/a/", "/b/", "/old/own.html"});
  CHECK(read("---\nredirect_from: /old/\n---\n").document.aliases == Strings{"/old/"});
}

TEST_CASE("a language told with a region or script is that of the catalogue", "[read]") {
  const auto lang = [](const std::string& told, const std::string& name, std::vector<std::string> languages) {
    SourceFile file = file_called(name);
    file.languages = std::move(languages);
    return read(told + "text", file).document.lang;
  };
  CHECK(lang("---\nlang: pt-BR\n---\n", "name", {"en", "pt"}) == "pt");
  CHECK(lang("---\nlang: pt_BR\n---\n", "name", {"en", "pt"}) == "pt");
  CHECK(lang("---\nlang: zh-Hans\n---\n", "name", {"zh-tw", "zh-cn"}) == "zh-cn");
  CHECK(lang("---\nlang: no\n---\n", "name", {"en", "no"}) == "no");
  CHECK(lang("", "name.zh-cn", {"en", "zh"}) == "zh");
  CHECK(lang("", "name.pt-BR", {"en", "pt"}) == "pt");
  CHECK(lang("", "name.pt-br", {"en", "pt-br"}) == "pt-br");
  CHECK(lang("", "name.zh-hans", {"en", "zh"}) == "zh");
  CHECK(lang("", "name.uk", {"en", "uk"}) == "uk");
}

TEST_CASE("a page's language is told, or in its name, or guessed", "[read]") {
  CHECK(read("---\nlang: FR\n---\nΕλληνικά").document.lang == "fr");
  CHECK(read("English", file_called("name.el")).document.lang == "el");
  CHECK(read("Ελληνικά κείμενα").document.lang == "el");
  CHECK(read("English text").document.lang == "en");
  CHECK(read("---\ntitle: Μόνο τίτλος\n---\n").document.lang == "el");
}

TEST_CASE("template code and shortcodes are not part of the body", "[read]") {
  const ReadResult result =
      read("one {{< figure src=\"hidden\" >}} two\n\n{% include hidden %}\n\n{{ page.hidden }}");
  CHECK(result.document.body == "one two");
}

TEST_CASE("an HTML page is not read as Markdown", "[read]") {
  const ReadResult result = read("<p>snake *case* # not</p>", file_called("Page", Format::html));
  CHECK(result.document.body == "snake *case* # not");
}

TEST_CASE("tags are read as the site's generator reads them", "[read]") {
  struct Case {
    std::string front;
    Strings jekyll;
    Strings other;
  };
  const auto [front, jekyll, other] = GENERATE(values<Case>({
      {"tags: sea kelp", {"sea", "kelp"}, {"sea kelp"}},
      {"tags: \"sea kelp\"", {"sea", "kelp"}, {"sea kelp"}},
      {"tags: [sea kelp, otter]", {"sea kelp", "otter"}, {"sea kelp", "otter"}},
      {"tag: sea kelp", {"sea kelp"}, {}},
      {"tag: reef\ntags: sea kelp", {"reef"}, {"sea kelp"}},
      {"tags:", {}, {}},
  }));
  CAPTURE(front);
  SourceFile file = file_called("Page");
  const std::string page = "---\n" + front + "\n---\nbody\n";
  CHECK(read(page, file).document.tags == other);
  Site site;
  site.generator = Generator::jekyll;
  file.site = std::make_shared<const Site>(site);
  CHECK(read(page, file).document.tags == jekyll);
}

TEST_CASE("a heading of two megabytes becomes a title of one, with a warning", "[source]") {
  const std::string heading = GENERATE(values<std::string>({"<h1>", "<title>"}));
  std::string bytes = heading;
  for (int i = 0; i < 400'000; ++i) bytes += "word ";
  const ReadResult result = read(bytes, file_called("Page", Format::html));
  CHECK(result.document.title.size() <= kMaxTextBytes);
  CHECK(result.document.title.starts_with("word word"));
  REQUIRE(result.findings.size() == 1);
  check_is_finding(result.findings[0], 0, "title", "longer than 1048576 bytes; the rest was cut");
}

TEST_CASE("pages without a title are called by their name", "[read]") {
  CHECK(read("---\nname: Rhea Pelagia\n---\n# Work\n").document.title == "Rhea Pelagia");
  CHECK(read("---\ntitle: Given\nname: Rhea\n---\n").document.title == "Given");
  ReadOptions options;
  options.keys = {{"title", {"headline", "title"}}, {"date", {"issued"}}};
  const ReadResult result = read("---\nheadline: A\ntitle: B\ndate: 2020-01-01\nissued: May 4, 2021\n---\n",
                                 file_called("Page"), options);
  CHECK(result.document.title == "A");
  CHECK(result.document.date == model::Date{2021, 5, 4});
}

TEST_CASE("description and summary say what a page is about, each once", "[read]") {
  CHECK(read("---\ndescription: About kelp.\nsummary: Seagrass <b>meadows</b>.\n---\n").document.excerpt ==
        "About kelp.\nSeagrass meadows.");
  CHECK(read("---\nexcerpt: About kelp. And more.\ndescription: About kelp.\n---\n").document.excerpt ==
        "About kelp. And more.");
  ReadOptions options;
  options.fields = {{"summary", model::FieldType::text, false, {}}};
  CHECK(read("---\ndescription: A\nsummary: B\n---\n", file_called("Page"), options).document.excerpt == "A");
}

TEST_CASE("the page of a section is a document if it has text", "[read]") {
  SourceFile file = file_called("_index");
  file.is_section = true;
  CHECK(read("---\ntitle: Rhea\n---\nShe studies crabs.", file).outcome == Outcome::document);
  CHECK(read("---\ntitle: Rhea\n---\n# Work", file).outcome == Outcome::document);
  CHECK(read("---\ntitle: Rhea\n---\n\n<!-- nothing -->\n", file).outcome == Outcome::no_text);
}
