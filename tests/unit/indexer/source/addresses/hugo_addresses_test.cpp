// SPDX-License-Identifier: GPL-2.0-or-later
// Every address here is one that Hugo 0.111 wrote.
#include "indexer/source/addresses/hugo_addresses.h"

#include <catch2/catch.hpp>

#include "indexer/source/addresses/hugo_names.h"

using namespace mitos::source;

namespace {

HugoPage page_at(const std::string& folder, const std::string& name, const std::string& slug = "",
                 const std::string& url = "") {
  HugoPage page;
  page.folder = folder;
  page.name = name;
  page.is_bundle = name == "index" || name.starts_with("index.");
  page.slug = slug;
  page.url = url;
  return page;
}

}  // namespace

TEST_CASE("a name stands in an address as Hugo writes it", "[addresses]") {
  struct Case {
    std::string name;
    std::string address;
  };
  const auto [name, address] = GENERATE(values<Case>({
      {"Sea Level Report", "/posts/sea-level-report/"},
      {"What's new?", "/posts/whats-new/"},
      {"Grün & Blau", "/posts/grün-blau/"},
      {"v1.2.3", "/posts/v1.2.3/"},
      {"double  space", "/posts/double-space/"},
      {"C++_notes", "/posts/c++_notes/"},
      {"C# notes", "/posts/c#-notes/"},
      {"Q&A (2020)", "/posts/qa-2020/"},
      {"foo_bar", "/posts/foo_bar/"},
      {"100% done", "/posts/100-done/"},
      {"50%20off", "/posts/50%20off/"},
      {"Ημερίδα Πλοίων ΜΊΤΟΣ", "/posts/ημερίδα-πλοίων-μίτοσ/"},
      {"a--b", "/posts/a--b/"},
      {"a - b", "/posts/a-b/"},
      {"a_ b", "/posts/a_-b/"},
      {" sp ", "/posts/-sp-/"},
      {"-lead", "/posts/-lead/"},
      {"x.", "/posts/x./"},
      {"café", "/posts/café/"},
      {"tilde~x", "/posts/tilde~x/"},
      {"at@sign", "/posts/at@sign/"},
      {"comma,semi;", "/posts/commasemi/"},
      {"eq=x", "/posts/eqx/"},
      {"İstanbul", "/posts/istanbul/"},
      {"日本 語", "/posts/日本-語/"},
      {"emoji😀x", "/posts/emojix/"},
      {"a—b", "/posts/ab/"},
      {"2020-01-02-dated", "/posts/2020-01-02-dated/"},
  }));
  CAPTURE(name);
  CHECK(hugo_address(page_at("posts", name), {}) == address);
}

TEST_CASE("a page stands where its file does, or where it says", "[addresses]") {
  struct Case {
    HugoPage page;
    std::string address;
    std::string ugly;
    std::string greek;  // of a language in a folder of its own
  };
  const auto [page, address, ugly, greek] = GENERATE(values<Case>({
      {page_at("", "top"), "/top/", "/top.html", "/el/top/"},
      {page_at("Blog Posts/Deep", "a"), "/blog-posts/deep/a/", "/blog-posts/deep/a.html",
       "/el/blog-posts/deep/a/"},
      {page_at("posts/pic", "index"), "/posts/pic/", "/posts/pic.html", "/el/posts/pic/"},
      {page_at("posts/pic", "index.fr"), "/posts/pic/", "/posts/pic.html", "/el/posts/pic/"},
      {page_at("single", "index"), "/single/", "/single.html", "/el/single/"},
      {page_at("posts/pic", "index", "Own One"), "/posts/own-one/", "/posts/own-one.html",
       "/el/posts/own-one/"},
      {page_at("posts", "a", "My Slug! Ω"), "/posts/my-slug-ω/", "/posts/my-slug-ω.html",
       "/el/posts/my-slug-ω/"},
      {page_at("posts", "a", "a b/c d"), "/posts/a-b/c-d/", "/posts/a-b/c-d.html", "/el/posts/a-b/c-d/"},
      {page_at("posts", "a", "index"), "/posts/", "/posts/", "/el/posts/"},
      {page_at("posts", "a", "", "/own/Path Here/"), "/own/Path Here/", "/own/Path Here/", "/own/Path Here/"},
      {page_at("posts", "a", "", "/Own"), "/Own/", "/Own/", "/Own/"},
      {page_at("posts", "a", "", "own/rel.html"), "/own/rel.html", "/own/rel.html", "/el/own/rel.html"},
      {page_at("posts", "a", "", "rel"), "/rel/", "/rel/", "/el/rel/"},
      {page_at("posts", "a", "", "/v1.2/foo"), "/v1.2/foo", "/v1.2/foo", "/v1.2/foo"},
      {page_at("posts", "a", "", "/v1.2/foo/"), "/v1.2/foo/", "/v1.2/foo/", "/v1.2/foo/"},
      {page_at("posts", "a", "", "/ui/index.html"), "/ui/", "/ui/", "/ui/"},
      {page_at("posts", "a", "", "/a/../b/"), "/b/", "/b/", "/b/"},
  }));
  CAPTURE(page.folder, page.name, page.slug, page.url);
  HugoAddresses of_ugly;
  of_ugly.is_ugly = true;
  HugoAddresses of_greek;
  of_greek.prefix = "el";
  CHECK(hugo_address(page, {}) == address);
  CHECK(hugo_address(page, of_ugly) == ugly);
  CHECK(hugo_address(page, of_greek) == greek);
}

