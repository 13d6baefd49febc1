// SPDX-License-Identifier: GPL-2.0-or-later
// Every address here is one that Jekyll 4.3 wrote.
#include "indexer/source/addresses/jekyll_addresses.h"

#include <catch2/catch.hpp>

#include "indexer/source/addresses/jekyll_defaults.h"

using namespace mitos::source;

namespace {

constexpr std::chrono::local_seconds kDate(std::chrono::local_days(std::chrono::year(2020) / 3 / 9) +
                                           std::chrono::hours(23));

JekyllPage page_at(const std::string& path, const std::string& collection = "",
                   std::optional<std::string> permalink = std::nullopt) {
  JekyllPage page;
  page.path = path;
  page.collection = collection;
  page.permalink = std::move(permalink);
  page.date = kDate;
  if (collection == "posts") page.categories = categories_in_path(path);
  return page;
}

}  // namespace

TEST_CASE("a name stands in an address as Jekyll writes it", "[addresses]") {
  struct Case {
    std::string name;
    std::string of_post;
    std::string of_page;  // and of a document
  };
  const auto [name, of_post, of_page] = GENERATE(values<Case>({
      {"Spring-tide", "Spring-tide", "Spring-tide"},
      {"Sea Level Report", "Sea-Level-Report", "Sea Level Report"},
      {"What's new?", "What's-new", "What's new?"},
      {"Grün & Blau", "Grün-&-Blau", "Grün & Blau"},
      {"v1.2.3", "v1.2.3", "v1.2.3"},
      {"C++_notes", "C++_notes", "C++_notes"},
      {"Q&A (2020)", "Q&A-(2020)", "Q&A (2020)"},
      {"100% done", "100-done", "100% done"},
      {"50%20off", "50-20off", "50%20off"},
      {"C# x", "C-x", "C# x"},
      {"a--b", "a-b", "a--b"},
      {"-lead", "lead", "-lead"},
      {"dots..", "dots", "dots"},
      {"Ημερίδα Πλοίων ΜΊΤΟΣ", "Ημερίδα-Πλοίων-ΜΊΤΟΣ", "Ημερίδα Πλοίων ΜΊΤΟΣ"},
      {"comma,semi;", "comma,semi;", "comma,semi;"},
      {"日本 語", "日本-語", "日本 語"},
      {"emoji😀x", "emoji-x", "emoji😀x"},
  }));
  CAPTURE(name);
  const JekyllSite site;
  CHECK(jekyll_address(page_at("_posts/2020-03-09-" + name + ".md", "posts"), site) ==
        "/2020/03/09/" + of_post + ".html");
  CHECK(jekyll_address(page_at("pages/" + name + ".md"), site) == "/pages/" + of_page + ".html");
  CHECK(jekyll_address(page_at("_projects/" + name + ".md", "projects"), site) ==
        "/projects/" + of_page + ".html");
}

TEST_CASE("the styles of permalinks", "[addresses]") {
  struct Case {
    std::string style;
    std::string of_post;
    std::string of_document;
    std::string of_page;
  };
  const auto [style, of_post, of_document, of_page] = GENERATE(values<Case>({
      {"date", "/cat/2020/03/09/a.html", "/projects/sub/Wave.html", "/about/team.html"},
      {"pretty", "/cat/2020/03/09/a/", "/projects/sub/Wave/", "/about/team/"},
      {"ordinal", "/cat/2020/069/a.html", "/projects/sub/Wave.html", "/about/team.html"},
      {"weekdate", "/cat/2020/W11/Mon/a.html", "/projects/sub/Wave", "/about/team"},
      {"none", "/cat/a.html", "/projects/sub/Wave.html", "/about/team.html"},
      {"/:categories/:year/:title", "/cat/2020/a", "/projects/sub/Wave", "/about/team"},
      {"/:year_:month/:title/", "/2020_03/a/", "/projects/sub/Wave/", "/about/team/"},
      {"/blog/:short_year-:i_month-:long_day/:slug:output_ext", "/blog/20-3-Monday/a.html",
       "/projects/sub/Wave.html", "/about/team.html"},
      {"/:short_month-:i_day-:hour/:name/", "/Mar-9-23/2020-03-09-a/", "/projects/sub/Wave/", "/about/team/"},
  }));
  CAPTURE(style);
  JekyllSite site;
  site.permalink = style;
  CHECK(jekyll_address(page_at("cat/_posts/2020-03-09-a.md", "posts"), site) == of_post);
  CHECK(jekyll_address(page_at("_projects/sub/Wave.md", "projects"), site) == of_document);
  CHECK(jekyll_address(page_at("about/team.md"), site) == of_page);
  CHECK(jekyll_address(page_at("about/index.md"), site) == "/about/");
  CHECK(jekyll_address(page_at("plain.txt"), site) == "/plain.txt");
}

