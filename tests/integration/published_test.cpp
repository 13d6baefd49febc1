// SPDX-License-Identifier: GPL-2.0-or-later
// What is not published is not found in any way, and is told.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/integration/support/published.h"
#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace fs = std::filesystem;

TEST_CASE("an unpublished page is not found in any way, and appears when it is published", "[published]") {
  const TemporaryFolder folder;
  const auto page = [&](const std::string& front) {
    write_file(folder / "pages/secret.md",
               "---\ntitle: Zebrafish Internet of Zebras (IoZ)\ntags: [zebratag]\ncontact: Zenobia Zebrou\n"
               "program: H2020, ICT-48-2020\n" +
                   front + "---\nThe zebra budget.\n");
  };
  write_file(folder / "pages/open.md", "---\ntitle: Open\n---\nA walrus.\n");
  page("draft: true\n");
  REQUIRE(build_pages(folder.path(), "pages").status == 0);
  {
    const Searchd searchd(folder / "index");
    CHECK(searchd.ids("zebra").empty());
    CHECK(searchd.get("/api/v1/documents/s/secret").status == 404);
    for (const char* target :
         {"/api/v1/suggest?q=zeb", "/api/v1/people", "/api/v1/people?q=zebrou", "/api/v1/programmes",
          "/api/v1/facets/tags", "/api/v1/export?format=csv", "/feed.atom",
          "/search?q=", "/api/v1/search?q=", "/api/v1/search?q=ioz", "/api/v1/search?q=zebrafis"}) {
      CAPTURE(target);
      const std::string body = searchd.get(target).body;
      for (const char* word : {"Zebra", "zebratag", "Zebrou", "ICT-48", "secret"})
        CHECK(body.find(word) == std::string::npos);
    }
  }
  page("");
  REQUIRE(build_pages(folder.path(), "pages").status == 0);
  CHECK(documents_of(folder.path()) == Names{"open", "secret"});
  page("expiryDate: 2026-11-01\n");
  REQUIRE(build_pages(folder.path(), "pages").status == 0);
  CHECK(documents_of(folder.path()) == Names{"open"});
}

TEST_CASE("the summary counts what was left out by reason, apart from what was rejected", "[published]") {
  const TemporaryFolder folder;
  write_files(folder / "pages", {{"a.md", "", "a"},
                                 {"draft.md", "draft: true", ""},
                                 {"unpublished.md", "published: false", ""},
                                 {"later.md", "publishDate: 2027-03-01T10:00:00+02:00", ""},
                                 {"much-later.md", "publishDate: 2028-01-01", ""},
                                 {"expires.md", "expiryDate: 2027-02-01", "expires"},
                                 {"expired.md", "expiryDate: 2020-01-01", ""},
                                 {"never.md", "_build: { render: never }", ""},
                                 {"widget/index.md", "headless: true", ""},
                                 {"robots.md", "robots: 'noindex, nofollow'", ""},
                                 {"private/a.md", "", ""}});
  write_file(folder / "pages/broken.md", "---\ntitle: [\n---\n");
  write_file(folder / "mitos.yaml", "exclude: ['**/private/**']\nexclude_where: { robots: noindex }\n");
  const std::vector<std::string> with_config{"--verbose", "--config", (folder / "mitos.yaml").string()};
  const Finished finished = build_pages(folder.path(), "pages", with_config);
  CAPTURE(finished.err);
  CHECK(finished.status == 1);
  const json summary = json::parse(finished.out);
  CHECK(summary.at("files") == 12);
  CHECK(summary.at("documents") == 2);
  CHECK(summary.at("drafts") == 1);
  CHECK(summary.at("rejected").size() == 1);
  CHECK(summary.at("left_out") == json({{"draft", 1},
                                        {"unpublished", 1},
                                        {"future", 2},
                                        {"expired", 1},
                                        {"not_rendered", 1},
                                        {"headless", 1},
                                        {"excluded", 1},
                                        {"excluded_where", 1}}));
  CHECK(summary.at("next_change").at("at") == "2027-02-01T00:00:01Z");
  CHECK(summary.at("next_change").at("change") == "expired");
  const auto says = [&finished](const std::string& text) {
    return finished.err.find(text) != std::string::npos;
  };
  CHECK(says("left out: 2 to be published later"));
  CHECK(says("draft.md:3: draft: it is a draft"));
  CHECK(says("at 2027-02-01T00:00:01Z"));

  const json later = json::parse(build_pages(folder.path(), "pages", {"--expired"}).out).at("next_change");
  CHECK(later.at("at") == "2027-03-01T08:00:00Z");
  CHECK(later.at("file").get<std::string>().ends_with("later.md"));
  CHECK(later.at("change") == "published");
  CHECK(json::parse(build_pages(folder.path(), "pages", {"--expired", "--future"}).out)
            .at("next_change")
            .is_null());
}

TEST_CASE("the next change is recorded in the generation", "[published]") {
  const TemporaryFolder folder;
  write_files(folder / "pages", {{"a.md", "", "a"}, {"later.md", "publishDate: 2027-03-01", ""}});
  REQUIRE(build_pages(folder.path(), "pages").status == 0);
  std::istringstream manifest(read_file(folder / "index/generations/000001/manifest"));
  std::string line;
  std::getline(manifest, line);
  CHECK(json::parse(line).at("next_change") == "2027-03-01T00:00:00Z");
}

TEST_CASE("check says nothing of what is in pages that are not published", "[published]") {
  const TemporaryFolder folder;
  write_files(folder / "pages", {{"a.md", "date: someday\ndraft: true", ""},
                                 {"b.md", "date: someday\nrobots: noindex", ""},
                                 {"c.md", "date: someday", "c"}});
  write_file(folder / "mitos.yaml", "exclude_where: { robots: noindex }\n");
  const Finished finished = run_indexer({"check", "--config", (folder / "mitos.yaml").string(), "--source",
                                         "s=" + (folder / "pages").string()});
  CAPTURE(finished.out);
  CHECK(finished.out.find("c.md") != std::string::npos);
  CHECK(finished.out.find("a.md") == std::string::npos);
  CHECK(finished.out.find("b.md") == std::string::npos);
}

TEST_CASE("a clock that is no time is refused before anything is written", "[published]") {
  const TemporaryFolder folder;
  write_files(folder / "pages", {{"a.md", "", "a"}});
  const Finished finished = run_indexer({"build", "--clock", "noon", "--index", (folder / "index").string(),
                                         "--source", (folder / "pages").string()});
  CHECK(finished.status == 2);
  CHECK(finished.err.find("--clock noon") != std::string::npos);
  CHECK_FALSE(fs::exists(folder / "index"));
}
