// SPDX-License-Identifier: GPL-2.0-or-later
// A page for each rule of what is published, and for each kind of address, alone and among the 1,935 pages of
// the users' own site: Mitos has the pages that the generator writes, at their addresses. Hugo and Jekyll
// themselves judge where they are installed.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/integration/support/published.h"
#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

const std::vector<SiteFile>& hugo_pages() {
  static const std::vector<SiteFile> kPages{
      {"planted/plain.md", "", "/planted/plain/"},
      {"planted/draft.md", "draft: true", ""},
      {"planted/capital.md", "Draft: true", ""},
      {"planted/unpublished.md", "published: false", ""},
      {"planted/expired.md", "expiryDate: 2020-01-01", ""},
      {"planted/later.md", "publishDate: 2099-01-01", ""},
      {"planted/future.md", "date: 2099-01-01", ""},
      {"planted/headless/index.md", "headless: true", ""},
      {"planted/never.md", "_build: { render: never }", ""},
      {"planted/.hidden.md", "", ""},
      {"planted/_underscore.md", "", "/planted/_underscore/"},
      {"planted/slug.md", "slug: Own Name", "/planted/own-name/"},
      {"planted/url.md", "url: /elsewhere/page.html", "/elsewhere/page.html"},
      {"planted/Blanks & Signs (2020).md", "", "/planted/blanks-signs-2020/"},
      {"planted/sign.en.md", "", "/planted/sign/"},
      {"planted/sign.el.md", "", "/el/planted/sign/"},
      {"planted/Ημερίδα.el.md", "", "/el/planted/ημερίδα/"},
      {"planted/moved.md", "aliases: [/old-place/, was.html]", "/planted/moved/"},
      {"planted/bundle/index.md", "", "/planted/bundle/"},
      {"planted/bundle/part.md", "", ""},
      {"planted/deep/nested/Bundle/index.md", "", "/planted/deep/nested/bundle/"},
      {"planted/sub/_index.md", "", "/planted/sub/"},
      {"plantednews/2019-05-06-Spring Tide.md", "", "/plantednews/2019/05/spring-tide/"},
      {"plantednews/dated.md", "date: 2017-12-12 8:00:00 -0500\nslug: x", "/plantednews/2017/12/x/"},
      {"plantedugly/One.md", "", "/plantedugly/one.html"},
  };
  return kPages;
}

// Pages that only Mitos is told to leave out.
const std::vector<SiteFile>& excluded_pages() {
  static const std::vector<SiteFile> kPages{
      {"planted/private/a.md", "", "/planted/private/a/"},
      {"planted/noindex.md", "robots: \"noindex, nofollow\"", "/planted/noindex/"},
      {"planted/untranslated.md", "untranslated: 1", "/planted/untranslated/"},
  };
  return kPages;
}

constexpr const char* kHugo = R"(baseURL = "https://site.example/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[languages.en]
weight = 1
[languages.el]
weight = 2
[frontmatter]
date = [":default", ":filename"]
[permalinks]
plantednews = "/:section/:year/:month/:slug/"
[uglyURLs]
plantedugly = true
)";

constexpr const char* kExclude = "exclude: [private]\nexclude_where: { robots: noindex, untranslated: 1 }\n";

Names addresses_of(const std::vector<SiteFile>& pages) {
  Names addresses;
  for (const SiteFile& page : pages) {
    if (!page.page.empty()) addresses.insert(page.page);
  }
  return addresses;
}

Names found_addresses(const fs::path& folder, const std::string& source) {
  write_file(folder / "mitos.yaml",
             "languages: [en, el]\ncollections: { s: { source: " + source + " } }\n" + kExclude);
  const Finished built = run_indexer({"build", "--config", (folder / "mitos.yaml").string(), "--index",
                                      (folder / "index").string(), "--clock", kNow, "--progress", "off"});
  CAPTURE(built.err);
  REQUIRE(built.status == 0);
  const Searchd searchd(folder / "index");
  std::istringstream lines(searchd.get("/api/v1/export?format=jsonl").body);
  Names addresses;
  for (std::string line; std::getline(lines, line);)
    addresses.insert(percent_decoded(json::parse(line).at("url").get<std::string>()));
  return addresses;
}

// Of the pages that have the mark of the bare layout, so not of those that only lead on.
Names written_addresses(const fs::path& site) {
  Names addresses;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(site)) {
    if (entry.path().extension() != ".html") continue;
    if (!read_file(entry.path()).starts_with("planted page")) continue;
    std::string path = "/" + entry.path().lexically_relative(site).generic_string();
    if (path.ends_with("/index.html")) path.resize(path.size() - std::string("index.html").size());
    addresses.insert(path);
  }
  return addresses;
}

