// SPDX-License-Identifier: GPL-2.0-or-later
// A hit leads to the page that the site's generator wrote: held against Hugo and Jekyll themselves where they
// are installed.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/integration/support/published.h"
#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

/// A file of a site and the address of the page that is made of it.
struct Addressed {
  std::string path;
  std::string front;
  std::string address;
};

void write_site(const fs::path& folder, const std::vector<Addressed>& files) {
  for (const Addressed& file : files) write_files(folder, {{file.path, file.front, ""}});
}

std::map<std::string, std::string> addresses_of(const fs::path& folder) {
  const Searchd searchd(folder / "index");
  std::istringstream lines(searchd.get("/api/v1/export?format=jsonl").body);
  std::map<std::string, std::string> addresses;
  for (std::string line; std::getline(lines, line);) {
    const json hit = json::parse(line);
    addresses[hit.at("id").get<std::string>().substr(2)] = hit.at("url");
  }
  return addresses;
}

std::string id_of(const std::string& path) {
  const fs::path stem = fs::path(path).replace_extension();
  const std::string name = stem.filename().string();
  if (name != "index" && !name.starts_with("index.")) return stem.generic_string();
  return stem.parent_path().generic_string() + name.substr(std::string("index").size());
}

void check_addresses(const fs::path& folder, const std::vector<Addressed>& files) {
  const auto addresses = addresses_of(folder);
  for (const Addressed& file : files) {
    CAPTURE(file.path);
    const auto found = addresses.find(id_of(file.path));
    REQUIRE(found != addresses.end());
    CHECK(found->second == file.address);
  }
  CHECK(addresses.size() == files.size());
}

// That each page is where its address leads, in what the generator wrote.
void check_written(const fs::path& site, const std::vector<Addressed>& files, const std::string& base) {
  for (const Addressed& file : files) {
    CAPTURE(file.path, file.address);
    std::string path = percent_decoded(file.address.substr(base.size() + 1));
    if (path.empty() || path.ends_with('/')) {
      path += "index.html";
    } else if (!fs::exists(site / path)) {
      path += ".html";
    }
    REQUIRE(fs::exists(site / path));
    CHECK_THAT(read_file(site / path), Catch::Contains(mark_of({file.path, "", ""})));
  }
}

void check_hugo(const std::string& configuration, const std::string& base,
                const std::vector<Addressed>& files) {
  const TemporaryFolder folder;
  write_file(
      folder / "hugo.toml",
      "disableKinds = ['taxonomy', 'term', 'home', 'section', 'RSS', 'sitemap', '404']\n" + configuration);
  write_site(folder / "content", files);
  const Finished finished = build_pages(folder.path(), "content");
  CAPTURE(configuration, finished.err);
  REQUIRE(finished.status == 0);
  check_addresses(folder.path(), files);
  if (!is_installed("hugo")) return;
  write_file(folder / "layouts/_default/single.html", "{{ .Content }}");
  run_in(folder.path(), "hugo --clock " + std::string(kNow));
  check_written(folder / "public", files, base);
}

void check_jekyll(const std::string& configuration, const std::string& base,
                  const std::vector<Addressed>& files) {
  const TemporaryFolder folder;
  write_file(folder / "site/_config.yml",
             "timezone: UTC\ncollections: { projects: { output: true } }\n" + configuration);
  write_site(folder / "site", files);
  const Finished finished = build_pages(folder.path(), "site");
  CAPTURE(configuration, finished.err);
  REQUIRE(finished.status == 0);
  check_addresses(folder.path(), files);
  if (!is_installed("jekyll")) return;
  run_in(folder / "site", "jekyll build --quiet --destination ../public");
  check_written(folder / "public", files, base);
}

}  // namespace

TEST_CASE("pages of Hugo are where it writes them", "[addresses]") {
  check_hugo("", "",
             {{"top.md", "", "/top/"},
              {"Blog Posts/First One.md", "", "/blog-posts/first-one/"},
              {"posts/What's new?.md", "", "/posts/whats-new/"},
              {"posts/Grün & Blau.md", "", "/posts/grün-blau/"},
              {"posts/C# notes.md", "", "/posts/c%23-notes/"},
              {"posts/v1.2.3.md", "", "/posts/v1.2.3/"},
              {"posts/Ημερίδα ΜΊΤΟΣ.md", "", "/posts/ημερίδα-μίτοσ/"},
              {"posts/pic/index.md", "", "/posts/pic/"},
              {"posts/pic2/index.md", "slug: Own One", "/posts/own-one/"},
              {"posts/slug.md", "slug: \"-My Slug!-\"", "/posts/my-slug/"},
              {"posts/url.md", "url: /own/Path Here/", "/own/Path%20Here/"},
              {"posts/url2.md", "url: own/rel.html", "/own/rel.html"},
              {"posts/url3.md", "url: /Own", "/Own/"},
              {"posts/b.fr.md", "", "/posts/b.fr/"},
              {"posts/d.en.md", "", "/posts/d/"}});
}