TEST_CASE("permalinks of a section are filled in", "[addresses]") {
  using namespace std::chrono;
  struct Case {
    std::string permalink;
    std::string address;
  };
  const auto [permalink, address] = GENERATE(values<Case>({
      {"/:year/:month/:day/:slug/", "/2020/05/06/own-slug/"},
      {"/:yearday/:weekday/:weekdayname/:monthname/:filename", "/127/3/wednesday/may/c-_notes/"},
      {"/:section/:sections/:slugorfilename", "/posts/posts/sub/own-slug/"},
      {"/x/:sections[1:]/:sections[last]/:sections[0]/:sections[:1]", "/x/sub/sub/posts/posts/"},
      {"/:title/", "/titled-ω-one-two/"},
      {"/:2006/:Jan/:02/x-:06-:title.html", "/2020/may/06/x-20-titled-ω-one-two.html/"},
      {"/same/", "/same/"},
      {"/:unknown/", "/unknown/"},
  }));
  CAPTURE(permalink);
  HugoPage page = page_at("posts/sub/deep", "C++_notes", "Own Slug");
  page.levels = 2;
  page.title = "Titled Ω: One & Two";
  page.date = local_days(year(2020) / 5 / 6);
  HugoAddresses rules;
  rules.permalinks["posts"] = permalink;
  CHECK(hugo_address(page, rules) == address);
  CHECK(hugo_address(page_at("notes", "a"), rules) == "/notes/a/");
}

TEST_CASE("what a permalink is filled in with may be missing", "[addresses]") {
  HugoAddresses rules;
  rules.permalinks["posts"] = "/:year/:month/:day/:slug/";
  HugoPage page = page_at("posts", "a");
  page.title = "C++ & C# 100%";
  CHECK(hugo_address(page, rules) == "/1/01/01/c-c#-100/");
  rules.permalinks[""] = "/root/:title/";
  page.folder = "";
  CHECK(hugo_address(page, rules) == "/root/c-c#-100/");
}

TEST_CASE("the settings of a site change its addresses", "[addresses]") {
  HugoAddresses rules;
  rules.keeps_case = true;
  CHECK(hugo_address(page_at("Posts", "UPPER Case"), rules) == "/Posts/UPPER-Case/");
  rules = {};
  rules.removes_accents = true;
  CHECK(hugo_address(page_at("posts", "Grün & café"), rules) == "/posts/grun-cafe/");
  rules = {};
  rules.ugly_sections["posts"] = true;
  CHECK(hugo_address(page_at("posts", "a"), rules) == "/posts/a.html");
  CHECK(hugo_address(page_at("news", "a"), rules) == "/news/a/");
  rules = {};
  rules.base = "/docs";
  rules.prefix = "el";
  CHECK(hugo_address(page_at("news", "a"), rules) == "/docs/el/news/a/");
  CHECK(hugo_copy_address("news/Plain X.html", rules) == "/docs/el/news/Plain X.html");
  CHECK(hugo_section_address("News/Deep", "", rules) == "/docs/el/news/deep/");
  CHECK(hugo_section_address("", "", rules) == "/docs/el/");
  CHECK(hugo_section_address("", "", {}) == "/");
}

TEST_CASE("a page is in the nearest section with a page of its own, or in the first folder", "[addresses]") {
  const auto has_page = [](const std::string& folder) { return folder == "news/x/y"; };
  CHECK(levels_of_section("", has_page) == 0);
  CHECK(levels_of_section("news", has_page) == 1);
  CHECK(levels_of_section("news/x", has_page) == 1);
  CHECK(levels_of_section("news/x/y", has_page) == 3);
  CHECK(levels_of_section("news/x/y/z", has_page) == 3);
}
