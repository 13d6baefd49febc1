// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/config.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::config;

namespace {

Config parse(const std::string& yaml) {
  return parse_config(yaml, "mitos.yaml", "/site");
}

std::vector<Finding> findings_of(const std::string& yaml) {
  try {
    parse(yaml);
  } catch (const ConfigError& error) {
    return error.findings();
  }
  return {};
}

}  // namespace

TEST_CASE("every key of a configuration is read", "[config]") {
  const Config config = parse(R"(
index: var/index
collections:
  projects: { source: content/projects, url: "/p/{slug}/", languages: [el] }
  news: { source: content/news }
fields:
  authors: { type: person, facet: true, label: { en: Author, el: Συγγραφέας } }
  notes: {}
languages: [en, el, de]
server: { listen: "[::1]:9000", pictures: /images }
exclude: ["**/private/**", "*.draft.md"]
exclude_where: { robots: [noindex, none], untranslated: 1, sitemap.disable: true }
)");
  CHECK(config.index == "/site/var/index");
  REQUIRE(config.collections.size() == 2);
  CHECK(config.collections[0].name == "news");
  CHECK(config.collections[0].source == "/site/content/news");
  CHECK(config.collections[0].url == "/{collection}/{slug}/");
  CHECK(config.collections[1].name == "projects");
  CHECK(config.collections[1].url == "/p/{slug}/");
  REQUIRE(config.fields.size() == 2);
  CHECK(config.fields[0].name == "authors");
  CHECK(config.fields[0].type == model::FieldType::person);
  CHECK(config.fields[0].facet);
  CHECK(config.fields[0].label == std::map<std::string, std::string>{{"el", "Συγγραφέας"}, {"en", "Author"}});
  CHECK_FALSE(config.fields[1].facet);
  CHECK(config.languages == std::vector<std::string>{"en", "el", "de"});
  CHECK(config.collections[0].languages.empty());
  CHECK(config.collections[1].languages == std::vector<std::string>{"el"});
  CHECK(config.listen.host == "::1");
  CHECK(config.listen.port == 9000);
  CHECK(config.pictures == "/images/");
  CHECK(config.exclusions.globs == std::vector<std::string>{"**/private/**", "*.draft.md"});
  CHECK(config.exclusions.folder == "/site");
  std::vector<std::string> where;
  for (const ExcludeWhere& one : config.exclusions.where) where.push_back(one.key + "=" + one.value);
  CHECK(where ==
        std::vector<std::string>{"robots=noindex", "robots=none", "untranslated=1", "sitemap.disable=true"});
}

TEST_CASE("a configuration that says nothing has the defaults of the contract", "[config]") {
  const Config config = parse(GENERATE(values<std::string>({"", "# nothing\n", "---\n", "{}"})));
  CHECK(config.index.filename() == "mitos-index");
  CHECK(config.collections.empty());
  CHECK(config.fields.empty());
  CHECK(config.listen.host == "127.0.0.1");
  CHECK(config.listen.port == 8080);
}

TEST_CASE("a value of a facet has a label for every language, or one for each", "[config]") {
  const Config config = parse_config(
      "fields: { venue: { type: keyword, facet: true } }\n"
      "labels: { tags: { conference_publications: Conference papers }, venue: { acl: { en: ACL, el: ΕΥΓ } } "
      "}",
      "mitos.yaml", "");
  CHECK(config.labels.at("tags").at("conference_publications") ==
        model::LabelByLanguage{{"", "Conference papers"}});
  CHECK(config.labels.at("venue").at("acl") == model::LabelByLanguage{{"", "ACL"}, {"el", "ΕΥΓ"}});
}

TEST_CASE("every type of field can be declared", "[config]") {
  const std::string type = GENERATE(
      values<std::string>({"text", "keyword", "tree", "person", "date", "number", "boolean", "stored"}));
  const Config config = parse("fields: { venue: { type: " + type + " } }");
  CHECK(model::name_of(config.fields.at(0).type) == type);
}