TEST_CASE("pages of Hugo in several languages are where it writes them", "[addresses]") {
  const std::string languages = "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n[languages.zh-cn]\n";
  check_hugo("baseURL = 'https://x.example/docs/'\n" + languages, "/docs",
             {{"posts/b.md", "", "/docs/posts/b/"},
              {"posts/b.fr.md", "", "/docs/fr/posts/b/"},
              {"posts/c.zh-cn.md", "", "/docs/zh-cn/posts/c/"},
              {"posts/pic/index.fr.md", "", "/docs/fr/posts/pic/"},
              {"posts/e.el.md", "", "/docs/posts/e.el/"},
              {"posts/rel.fr.md", "url: rel/x/", "/docs/fr/rel/x/"},
              {"posts/abs.fr.md", "url: /abs/x/", "/docs/abs/x/"}});
  check_hugo("defaultContentLanguage = 'fr'\ndefaultContentLanguageInSubdir = true\n" + languages, "",
             {{"posts/a.md", "", "/fr/posts/a/"}, {"posts/b.en.md", "", "/en/posts/b/"}});
  check_hugo("[languages.en]\ncontentDir = 'content/en'\n[languages.el]\ncontentDir = 'content/el'\n", "",
             {{"en/news/a.md", "", "/news/a/"}, {"el/news/a.md", "", "/el/news/a/"}});
}

TEST_CASE("Hugo's permalinks and other settings make the addresses", "[addresses]") {
  check_hugo("uglyURLs = true\n[permalinks]\nposts = '/:year/:month/:sections/:slugorfilename'\n", "",
             {{"posts/a.md", "date: 2020-05-06T23:30:00-05:00", "/2020/05/posts/a.html"},
              {"posts/sub/Deep One.md", "publishDate: 2019-02-03", "/2019/02/posts/deep-one.html"},
              {"posts/c.md", "slug: Own", "/1/01/posts/own.html"},
              {"posts/early.md", "date: 2017-12-12 8:00:00 -0500", "/2017/12/posts/early.html"},
              {"news/a.md", "", "/news/a.html"}});
  check_hugo("disablePathToLower = true\nremovePathAccents = true\n", "",
             {{"News/Grün Café.md", "", "/News/Grun-Cafe/"}});
  check_hugo("[frontmatter]\ndate = [':filename', ':default']\n[permalinks]\nposts = '/:year/:day/:slug/'\n",
             "",
             {{"posts/2020-01-02-Dated One.md", "", "/2020/02/dated-one/"},
              {"posts/undated.md", "slug: x\ndate: 2021-03-04", "/2021/04/x/"}});
}

TEST_CASE("pages of Jekyll are where it writes them", "[addresses]") {
  check_jekyll(
      "", "",
      {{"about/index.md", "", "/about/"},
       {"about/Team Mates.md", "", "/about/Team%20Mates.html"},
       {"_posts/2020-03-09-Spring-tide.md", "categories: sea news", "/sea/news/2020/03/09/Spring-tide.html"},
       {"_posts/2020-3-9-What's new?.md", "", "/2020/03/09/What's-new.html"},
       {"_posts/2020-03-10-own.md", "permalink: /notes/own-link/", "/notes/own-link/"},
       {"_posts/2020-03-11-date.md", "date: 2021-06-07", "/2021/06/07/date.html"},
       {"_posts/2020-03-12-slug.md", "slug: My Slug!", "/2020/03/12/My-Slug!.html"},
       {"Cat/_posts/sub/2020-03-12-cats.md", "", "/cat/2020/03/12/cats.html"},
       {"_projects/Deep-Water.md", "", "/projects/Deep-Water.html"},
       {"_projects/sub/wave.md", "permalink: /waves.html", "/waves.html"}});
}

TEST_CASE("Jekyll's permalinks, collections and defaults make the addresses", "[addresses]") {
  check_jekyll("permalink: pretty\nbaseurl: /docs\n", "/docs",
               {{"a.md", "", "/docs/a/"},
                {"_posts/2020-03-09-a.md", "", "/docs/2020/03/09/a/"},
                {"_projects/B.md", "", "/docs/projects/B/"}});
  check_jekyll(
      "permalink: /:categories/:y_day-:short_month/:title\n", "",
      {{"a.md", "", "/a"}, {"_posts/2020-03-09-a.md", "categories: [Sea News]", "/sea%20news/069-Mar/a"}});
  check_jekyll(R"(defaults:
  - { scope: { path: "" , type: posts }, values: { permalink: "/p/:title/", categories: [all] } }
  - { scope: { path: docs }, values: { permalink: "/d/:basename/" } }
  - { scope: { path: "", type: projects }, values: { permalink: "/made/:name.html" } }
)",
               "",
               {{"_posts/2020-03-09-a.md", "", "/p/a/"},
                {"_posts/2020-03-09-b.md", "permalink: /:categories/b/\ncategories: own", "/all/own/b/"},
                {"docs/c.md", "", "/d/c/"},
                {"_projects/Sub/D d.md", "", "/made/d-d.html"}});
}

