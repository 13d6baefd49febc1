// SPDX-License-Identifier: GPL-2.0-or-later
// What a site does not publish is not found: held against Hugo and Jekyll themselves where they are
// installed.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/published.h"
#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

// The files below a folder whose names end so, without that end.
Names files_below(const fs::path& folder, const std::string& ending) {
  Names names;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    if (entry.is_regular_file() && name.ends_with(ending))
      names.insert(name.substr(0, name.size() - ending.size()));
  }
  return names;
}

Names pages_of(const std::vector<SiteFile>& files) {
  Names pages;
  for (const SiteFile& file : files) {
    if (!file.page.empty()) pages.insert(file.page);
  }
  return pages;
}

const std::vector<SiteFile>& hugo_files() {
  static const std::vector<SiteFile> kFiles{
      {"plain.md", "", "plain"},
      {"draft.md", "Draft: true", ""},
      {"draft-1.md", "draft: 1", ""},
      {"unpublished.md", "published: false", ""},
      {"both.md", "draft: false\npublished: false", "both"},
      {"expired.md", "expiryDate: 2020-01-01", ""},
      {"expires.md", "expiryDate: 2027-01-01", "expires"},
      {"unpublish.md", "unpublishdate: 2020-01-01", ""},
      {"embargo.md", "date: 2020-01-01\npublishDate: 2099-01-01", ""},
      {"embargo-over.md", "date: 2099-01-01\npublishDate: 2020-01-01", "embargo-over"},
      {"pubdate.md", "pubdate: 2099-01-01", ""},
      {"future.md", "date: 2099-01-01", ""},
      {"not-hugos-date.md", "date: 2099-1-1", "not-hugos-date"},
      {"no-seconds.md", "date: 2099-01-01T10:00", "no-seconds"},
      {"rfc.md", "date: Sun, 04 Oct 2099 10:00:00 GMT", ""},
      {"zone-before.md", "date: 2026-11-28T14:30:00+02:00", ""},
      {"zone-after.md", "date: 2026-11-28T13:30:00+02:00", "zone-after"},
      {"no-zone.md", "date: 2026-11-28T12:30:00", ""},
      {"lastmod.md", "lastmod: 2099-01-01", "lastmod"},
      {"never.md", "_build: { render: never }", ""},
      {"link.md", "_build: { Render: link }", ""},
      {"unlisted.md", "_build: { list: never }", "unlisted"},
      {"not-a-bundle.md", "headless: true", "not-a-bundle"},
      {"headless/index.md", "headless: true", ""},
      {"headless/part.md", "", ""},
      {"bundle/index.md", "", "bundle"},
      {"bundle/part.md", "", ""},
      {"bundle/sub/index.md", "", ""},
      {"_underscore.md", "", "_underscore"},
      {"#hash.md", "", ""},
      {"ignored.skip.md", "", ""},
      {"draft-section/_index.md", "draft: true", ""},
      {"draft-section/a.md", "draft: false", ""},
      {"draft-section/sub/_index.md", "", ""},
      {"draft-section/sub/b.md", "", ""},
      {"late-section/_index.md", "publishDate: 2099-01-01", ""},
      {"late-section/a.md", "", ""},
      {"cascade/_index.md", "cascade: { _build: { render: never } }", ""},
      {"cascade/a.md", "", ""},
      {"cascade/b.md", "_build: { render: always }", "cascade/b"},
      {"cascade/open/_index.md", "cascade: { _build: { list: never } }", ""},
      {"cascade/open/c.md", "", "cascade/open/c"},
      {"target/_index.md", "cascade: [{ _target: { path: '/target/a*' }, draft: true }]", ""},
      {"target/a.md", "", ""},
      {"target/b.md", "", "target/b"},
      {"hidden/_index.md", "_build: { render: never, list: never }", ""},
      {"hidden/a.md", "", "hidden/a"},
      {"configured/a.md", "", ""},
      {"configured/b.md", "draft: false", "configured/b"},
  };
  return kFiles;
}

constexpr const char* kHugoConfiguration = R"(baseURL = "https://site.example/"
disableKinds = ["taxonomy", "term", "home", "section", "RSS", "sitemap", "404"]
ignoreFiles = ['\.skip\.md$']
[[cascade]]
draft = true
[cascade._target]
path = "/configured/**"
)";

