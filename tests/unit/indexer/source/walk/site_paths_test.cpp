// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/site_paths.h"

#include <catch2/catch.hpp>

using namespace mitos::source;

namespace {

std::string reason_of(const PathVerdict& verdict) {
  if (!verdict.reason) return "";
  for (const ReasonName& name : kReasons) {
    if (name.reason == *verdict.reason) return std::string(name.key);
  }
  return "?";
}

}  // namespace

TEST_CASE("Jekyll makes pages of some files, by their paths", "[source]") {
  Site site;
  site.generator = Generator::jekyll;
  site.jekyll.collections = {"projects"};
  site.jekyll.exclude = {"hidden.md", "tmp*", "vend", "vendor/bundle/"};
  site.jekyll.include = {"_extra"};
  struct Case {
    std::string path;
    std::string reason;
    bool in_collection;
  };
  const auto [path, reason, in_collection] = GENERATE(values<Case>({
      {"index.md", "", false},
      {"sub/page.md", "", false},
      {"_page.md", "underscore", false},
      {"~page.md", "underscore", false},
      {"#page.md", "underscore", false},
      {"sub/_page.md", "underscore", false},
      {"_includes/nav.html", "underscore", false},
      {"_people/a.md", "underscore", false},
      {"_extra/a.md", "", false},
      {"_projects/a.md", "", true},
      {"_projects/sub/a.md", "", true},
      {"_projects/_a.md", "underscore", false},
      {"_projects/_sub/a.md", "underscore", false},
      {"_posts/2020-01-01-a.md", "", true},
      {"_posts/sub/2020-1-1-a.md", "", true},
      {"_posts/_2020-01-01-a.md", "not_built", false},
      {"_posts/_sub/2020-01-01-a.md", "underscore", false},
      {"_posts/readme.md", "not_built", false},
      {"news/_posts/2020-01-01-a.md", "", true},
      {"_drafts/idea.md", "draft", false},
      {"news/_drafts/idea.md", "draft", false},
      {"hidden.md", "not_built", false},
      {"sub/hidden.md", "", false},
      {"tmp1/a.md", "not_built", false},
      {"vendors.md", "not_built", false},
      {"vendor/bundle/a.md", "not_built", false},
  }));
  CAPTURE(path);
  const PathVerdict verdict = verdict_on_path(path, site, false);
  CHECK(reason_of(verdict) == reason);
  CHECK(!verdict.collection.empty() == in_collection);
}

TEST_CASE("who wants drafts gets those of Jekyll's folder", "[source]") {
  Site site;
  site.generator = Generator::jekyll;
  CHECK_FALSE(verdict_on_path("_drafts/idea.md", site, true).reason);
  site.drafts = true;
  CHECK_FALSE(verdict_on_path("_drafts/idea.md", site, false).reason);
  CHECK_FALSE(verdict_on_path("_drafts/idea.md", Site(), true).reason);
  CHECK(reason_of(verdict_on_path("_drafts/idea.md", Site(), false)) == "draft");
}

TEST_CASE("Hugo passes over files by its configuration, not for their underscores", "[source]") {
  Site site;
  site.generator = Generator::hugo;
  site.root = "/site";
  site.hugo.ignored_files.push_back(matches_anywhere("\\.skip\\.md$"));
  site.hugo.ignored_files.push_back(matches_anywhere("/secret/"));
  CHECK(reason_of(verdict_on_path("content/a.skip.md", site, false)) == "not_built");
  CHECK(reason_of(verdict_on_path("content/secret/a.md", site, false)) == "not_built");
  CHECK(reason_of(verdict_on_path("content/#a.md", site, false)) == "not_built");
  CHECK(reason_of(verdict_on_path("content/secretly/_a.md", site, false)).empty());
  CHECK(reason_of(verdict_on_path("content/_drafts/a.md", site, false)).empty());
}