TEST_CASE("a path that is not relative stays where it is", "[config]") {
  const Config config = parse("index: /var/lib/mitos\ncollections: { a: { source: ../a/./b } }");
  CHECK(config.index == "/var/lib/mitos");
  CHECK(config.collections[0].source == "/a/b");
}

TEST_CASE("one mistake is one finding, with its line, its key and what was meant", "[config]") {
  struct Case {
    std::string yaml;
    int line;
    std::string field;
    std::string message;  // a part of it
  };
  const auto [yaml, line, field, message] = GENERATE(values<Case>({
      // unknown keys, level by level
      {"\n\ncolections: {}", 3, "colections", "did you mean “collections”?"},
      {"collections:\n  a: { source: x, ulr: y }", 2, "collections.a.ulr", "did you mean “url”?"},
      {"fields:\n  a:\n    tpye: text", 3, "fields.a.tpye", "did you mean “type”?"},
      {"server:\n  lisen: x", 2, "server.lisen", "did you mean “listen”?"},
      {"xylophone: 1", 1, "xylophone", "unknown key"},
      {"exclude: {a: b}", 1, "exclude", "must be a text"},
      {"exclude: ['!a']", 1, "exclude", "a pattern cannot take back what another excludes"},
      {"exclude: ../a", 1, "exclude", "leads out of the folder"},
      {"exclude_where: [draft]", 1, "exclude_where", "must be a map"},
      {"exclude_where:\n  robots:", 2, "exclude_where.robots", "is empty"},
      // wrong types
      {"- a\n- b", 1, "", "map"},
      {"just text", 1, "", "map"},
      {"index: [a]", 1, "index", "text"},
      {"index:", 1, "index", "empty"},
      {"collections: content", 1, "collections", "map"},
      {"collections:\n  a: { source: [x] , url: /y/ }\n  ", 2, "collections.a.source", "text"},
      {"fields: [a]", 1, "fields", "map"},
      {"fields:\n  a: text", 2, "fields.a", "map"},
      {"fields:\n  a: { facet: perhaps }", 2, "fields.a.facet", "true or false"},
      {"fields:\n  a: { label: Author }", 2, "fields.a.label", "map"},
      {"fields:\n  a: { label: { en: [x] } }", 2, "fields.a.label.en", "text"},
      {"fields:\n  a: { type: keywrod }", 2, "fields.a.type", "did you mean “keyword”?"},
      {"labels: [tags]", 1, "labels", "map"},
      {"labels:\n  tagz: { a: A }", 2, "labels.tagz", "did you mean “tags”?"},
      {"labels:\n  contact: { a: A }", 2, "labels.contact", "unknown key"},
      {"labels:\n  tags: { a: [A] }", 2, "labels.tags.a", "text"},
      {"labels:\n  tags: { a: { english: A } }", 2, "labels.tags.a.english", "no language's code"},
      {"server: 8080", 1, "server", "map"},
      {"server: { listen: localhost }", 1, "server.listen", "HOST:PORT"},
      {"server: { pictures: images }", 1, "server.pictures", "such as /images/"},
      {"server: { pictures: //other.example/ }", 1, "server.pictures", "must be a path of the site"},
      // what is missing
      {"collections:\n  a: { url: /x/ }", 2, "collections.a", "source"},
      // names
      {"collections:\n  a b: { source: x }", 2, "collections.a b", "letters"},
      {"collections:\n  a/b: { source: x }", 2, "collections.a/b", "letters"},
      {"fields:\n  συγγραφέας: { type: text }", 2, "fields.συγγραφέας", "letters"},
      {"fields:\n  tags: { type: text }", 2, "fields.tags", "every catalogue"},
      {"fields:\n  year: { type: number }", 2, "fields.year", "every catalogue"},
      {"fields:\n  q: { type: text }", 2, "fields.q", "parameter"},
      {"fields:\n  per_page: { type: text }", 2, "fields.per_page", "parameter"},
      // names given twice
      {"collections:\n  a: { source: x }\n  a: { source: y }", 3, "collections.a", "twice"},
      {"fields:\n  a: { type: text }\n  a: { type: date }", 3, "fields.a", "twice"},
      // paths
      {"server:\nindex: ${HOME}/x", 2, "index", "“${HOME}” is not replaced"},
      {"synonyms: $HOME/x", 1, "synonyms", "“$HOME” is not replaced"},
      {"people: ~no-such-user/x", 1, "people", "there is no home folder “~no-such-user”"},
      {"programmes: '  '", 1, "programmes", "empty"},
      {"index:\nlanguages: [en]", 1, "index", "~/ is the home folder"},
      {"collections:\n  a: { source: '' }", 2, "collections.a.source", "empty"},
      {"collections:\n  a: { source: \"a\\0b\" }", 2, "collections.a.source", "control character"},
      // addresses
      {"collections:\n  a:\n    source: x\n    url: /{slg}/", 4, "collections.a.url",
       "did you mean “{slug}”?"},
      {"collections:\n  a: { source: x, url: 'javascript:{slug}' }", 2, "collections.a.url", "“javascript:”"},
  }));
  CAPTURE(yaml);
  const std::vector<Finding> findings = findings_of(yaml);
  const auto found = std::find_if(findings.begin(), findings.end(), [&field = field](const Finding& finding) {
    return finding.field == field;
  });
  REQUIRE(found != findings.end());
  CHECK(found->file == "mitos.yaml");
  CHECK(found->line == line);
  CHECK_THAT(found->message, Catch::Contains(message));
}