// The pages that Hugo writes.
Names pages_of_hugo(const fs::path& folder, const std::string& options = "") {
  write_file(folder / "layouts/_default/single.html", "{{ .Content }}");
  fs::remove_all(folder / "public");
  run_in(folder, "hugo --clock " + std::string(kNow) + " " + options);
  return files_below(folder / "public", "/index.html");
}

const std::vector<SiteFile>& jekyll_files() {
  static const std::vector<SiteFile> kFiles{
      {"index.md", "", "index"},
      {"draft-key.md", "draft: true", "draft-key"},
      {"unpublished.md", "published: false", ""},
      {"unpublished-0.md", "published: 0", "unpublished-0"},
      {"late.md", "date: 2099-01-01", "late"},
      {"expired.md", "expiryDate: 2020-01-01", "expired"},
      {"sub/page.md", "", "sub/page"},
      {"sub/_page.md", "", ""},
      {"_page.md", "", ""},
      {"_includes/nav.html", "", ""},
      {"_other/a.md", "", ""},
      {"_drafts/idea.md", "", ""},
      {"_people/rhea.md", "", ""},
      {"hidden.md", "", ""},
      {"sub/hidden.md", "", "sub/hidden"},
      {"tmp1/a.md", "", ""},
      {"node_modules/a.md", "", ""},
      {"_posts/2020-01-01-a.md", "", "_posts/2020-01-01-a"},
      {"_posts/2099-01-01-b.md", "", ""},
      {"_posts/2020-01-02-c.md", "date: 2099-01-01", ""},
      {"_posts/2099-01-03-d.md", "date: 2020-01-01", "_posts/2099-01-03-d"},
      {"_posts/2020-01-04-e.md", "published: false", ""},
      {"_posts/2026-11-28-f.md", "date: 2026-11-28 12:30:00 +0000", ""},
      {"_posts/2026-11-28-g.md", "date: 2026-11-28 13:30:00 +0200", "_posts/2026-11-28-g"},
      {"_posts/undated.md", "", ""},
      {"_posts/_2020-01-05-h.md", "", ""},
      {"cat/_posts/2020-01-06-i.md", "", "cat/_posts/2020-01-06-i"},
      {"cat/_drafts/x.md", "", ""},
      {"_projects/a.md", "", "_projects/a"},
      {"_projects/late.md", "date: 2099-01-01", ""},
      {"_projects/2099-01-01-named.md", "", ""},
      {"_projects/_b.md", "", ""},
      {"_projects/unpublished.md", "published: false", ""},
  };
  return kFiles;
}

constexpr const char* kJekyllConfiguration = R"(
collections: { projects: { output: true, permalink: "/_projects/:path:output_ext" }, people: { output: false } }
permalink: "/:path:output_ext"
exclude: [hidden.md, "tmp*"]
timezone: UTC
)";

}  // namespace

TEST_CASE("of a Hugo site those pages are found that Hugo publishes", "[published]") {
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml", kHugoConfiguration);
  write_files(folder / "content", hugo_files());
  const Finished finished = build_pages(folder.path(), "content");
  CAPTURE(finished.err);
  REQUIRE(finished.status == 0);
  const Names documents = documents_of(folder.path());
  CHECK(documents == pages_of(hugo_files()));
  if (!is_installed("hugo")) return;
  CHECK(documents == pages_of_hugo(folder.path()));
  REQUIRE(build_pages(folder.path(), "content", {"--drafts", "--future", "--expired"}).status == 0);
  CHECK(documents_of(folder.path()) ==
        pages_of_hugo(folder.path(), "--buildDrafts --buildFuture --buildExpired"));
}

