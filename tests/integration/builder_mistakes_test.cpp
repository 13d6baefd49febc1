// SPDX-License-Identifier: GPL-2.0-or-later
// Mistakes of who builds a catalogue, and what they cost.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/integration/support/process.h"

using namespace mitos::test;

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

bool says(const Finished& finished, const std::string& text) {
  return finished.err.find(text) != std::string::npos;
}

std::string page(const std::string& title, const std::string& more = "") {
  return "---\ntitle: " + title + "\n" + more + "---\nOtters and kelp.\n";
}

std::vector<std::string> build(const TemporaryFolder& folder, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"build", "--json",  "--progress",
                                     "off",   "--index", (folder / "index").string()};
  for (const char* name : {"news", "papers"}) {
    arguments.emplace_back("--source");
    arguments.push_back((folder / name).string());
  }
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// The messages of a rule of `check`.
std::vector<std::string> checked(const std::vector<std::string>& sources, const std::string& rule) {
  std::vector<std::string> arguments{"check", "--format", "json"};
  arguments.insert(arguments.end(), sources.begin(), sources.end());
  std::vector<std::string> messages;
  const Finished finished = run_indexer(arguments);
  CHECK(finished.status == 0);
  for (const json& issue : json::parse(finished.out)) {
    if (issue["rule"] == rule)
      messages.push_back(issue["file"].get<std::string>() + ": " + issue["message"].get<std::string>());
  }
  return messages;
}

}  // namespace

TEST_CASE("a source that has become empty publishes nothing, unless that is asked for", "[mistakes]") {
  const TemporaryFolder folder;
  for (const char* name : {"a", "b", "c"})
    write_file(folder / "news" / (std::string(name) + ".md"), page(name));
  write_file(folder / "papers/a.md", page("Paper"));
  REQUIRE(run_indexer(build(folder)).status == 0);
  const std::string current = read_file(folder / "index/current");

  SECTION("its files are gone, as on a disk that is not mounted") {
    fs::remove_all(folder / "news");
    fs::create_directories(folder / "news");
  }
  SECTION("all are drafts") {
    for (const char* name : {"a", "b", "c"})
      write_file(folder / "news" / (std::string(name) + ".md"), page(name, "draft: true\n"));
  }
  SECTION("all are rejected") {
    for (const char* name : {"a", "b", "c"})
      write_file(folder / "news" / (std::string(name) + ".md"), "---\ntitle: [\n---\n");
  }
  const Finished refused = run_indexer(build(folder));
  CAPTURE(refused.err);
  CHECK(refused.status == 3);
  CHECK(
      says(refused, (folder / "news").string() + " of “news” has no documents any more; generation 1 has 3"));
  CHECK(says(refused, "--allow-empty"));
  CHECK_FALSE(says(refused, "“papers”"));
  CHECK(read_file(folder / "index/current") == current);

  const Finished allowed = run_indexer(build(folder, {"--allow-empty"}));
  CHECK((allowed.status == 0 || allowed.status == 1));
  CHECK(json::parse(allowed.out).at("collections") == json{{"papers", 1}});
  // It had none in the generation that is served now.
  CHECK(run_indexer(build(folder)).status == allowed.status);
}

TEST_CASE("a collection that is not configured any more is no empty source", "[mistakes]") {
  const TemporaryFolder folder;
  write_file(folder / "news/a.md", page("News"));
  write_file(folder / "papers/a.md", page("Paper"));
  REQUIRE(run_indexer(build(folder)).status == 0);
  CHECK(run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "news").string()})
            .status == 0);
}

TEST_CASE("a catalogue that has become empty publishes nothing, whatever its collections are called",
          "[mistakes]") {
  const TemporaryFolder folder;
  write_file(folder / "news/a.md", page("News"));
  write_file(folder / "papers/a.md", page("Paper"));
  REQUIRE(run_indexer(build(folder)).status == 0);
  fs::remove(folder / "news/a.md");
  std::vector<std::string> renamed{"build", "--index", (folder / "index").string(), "--source",
                                   "other=" + (folder / "news").string()};
  const Finished refused = run_indexer(renamed);
  CAPTURE(refused.err);
  CHECK(refused.status == 3);
  CHECK(says(refused, "there are no documents any more; generation 1 has 2"));
  CHECK(says(refused, "--allow-empty"));
  CHECK_FALSE(fs::exists(folder / "index/generations/000002"));
  renamed.emplace_back("--allow-empty");
  CHECK(run_indexer(renamed).status == 0);
}

TEST_CASE("without current the newest generation says what the sources had", "[mistakes]") {
  const TemporaryFolder folder;
  write_file(folder / "news/a.md", page("News"));
  write_file(folder / "papers/a.md", page("Paper"));
  REQUIRE(run_indexer(build(folder)).status == 0);
  fs::remove(folder / "index/current");
  fs::remove(folder / "news/a.md");
  const Finished refused = run_indexer(build(folder));
  CAPTURE(refused.err);
  CHECK(refused.status == 3);
  CHECK(says(refused, "of “news” has no documents any more; generation 1 has 1"));
  CHECK_FALSE(fs::exists(folder / "index/current"));
  write_file(folder / "news/a.md", page("News"));
  CHECK(run_indexer(build(folder)).status == 0);
}