Names addresses_of_hugo(const fs::path& folder) {
  write_file(folder / "layouts/_default/single.html", "planted page {{ .Title }} {{ .Content }}");
  // A section without text is no document.
  write_file(folder / "layouts/_default/list.html", "{{ with .Content }}planted page {{ . }}{{ end }}");
  run_in(folder, "hugo --quiet --clock " + std::string(kNow));
  Names addresses = written_addresses(folder / "public");
  for (const std::string& excluded : addresses_of(excluded_pages())) CHECK(addresses.erase(excluded) == 1);
  return addresses;
}

void plant(const fs::path& folder) {
  write_file(folder / "hugo.toml", kHugo);
  write_files(folder / "content", hugo_pages());
  write_files(folder / "content", excluded_pages());
}

}  // namespace

TEST_CASE("a page for each rule is found where Hugo writes it, or not at all", "[planted][sites]") {
  const TemporaryFolder folder;
  plant(folder.path());
  const Names found = found_addresses(folder.path(), "content");
  CHECK(found == addresses_of(hugo_pages()));
  if (is_installed("hugo")) CHECK(found == addresses_of_hugo(folder.path()));
}

TEST_CASE("the users' site has the pages that Hugo writes, at their addresses", "[planted][site]") {
  const fs::path site = fs::path(MITOS_SOURCE_DIR).parent_path() / "shared" / "corpora" / "site";
  if (!fs::exists(site)) {
    WARN("skipped: the users' site is not beside the repository");
    return;
  }
  if (!is_installed("hugo")) return;
  const TemporaryFolder folder;
  fs::copy(site, folder / "content", fs::copy_options::recursive);
  SECTION("as it is") {
    write_file(folder / "hugo.toml",
               "disableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"404\"]\n");
    const Names found = found_addresses(folder.path(), "content");
    CHECK(found.size() == 1935);
    write_files(folder / "content", excluded_pages());
    CHECK(found == addresses_of_hugo(folder.path()));
  }
  SECTION("with the planted pages in it") {
    plant(folder.path());
    const Names found = found_addresses(folder.path(), "content");
    CHECK(found.size() == 1935 + addresses_of(hugo_pages()).size());
    CHECK(found == addresses_of_hugo(folder.path()));
  }
}

TEST_CASE("languages by folder and ugly addresses are as Hugo writes them", "[planted][sites]") {
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml",
             "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404']\nuglyURLs = true\n"
             "[languages.en]\ncontentDir = 'content/en'\n[languages.el]\ncontentDir = 'content/el'\n");
  const std::vector<SiteFile> pages{{"en/news/Sea & Sun.md", "", "/news/sea-sun.html"},
                                    {"el/news/Sea & Sun.md", "", "/el/news/sea-sun.html"},
                                    {"el/news/draft.md", "draft: true", ""},
                                    {"el/b/index.md", "slug: c", "/el/c.html"}};
  write_files(folder / "content", pages);
  const Names found = found_addresses(folder.path(), "content");
  CHECK(found == addresses_of(pages));
  if (!is_installed("hugo")) return;
  write_files(folder / "content/en", excluded_pages());
  write_file(folder / "layouts/_default/single.html", "planted page");
  run_in(folder.path(), "hugo --quiet");
  Names written = written_addresses(folder / "public");
  for (const char* excluded :
       {"/planted/private/a.html", "/planted/noindex.html", "/planted/untranslated.html"})
    CHECK(written.erase(excluded) == 1);
  CHECK(found == written);
}

TEST_CASE("a page for each rule is found where Jekyll writes it, or not at all", "[planted][sites]") {
  const std::vector<SiteFile> pages{
      {"index.md", "", "/"},
      {"unpublished.md", "published: false", ""},
      {"draft.md", "draft: true", "/draft.html"},
      {"_drafts/idea.md", "", ""},
      {"_hidden.md", "", ""},
      {".hidden.md", "", ""},
      {"Team Mates & Co.md", "", "/Team Mates & Co.html"},
      {"own.md", "permalink: /own-place/", "/own-place/"},
      {"_posts/2020-03-09-Spring-tide.md", "categories: sea", "/sea/2020/03/09/Spring-tide.html"},
      {"_posts/2020-03-10-slug.md", "slug: Own", "/2020/03/10/Own.html"},
      {"_posts/2099-03-10-late.md", "", ""},
      {"_posts/undated.md", "", ""},
      {"_projects/kelp.md", "", "/ours/kelp/"},
      {"_people/rhea.md", "", ""},
  };
  const TemporaryFolder folder;
  write_file(folder / "site/_config.yml",
             "timezone: UTC\ncollections: { people: { output: false }, projects: { output: true, permalink: "
             "'/ours/:name/' } }\n");
  write_files(folder / "site", pages);
  const Names found = found_addresses(folder.path(), "site");
  CHECK(found == addresses_of(pages));
  if (!is_installed("jekyll")) return;
  for (const SiteFile& page : pages)
    write_file(folder / "site" / page.path, "---\nlayout: bare\n" + page.front + "\n---\ntext\n");
  write_file(folder / "site/_layouts/bare.html", "planted page {{ content }}");
  run_in(folder / "site", "jekyll build --quiet --destination ../public");
  CHECK(found == written_addresses(folder / "public"));
}
