// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "indexer/source/site/site.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::source;

using Strings = std::vector<std::string>;

TEST_CASE("what Hugo's configuration says of addresses is read in every form", "[addresses]") {
  const test::TemporaryFolder folder;
  SECTION("in one file") {
    folder.write("hugo.toml", R"(
baseURL = "https://site.example/docs/"
defaultContentLanguage = "el"
disablePathToLower = true
disableLanguages = ["de"]
[uglyURLs]
notes = true
[permalinks]
News = "/:year/:slug/"
"/" = "/root/:title/"
[languages.el]
[languages.fr]
removePathAccents = true
[languages.fr.permalinks]
news = "/nouvelles/:slug/"
[languages.de]
[languages.it]
disabled = true
)");
  }
  SECTION("in a folder") {
    folder.write("config/_default/hugo.yaml",
                 "baseURL: https://site.example/docs/\ndefaultContentLanguage: el\ndisablePathToLower: true\n"
                 "disableLanguages: [de]\nuglyURLs: { notes: true }\n");
    folder.write("config/_default/permalinks.toml", "News = '/:year/:slug/'\n'/' = '/root/:title/'\n");
    folder.write("config/_default/languages.yaml", "el: {}\nde: {}\nit: { disabled: true }\n");
    folder.write("config/_default/languages.fr.json",
                 R"({"removePathAccents": true, "permalinks": {"news": "/nouvelles/:slug/"}})");
  }
  const Site site = site_of(folder.path());
  CHECK(site.warnings.empty());
  CHECK(site.hugo.default_language == "el");
  CHECK(site.hugo.disabled_languages == std::set<std::string>{"de", "it"});
  REQUIRE(site.hugo.languages.size() == 2);
  const HugoAddresses& greek = site.hugo.languages.at("el");
  CHECK(greek.base == "/docs");
  CHECK(greek.prefix.empty());
  CHECK(greek.keeps_case);
  CHECK_FALSE(greek.removes_accents);
  CHECK(greek.ugly_sections.at("notes"));
  CHECK(greek.permalinks.at("news") == "/:year/:slug/");
  CHECK(greek.permalinks.at("") == "/root/:title/");
  const HugoAddresses& french = site.hugo.languages.at("fr");
  CHECK(french.prefix == "fr");
  CHECK(french.removes_accents);
  CHECK(french.permalinks.at("news") == "/nouvelles/:slug/");
}

TEST_CASE("a file's language is in its name or its folder", "[addresses]") {
  const test::TemporaryFolder folder;
  folder.write("hugo.toml",
               "[languages.en]\nweight = 1\n[languages.el]\ncontentDir = 'content/el'\n[languages.zh-cn]\n");
  folder.write("content/el/news/a.md", "");
  const Site site = site_of(folder / "content");
  struct Case {
    std::string file;
    std::string path;
    std::string name;
    std::string language;
  };
  const auto [file, path, name, language] = GENERATE(values<Case>({
      {"content/news/a.md", "news/a.md", "a", "en"},
      {"content/news/a.el.md", "news/a.el.md", "a", "el"},
      {"content/news/a.zh-cn.md", "news/a.zh-cn.md", "a", "zh-cn"},
      {"content/news/a.fr.md", "news/a.fr.md", "a.fr", "en"},
      {"content/news/v1.2.3.md", "news/v1.2.3.md", "v1.2.3", "en"},
      {"content/el/news/a.md", "news/a.md", "a", "el"},
      {"content/el/news/a.en.md", "news/a.en.md", "a", "en"},
  }));
  CAPTURE(file);
  const std::optional<ContentPlace> place = site.hugo.place_of(folder / file);
  REQUIRE(place);
  CHECK(place->path == path);
  CHECK(place->name == name);
  CHECK(place->language == language);
  CHECK_FALSE(site.hugo.place_of(folder / "docs/a.md"));
}

TEST_CASE("folders may be mounted among Hugo's contents", "[addresses]") {
  const test::TemporaryFolder folder;
  folder.write("hugo.toml", R"(
[languages.en]
[languages.el]
[[module.mounts]]
source = "docs"
target = "content/manual"
[[module.mounts]]
source = "docs-el"
target = "content"
lang = "el"
)");
  folder.write("docs/s/a.md", "");
  folder.write("docs-el/a.md", "");
  const HugoSite hugo = site_of(folder / "docs").hugo;
  CHECK(hugo.place_of(folder / "docs/s/a.md")->path == "manual/s/a.md");
  CHECK(hugo.place_of(folder / "docs-el/a.md")->language == "el");
}

TEST_CASE("languages on hosts of their own have no folder", "[addresses]") {
  const test::TemporaryFolder folder;
  folder.write("hugo.toml",
               "[languages.en]\nbaseURL = 'https://en.x.example/'\n[languages.fr]\nbaseURL = "
               "'https://fr.x.example/d/'\n");
  const HugoSite hugo = site_of(folder.path()).hugo;
  CHECK(hugo.languages.at("en").base == "https://en.x.example");
  CHECK(hugo.languages.at("fr").base == "https://fr.x.example/d");
  CHECK(hugo.languages.at("fr").prefix.empty());
  CHECK(hugo.languages.at("fr").folder == "fr");
}

TEST_CASE("a configuration may be named, or none", "[addresses]") {
  const test::TemporaryFolder folder;
  const auto named = folder.write("hugo.prod.toml", "[permalinks]\nnews = '/n/:slug/'\n");
  folder.write("pages/hugo.toml", "");
  config::GeneratorChoice choice;
  CHECK(site_of(folder / "pages", choice).generator == Generator::hugo);
  choice.is_none = true;
  CHECK(site_of(folder / "pages", choice).generator == Generator::unknown);
  choice = {false, named};
  CHECK(site_of(folder / "pages", choice).hugo.languages.at("en").permalinks.contains("news"));
  CHECK(named_generator(folder / "pages")->generator == Generator::hugo);
  CHECK_FALSE(named_generator(folder / "none"));
  folder.write("jekyll/_config_prod.yml", "permalink: pretty\n");
  choice = {false, folder / "jekyll/_config_prod.yml"};
  CHECK(site_of(folder / "pages", choice).jekyll.permalink == "pretty");
}
