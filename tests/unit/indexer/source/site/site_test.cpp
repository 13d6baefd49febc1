// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/site.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::source;

using Strings = std::vector<std::string>;

TEST_CASE("what Hugo's configuration says of publishing is read in every syntax", "[source]") {
  struct Case {
    std::string file;
    std::string text;
  };
  const auto [file, text] = GENERATE(values<Case>({
      {"hugo.toml",
       "buildDrafts = true\nbuildFuture = true\nignoreFiles = ['\\.skip\\.md$']\ncontentDir = 'pages'\n"
       "[frontmatter]\npublishDate = ['embargo', ':default']\n[[cascade]]\ndraft = true\n"},
      {"config.yaml",
       "# ours\nbuildDrafts: true\nbuildFuture: true\nignoreFiles: ['\\.skip\\.md$']\n"
       "contentDir: pages\nfrontmatter: { publishDate: [embargo, ':default'] }\n"
       "cascade: [{ draft: true }]\n"},
      {"config/_default/hugo.json",
       R"({"builddrafts": true, "buildfuture": true, "ignorefiles": ["\\.skip\\.md$"],
          "contentdir": "pages", "frontmatter": {"publishDate": ["embargo", ":default"]}, "cascade": [{"draft": true}]})"},
  }));
  CAPTURE(file);
  const test::TemporaryFolder folder;
  folder.write(file, text);
  folder.write("pages/news/a.md");
  const Site site = site_of(folder / "pages/news");
  CHECK(site.generator == Generator::hugo);
  CHECK(site.drafts);
  CHECK(site.future);
  CHECK_FALSE(site.expired);
  REQUIRE(site.hugo.folders.size() == 1);
  CHECK(site.hugo.folders[0].folder == folder / "pages");
  CHECK(site.hugo.ignored_files.size() == 1);
  CHECK(site.hugo.publish_keys == Strings{"embargo", "publishdate", "pubdate", "published", "date"});
  CHECK(site.hugo.expiry_keys == Strings{"expirydate", "unpublishdate"});
  CHECK(site.hugo.cascade.size() == 1);
  CHECK(site.warnings.empty());
}

TEST_CASE("a key may stand in a file of its own, and production overrides", "[source]") {
  const test::TemporaryFolder folder;
  folder.write("config/_default/hugo.toml", "buildDrafts = true\nbuildExpired = true");
  folder.write("config/_default/frontmatter.toml", "expiryDate = ['until']");
  folder.write("config/production/hugo.toml", "buildDrafts = false");
  const Site site = site_of(folder.path());
  CHECK_FALSE(site.drafts);
  CHECK(site.expired);
  CHECK(site.hugo.expiry_keys == Strings{"until"});
}

TEST_CASE("what Jekyll's configuration says of publishing is read", "[source]") {
  const test::TemporaryFolder folder;
  folder.write("_config.yml", R"(
future: true
unpublished: true
show_drafts: true
source: src
collections_dir: lists
collections: { Projects: { output: true }, people: { output: false }, news: {} }
exclude: [old]
include: _extra
destination: public
)");
  folder.write("src/a.md");
  const Site site = site_of(folder / "src");
  CHECK(site.generator == Generator::jekyll);
  CHECK(site.root == folder / "src");
  CHECK(site.future);
  CHECK(site.drafts);
  CHECK(site.jekyll.unpublished);
  CHECK(site.jekyll.collections_folder == "lists");
  CHECK(site.jekyll.collections == std::set<std::string>{"projects"});
  CHECK(site.jekyll.exclude.front() == "old");
  CHECK(site.jekyll.include == Strings{"_extra"});
  CHECK_FALSE(site.jekyll.pages_without_front_matter);
}

TEST_CASE("a configuration that cannot be understood is told, and the defaults hold", "[source]") {
  struct Case {
    std::string file;
    std::string text;
    std::string message;
  };
  const auto [file, text, message] = GENERATE(values<Case>({
      {"hugo.toml", "buildDrafts = \n", "not TOML"},
      {"_config.yml", "future: [\n", "not YAML"},
      {"hugo.yaml", "timeZone: Europe/Atlantis", "no time zone"},
      {"hugo.yaml", "ignoreFiles: ['(']", "not understood"},
  }));
  CAPTURE(file, text);
  const test::TemporaryFolder folder;
  folder.write(file, text);
  const Site site = site_of(folder.path());
  CHECK_FALSE(site.drafts);
  REQUIRE(site.warnings.size() == 1);
  CHECK_THAT(to_string(site.warnings[0]), Catch::Contains(message));
}