TEST_CASE("of Hugo's sections those are found that have text, where Hugo writes them", "[published]") {
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml", "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404']\n");
  const std::vector<SiteFile> files{{"_index.md", "", "_index"},
                                    {"people/_index.md", "", "people"},
                                    {"people/Rhea P/_index.md", "", "people/Rhea P"},
                                    {"people/draft/_index.md", "draft: true", ""},
                                    {"people/never/_index.md", "_build: { render: never }", ""},
                                    {"bundle/index.md", "", "bundle"},
                                    {"bundle/part/_index.md", "", ""}};
  write_files(folder / "content", files);
  write_file(folder / "content/empty/_index.md", "---\ntitle: Empty\n---\n");
  const Finished finished = build_pages(folder.path(), "content");
  CAPTURE(finished.err);
  REQUIRE(finished.status == 0);
  CHECK(documents_of(folder.path()) == pages_of(files));
  const Searchd searchd(folder / "index");
  const auto address = [&](const std::string& id) {
    return json::parse(searchd.get("/api/v1/documents/s/" + id).body).at("url").get<std::string>();
  };
  CHECK(address("_index") == "/");
  CHECK(address("people") == "/people/");
  CHECK(address("people/Rhea%20P") == "/people/rhea-p/");
  if (!is_installed("hugo")) return;
  write_file(folder / "layouts/_default/single.html", "{{ .Content }}");
  write_file(folder / "layouts/_default/list.html", "{{ .Content }}");
  run_in(folder.path(), "hugo --clock " + std::string(kNow));
  CHECK_THAT(read_file(folder / "public/index.html"), Catch::Contains(mark_of(files[0])));
  CHECK_THAT(read_file(folder / "public/people/rhea-p/index.html"), Catch::Contains(mark_of(files[2])));
  CHECK_FALSE(fs::exists(folder / "public/people/draft/index.html"));
  CHECK_FALSE(fs::exists(folder / "public/people/never/index.html"));
  CHECK_FALSE(fs::exists(folder / "public/bundle/part/index.html"));
}

TEST_CASE("a source inside Hugo's contents heeds the sections above it", "[published]") {
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml", kHugoConfiguration);
  write_files(folder / "content", hugo_files());
  write_files(folder / "content", {{"draft-section/more/c.md", "", ""}});
  CHECK(build_pages(folder.path(), "content/draft-section/more").status == 0);
  CHECK(documents_of(folder.path()).empty());
  CHECK(build_pages(folder.path(), "content/cascade").status == 0);
  CHECK(documents_of(folder.path()) == Names{"b", "open/c"});
}

TEST_CASE("of a Jekyll site those pages are found that Jekyll publishes", "[published]") {
  const TemporaryFolder folder;
  const fs::path site = folder / "site";
  write_file(site / "_config.yml", kJekyllConfiguration);
  write_files(site, jekyll_files());
  write_file(site / "README.md", "No front matter: copied as it is.\n");
  write_file(site / "copied.html", "<h1>Copied as it is, and so a page</h1>\n");
  write_file(site / "late-front-matter.md", "\n---\ntitle: Too late\n---\n");
  const Finished finished = build_pages(folder.path(), "site");
  CAPTURE(finished.err);
  REQUIRE(finished.status == 0);
  Names pages = pages_of(jekyll_files());
  pages.insert("copied");
  CHECK(documents_of(folder.path()) == pages);
  CHECK(json::parse(finished.out).at("left_out").at("no_front_matter") == 2);
  if (!is_installed("jekyll")) return;
  run_in(site, "jekyll build --quiet --destination ../public");
  CHECK(fs::exists(folder / "public/copied.html"));
  std::string written;
  for (const std::string& page : files_below(folder / "public", ".html"))
    written += read_file(folder / "public" / (page + ".html"));
  for (const SiteFile& file : jekyll_files()) {
    CAPTURE(file.path);
    // Jekyll has no clock to set.
    if (file.path.find("2026-11-28") != std::string::npos) continue;
    CHECK((written.find(mark_of(file)) != std::string::npos) == !file.page.empty());
  }
}

TEST_CASE("Jekyll's own settings publish more", "[published]") {
  const TemporaryFolder folder;
  const fs::path site = folder / "site";
  write_file(site / "_config.yml", std::string(kJekyllConfiguration) + "future: true\nunpublished: true\n");
  write_files(site, jekyll_files());
  REQUIRE(build_pages(folder.path(), "site", {"--drafts"}).status == 0);
  const Names documents = documents_of(folder.path());
  for (const char* id : {"unpublished", "_posts/2099-01-01-b", "_posts/2020-01-04-e", "_projects/late",
                         "_drafts/idea", "cat/_drafts/x"}) {
    CAPTURE(id);
    CHECK(documents.contains(id));
  }
}