TEST_CASE("no field may be called like a parameter of a search request", "[config]") {
  const std::string name = GENERATE(values<std::string>(
      {"q", "page", "per_page", "sort", "facets", "facet_limit", "match", "typos", "highlight",
       "snippet_length", "fields", "explain", "prefer_lang", "format", "facet_q", "date_from", "date_to"}));
  CAPTURE(name);
  CHECK(findings_of("fields: { " + name + ": { type: keyword } }").size() == 1);
}

TEST_CASE("a name is one end of a range only where there is something to range over", "[config]") {
  CHECK(findings_of("fields: { redirect_from: { type: stored } }").empty());
  CHECK(findings_of("fields: { redirect_from: { type: stored }, redirect: { type: keyword } }").empty());
  CHECK(findings_of("fields: { funds_from: { type: stored }, funds: { type: number } }").size() == 1);
  CHECK(findings_of("fields: { year_to: { type: stored } }").size() == 1);
}

TEST_CASE("the generator's configuration is named, or ignored", "[config]") {
  CHECK(parse("generator: none").generator.is_none);
  CHECK(parse("generator: ../hugo.toml").generator.path.filename() == "hugo.toml");
  CHECK(parse("languages: [en]").generator.path.empty());
  CHECK(findings_of("generator:").size() == 1);
}

TEST_CASE("all mistakes are reported, not just the first", "[config]") {
  const std::string yaml =
      "indx: x\ncollections:\n  a: {}\nfields:\n  tags: { type: txt }\nserver: { listen: 1 }";
  CHECK(findings_of(yaml).size() == 5);
  try {
    parse(yaml);
  } catch (const ConfigError& error) {
    for (const std::string part : {"mitos.yaml:1: indx", "mitos.yaml:3: collections.a",
                                   "mitos.yaml:5: fields.tags", "mitos.yaml:6: server.listen"}) {
      CHECK_THAT(error.what(), Catch::Contains(part));
    }
  }
}

TEST_CASE("what is no YAML is a finding with its line", "[config]") {
  const std::vector<Finding> findings = findings_of("index: x\ncollections: { a: [\n");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].line >= 2);
  CHECK_FALSE(findings[0].message.empty());
}