TEST_CASE("what others put into a leftover of a build is left alone, and told of", "[mistakes]") {
  const TemporaryFolder folder;
  write_file(folder / "news/a.md", page("News"));
  write_file(folder / "papers/a.md", page("Paper"));
  REQUIRE(run_indexer(build(folder)).status == 0);
  const fs::path leftover = folder / "index/generations/000002";
  write_file(leftover / "manifest.next", "");
  write_file(leftover / "thesis.doc", "years of work");
  const Finished built = run_indexer(build(folder));
  CAPTURE(built.err);
  CHECK(built.status == 0);
  CHECK(json::parse(built.out).at("generation") == 3);
  CHECK(says(built, "warning: " + leftover.string() + ": is left alone"));
  CHECK(read_file(leftover / "thesis.doc") == "years of work");
}

TEST_CASE("a damaged manifest does not keep a build from mending, and the index is told of", "[mistakes]") {
  const TemporaryFolder folder;
  write_file(folder / "news/a.md", page("News"));
  write_file(folder / "papers/a.md", page("Paper"));
  REQUIRE(run_indexer(build(folder)).status == 0);
  write_file(folder / "index/generations/000001/manifest", "{}\n");
  const Finished mended = run_indexer(build(folder));
  CAPTURE(mended.err);
  CHECK(mended.status == 0);
  CHECK(says(mended, "manifest is damaged"));
  CHECK(says(mended, "no generation says how many documents each source had"));
}

TEST_CASE("pages that share an address are told of, all in one line, and indexed", "[mistakes]") {
  struct Case {
    std::string what;
    std::map<std::string, std::string> pages;  // file and what its front matter has beside a title
    std::string address;
  };
  const auto& [what, pages, address] = GENERATE(values<Case>({
      {"capitals",
       {{"news/reef.md", ""}, {"news/Reef.md", ""}, {"news/other.md", "url: /news/reef/\n"}},
       "/news/reef/"},
      {"NFC and NFD", {{"news/café.md", ""}, {"news/cafe\u0301.md", ""}}, "/news/cafe\u0301/"},
      {"slugs", {{"news/a.md", "slug: same\n"}, {"news/b.md", "slug: Same\n"}}, "/news/same/"},
      {"exactly one url", {{"news/a.md", "url: /x/\n"}, {"news/b.md", "url: /x/\n"}}, "/x/"},
      {"with and without a slash", {{"news/a.md", "url: /x\n"}, {"news/b.md", "url: /x/index.html\n"}}, "/x"},
      {"of two collections", {{"news/a.md", "url: /x/\n"}, {"papers/a.md", "url: /x/\n"}}, "/x/"},
      {"on another site",
       {{"news/a.md", "url: https://x.example/\n"}, {"news/b.md", "url: https://x.example\n"}},
       "https://x.example"},
      {"folders", {{"news/sub/a.md", ""}, {"news/a.md", ""}}, "/news/a/"},
  }));
  CAPTURE(what);
  const TemporaryFolder folder;
  for (const auto& [file, more] : pages) write_file(folder / file, page("Page", more));
  write_file(folder / "news/apart.md", page("Apart"));
  write_file(folder / "papers/apart.md", page("Apart"));
  const Finished built = run_indexer(build(folder));
  CAPTURE(built.err);
  CHECK(built.status == 0);
  const json summary = json::parse(built.out);
  CHECK(summary.at("documents") == pages.size() + 2);
  REQUIRE(summary.at("warnings").size() == 1);
  const std::vector<std::string> found = checked(
      {"--source", (folder / "news").string(), "--source", (folder / "papers").string()}, "shared-address");
  REQUIRE(found.size() == 1);
  const json& warning = summary.at("warnings")[0];
  for (const std::string& text :
       {warning["file"].get<std::string>() + ": " + warning["message"].get<std::string>(), found[0]}) {
    CHECK_THAT(text, Catch::Contains("shares the address " + address));
    for (const auto& [file, more] : pages) CHECK_THAT(text, Catch::Contains((folder / file).string()));
    CHECK_THAT(text, !Catch::Contains("apart.md"));
  }
}

TEST_CASE("sources that overlap are told of once a pair, and their files not one by one", "[mistakes]") {
  const TemporaryFolder folder;
  for (const char* name : {"a", "b", "papers/c", "papers/d"})
    write_file(folder / ("content/" + std::string(name) + ".md"),
               page(name, "url: /" + std::string(name) + "/\n"));
  const std::vector<std::string> sources{"--source", "everything=" + (folder / "content").string(),
                                         "--source", "papers=" + (folder / "content/papers").string(),
                                         "--source", "again=" + (folder / "content/../content").string()};
  std::vector<std::string> arguments{"build", "--json", "--index", (folder / "index").string()};
  arguments.insert(arguments.end(), sources.begin(), sources.end());
  const Finished built = run_indexer(arguments);
  CAPTURE(built.err);
  CHECK(built.status == 0);
  const json summary = json::parse(built.out);
  CHECK(summary.at("documents") == 10);
  CHECK(summary.at("warnings").size() == 3);
  CHECK(says(built, "content/papers: the source of “papers” lies in that of “everything” ("));
  CHECK(says(built, "the source of “again” is the same folder as that of “everything” ("));
  CHECK(checked(sources, "overlapping-sources").size() == 3);
  CHECK(checked(sources, "shared-address").empty());
}