TEST_CASE("a page may say where it is", "[addresses]") {
  struct Case {
    JekyllPage page;
    std::string address;
  };
  const auto [page, address] = GENERATE(values<Case>({
      {page_at("p.md", "", "/own/"), "/own/"},
      {page_at("p.md", "", "/own.html"), "/own.html"},
      {page_at("p.md", "", "own/rel"), "/own/rel"},
      {page_at("p.md", "", "/:basename/x/"), "/p/x/"},
      {page_at("p.md", "", "/:title/"), "/:title/"},
      {page_at("deep/er/p.md", "", "/pp/:path/:basename:output_ext"), "/pp/deep/er/p.html"},
      {page_at("p.md", "", "/a%20b/"), "/a b/"},
      {page_at("_posts/2020-03-16-pl.md", "posts", "/notes/:year/:title/"), "/notes/2020/pl/"},
      {page_at("_projects/pl2.md", "projects", "/:collection/:name/:title/:slug/:path/"),
       "/projects/pl2/pl2/pl2/pl2/"},
      {page_at("_posts/sub/2020-03-10-insub.md", "posts"), "/2020/03/09/insub.html"},
      {page_at("_posts/2020-3-9-short.md", "posts"), "/2020/03/09/short.html"},
      {page_at("_projects/2020-01-02-dated.md", "projects"), "/projects/2020-01-02-dated.html"},
      {page_at("_projects/sub/index.md", "projects"), "/projects/sub/"},
      {page_at("Cat/Two Words/_posts/sub/2020-03-12-cats.md", "posts"),
       "/cat/two words/2020/03/09/cats.html"},
  }));
  CAPTURE(page.path, page.permalink.value_or(""));
  CHECK(jekyll_address(page, {}) == address);
}

TEST_CASE("a document without a title is called after its file", "[addresses]") {
  CHECK(jekyll_title("_posts/2020-03-09-Spring-tide.md") == "Spring Tide");
  CHECK(jekyll_title("_projects/DEEP--water_x.md") == "Deep Water_x");
  CHECK(jekyll_title("_projects/ένα-έργο.md") == "Ένα Έργο");
  CHECK(jekyll_title("_projects/-.md").empty());
}

TEST_CASE("slug, categories and collections are parts of addresses", "[addresses]") {
  JekyllSite site;
  JekyllPage post = page_at("_posts/2020-03-14-s1.md", "posts");
  post.slug = "My Slug!";
  post.categories = {"Sea News", "x", "X", "Ωμέγα"};
  CHECK(jekyll_address(post, site) == "/sea news/x/ωμέγα/2020/03/09/My-Slug!.html");
  site.permalink = "/:slugified_categories/:slug/";
  CHECK(jekyll_address(post, site) == "/sea-news/x/ωμέγα/my-slug/");
  site.collection_permalinks["projects"] = "/made/:title/";
  site.base = "/docs";
  CHECK(jekyll_address(page_at("_projects/Deep-Water.md", "projects"), site) == "/docs/made/Deep-Water/");
  JekyllPage copy = page_at("_projects/copy.html", "projects");
  copy.has_front_matter = false;
  CHECK(jekyll_address(copy, site) == "/docs/made.html");
  copy = page_at("sub/index.html");
  copy.has_front_matter = false;
  CHECK(jekyll_address(copy, site) == "/docs/sub/");
}

TEST_CASE("defaults of the configuration are front matter of a scope", "[addresses]") {
  const auto set = [](const std::string& path, std::optional<std::string> type, const std::string& key,
                      const std::string& value) {
    return JekyllDefault{path, std::move(type), Settings{{key, value}}};
  };
  JekyllSite site;
  site.defaults = {set("", std::nullopt, "categories", "All"),
                   set("", "posts", "permalink", "/p/"),
                   set("_posts/sub", std::nullopt, "permalink", "/psub/"),
                   set("docs", std::nullopt, "published", "false"),
                   set("docs", std::nullopt, "permalink", "/d/"),
                   set("docs/b", "pages", "permalink", "/db/"),
                   set("pages/*", std::nullopt, "permalink", "/gp/"),
                   set("_projects", "projects", "published", "false")};
  struct Case {
    std::string path;
    std::string type;
    std::string permalink;
    bool has_published;
  };
  const auto [path, type, permalink, has_published] = GENERATE(values<Case>({
      {"_posts/2020-01-01-a.md", "posts", "/p/", false},
      {"_posts/sub/2020-01-01-a.md", "posts", "/psub/", false},
      {"docs/a.md", "pages", "/d/", false},
      {"docs/b/c.md", "pages", "/db/", false},
      {"pages/x.md", "pages", "/gp/", false},
      {"top.md", "pages", "", false},
      {"_projects/a.md", "projects", "", true},
  }));
  CAPTURE(path);
  FrontMatter front;
  front.values["categories"] = "own two";
  add_defaults(front, path, type, site);
  CHECK(text_of(front.values, "permalink").value_or("") == permalink);
  CHECK(front.values.contains("published") == has_published);
  const std::vector<std::string> categories = texts_of(front.values, "categories");
  CHECK(categories == (type == "pages" ? std::vector<std::string>{"own two"}
                                       : std::vector<std::string>{"All", "own", "two"}));
}