TEST_CASE("a configuration file's paths start at its own folder", "[config]") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("site/mitos.yaml", "collections: { a: { source: content } }");
  CHECK(load_config(file).collections.at(0).source == folder / "site/content");
}

TEST_CASE("a configuration file that is missing is an error with its path", "[config]") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(load_config(folder / "mitos.yaml"), ConfigError);
  CHECK_THROWS_WITH(load_config(folder / "mitos.yaml"), Catch::Contains((folder / "mitos.yaml").string()));
}

TEST_CASE("a language that does not exist is refused where it stands", "[config]") {
  struct Case {
    std::string yaml;
    int line;
    std::string field;
  };
  const auto [yaml, line, field] = GENERATE(values<Case>({
      {"languages: en", 1, "languages"},
      {"languages: []", 1, "languages"},
      {"languages: [en, xx]", 1, "languages"},
      {"languages: [en, eng]", 1, "languages"},
      {"languages: [en, en]", 1, "languages"},
      {"languages: [pt-br, pt_BR]", 1, "languages"},
      {"languages: [en-xx]", 1, "languages"},
      {"languages: [polski]", 1, "languages"},
      {"collections:\n  p: { source: s, languages: [fr] }", 2, "collections.p.languages"},
  }));
  CAPTURE(yaml);
  const std::vector<Finding> findings = findings_of(yaml);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].line == line);
  CHECK(findings[0].field == field);
}

TEST_CASE("a language may have no stemmer, and a region or script", "[config]") {
  const Config config = parse(
      "languages: [no, pl, uk, bg, hr, ko, zh-Hans, pt_BR, fil]\n"
      "collections:\n  p: { source: s, languages: [zh_hans, PL] }\n");
  CHECK(config.languages ==
        std::vector<std::string>{"no", "pl", "uk", "bg", "hr", "ko", "zh-hans", "pt-br", "fil"});
  CHECK(config.collections[0].languages == std::vector<std::string>{"zh-hans", "pl"});
}

TEST_CASE("a field can be read from other keys", "[config]") {
  const Config config = parse(
      "fields:\n  title: [title, name]\n  date: { from: published }\n  contact: team.name\n"
      "  authors: { from: author.name, type: person }\n  venue: { from: [venue, journal] }\n");
  CHECK(config.keys == model::FieldKeys{{"title", {"title", "name"}},
                                        {"date", {"published"}},
                                        {"contact", {"team.name"}},
                                        {"authors", {"author.name"}},
                                        {"venue", {"venue", "journal"}}});
  REQUIRE(config.fields.size() == 2);
  CHECK(config.fields[0].name == "authors");
  CHECK(config.fields[0].type == model::FieldType::person);
}

TEST_CASE("a field can be read from the citation in a page's text", "[config]") {
  using model::CitationPart;
  const Config config = parse(
      "fields:\n  date: { from: [published, citation] }\n  contact: { from: citation }\n"
      "  authors: { from: citation, type: person }\n  venue: { from: [journal, citation], type: keyword }\n"
      "  doi: { from: citation, type: keyword }\n  printed: { from: citation, type: number }\n"
      "  paper: { from: citation.doi, type: text }\n  raw: { from: citation, type: text }\n");
  CHECK(config.citations == model::CitationFields{{"date", CitationPart::year},
                                                  {"contact", CitationPart::authors},
                                                  {"authors", CitationPart::authors},
                                                  {"venue", CitationPart::venue},
                                                  {"doi", CitationPart::doi},
                                                  {"printed", CitationPart::year},
                                                  {"paper", CitationPart::doi}});
  CHECK(config.keys ==
        model::FieldKeys{{"date", {"published"}}, {"venue", {"journal"}}, {"raw", {"citation"}}});
}

TEST_CASE("pages of sections are documents unless they are not wanted", "[config]") {
  CHECK(parse("").generator.section_pages);
  CHECK(parse("section_pages: auto").generator.section_pages);
  CHECK_FALSE(parse("section_pages: none").generator.section_pages);
}