TEST_CASE("defaults of a Jekyll site can leave documents out", "[addresses]") {
  const TemporaryFolder folder;
  write_file(folder / "site/_config.yml",
             "defaults: [{ scope: { path: _posts/old }, values: { published: false } }]\n");
  write_site(folder / "site", {{"_posts/2020-03-09-a.md", "", ""}, {"_posts/old/2020-03-09-b.md", "", ""}});
  REQUIRE(build_pages(folder.path(), "site").status == 0);
  CHECK(documents_of(folder.path()) == Names{"_posts/2020-03-09-a"});
}

TEST_CASE("a configuration elsewhere is named by ours, and “none” ignores what is found", "[addresses]") {
  const TemporaryFolder folder;
  write_file(folder / "site/hugo.toml", "[permalinks]\nnews = '/n/:filename/'\n");
  write_site(folder / "pages", {{"a.md", "", ""}});
  const auto url_with = [&](const std::string& line) {
    write_file(
        folder / "mitos.yaml",
        "index: index\ncollections: { news: { source: pages, url: 'https://h.example/x/{slug}' } }\n" + line);
    const Finished built =
        run_indexer({"build", "--config", (folder / "mitos.yaml").string(), "--progress", "off"});
    CAPTURE(built.err);
    REQUIRE(built.status == 0);
    const Searchd searchd(folder / "index");
    return searchd.get("/api/v1/documents/news/a").json().at("url").get<std::string>();
  };
  CHECK(url_with("") == "https://h.example/x/a");
  CHECK(url_with("generator: site/hugo.toml") == "https://h.example/n/a/");
  write_file(folder / "hugo.toml", "contentDir = 'pages'\n");
  CHECK(url_with("") == "https://h.example/a/");
  CHECK(url_with("generator: none") == "https://h.example/x/a");
  write_file(folder / "mitos.yaml", "collections: { news: { source: pages } }\ngenerator: none.toml\n");
  const Finished refused = run_indexer({"build", "--config", (folder / "mitos.yaml").string()});
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains("mitos.yaml:2: generator"));
}

TEST_CASE("a built site tells which addresses are dead, and which pages are in no collection",
          "[addresses]") {
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml", "baseURL = 'https://x.example/docs/'\ncontentDir = 'pages'\n");
  write_site(folder / "pages", {{"news/a.md", "", ""},
                                {"news/B b.md", "", ""},
                                {"news/gone.md", "", ""},
                                {"news/late.md", "date: 2099-01-01", ""}});
  for (const char* page : {"news/a/index.html", "news/b-b/index.html", "news/extra.html"})
    write_file(folder / "public" / page, "<p>x</p>");
  write_file(folder / "public/old/index.html",
             R"(<meta http-equiv="refresh" content="0; url=/docs/news/a/">)");
  write_file(folder / "public/style.css", "");
  const auto check = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"check",     "--json",
                                       "--source",  (folder / "pages").string(),
                                       "--against", (folder / "public").string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Finished finished = run_indexer(arguments);
    CAPTURE(finished.err);
    CHECK(finished.status == 1);
    std::map<std::string, std::vector<std::string>> files;
    for (const json& issue : json::parse(finished.out))
      files[issue.at("rule")].push_back(fs::path(issue.at("file").get<std::string>()).filename());
    return files;
  };
  auto files = check({});
  CHECK(files["dead-address"] == std::vector<std::string>{"gone.md"});
  CHECK(files["page-in-no-collection"] == std::vector<std::string>{"extra.html"});
  files = check({"--future"});
  CHECK(files["dead-address"] == std::vector<std::string>{"gone.md", "late.md"});
}

TEST_CASE("a source whose pages all expired is published empty, one that lost them is not", "[published]") {
  const TemporaryFolder folder;
  const auto build_with = [&](const std::string& front) {
    write_site(folder / "pages", {{"a.md", front, ""}});
    return build_pages(folder.path(), "pages").status;
  };
  REQUIRE(build_with("expiryDate: 2026-12-24") == 0);
  CHECK(build_with("expiryDate: 2026-11-24") == 0);
  CHECK(documents_of(folder.path()).empty());
  REQUIRE(build_with("") == 0);
  fs::remove(folder / "pages/a.md");
  CHECK(build_pages(folder.path(), "pages").status == 3);
}
