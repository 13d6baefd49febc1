// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/emptied_sources.h"

#include <catch2/catch.hpp>
#include <optional>

#include "common/index/manifest.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::build;

namespace {

void publish(const std::filesystem::path& index, const DocumentsOf& documents) {
  index::Manifest manifest;
  manifest.generation = index::begin_generation(index);
  manifest.collections = documents;
  index::write_manifest(index::generation_folder(index, manifest.generation), manifest);
  index::publish_generation(index, manifest.generation);
}

}  // namespace

TEST_CASE("a collection that had documents and has none now is refused by name", "[emptied]") {
  struct Case {
    std::string what;
    DocumentsOf before;
    DocumentsOf now;
    std::vector<std::string> refused;
  };
  const auto& [what, before, now, refused] = GENERATE(values<Case>({
      {"nothing was published yet", {}, {}, {}},
      {"all are still there", {{"news", 3}, {"papers", 2}}, {{"news", 1}, {"papers", 200}}, {}},
      {"one is empty", {{"news", 3}, {"papers", 2}}, {{"papers", 2}}, {"“news”", "3 of it"}},
      {"all are empty", {{"news", 3}, {"papers", 2}}, {}, {"“news”", "“papers”"}},
      {"all are called otherwise and empty", {{"old", 9}, {"older", 1}}, {}, {"generation 7 has 10"}},
      {"nothing had any", {{"old", 0}}, {}, {}},
      {"one was empty before", {{"papers", 2}}, {{"papers", 2}}, {}},
      {"one had nothing, by the manifest", {{"news", 0}, {"papers", 2}}, {{"papers", 2}}, {}},
      {"one is not configured any more", {{"old", 9}, {"papers", 2}}, {{"papers", 2}}, {}},
  }));
  CAPTURE(what);
  const std::vector<config::Collection> collections{{"news", "content/news", ""},
                                                    {"papers", "content/papers", ""}};
  const Served served{7, before, {}};
  std::optional<std::string> said;
  try {
    refuse_emptied(served, collections, now, {{"content/news/a.md", 0, "", "cannot be read"}});
  } catch (const EmptiedSource& problem) {
    said = problem.what();
    CHECK_THAT(problem.next_step(), Catch::Contains("--allow-empty"));
    CHECK_THAT(*said, Catch::Contains("generation 7"));
  }
  CHECK(said.has_value() == !refused.empty());
  for (const std::string& part : refused) CHECK_THAT(*said, Catch::Contains(part));
  if (what == "one is empty") CHECK_THAT(*said, Catch::Contains("content/news/a.md: cannot be read"));
}

TEST_CASE("what is served is what the current generation says, or the newest one that can be read",
          "[emptied]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path index = folder / "index";
  CHECK(load_served(index).documents.empty());
  CHECK(load_served(index).warnings.empty());
  publish(index, {{"news", 1}});
  publish(index, {{"news", 2}});
  publish(index, {{"news", 3}});
  CHECK(load_served(index).documents == DocumentsOf{{"news", 3}});
  CHECK(load_served(index).warnings.empty());

  SECTION("an older one is served") {
    index::publish_generation(index, 1);
    CHECK(load_served(index).documents == DocumentsOf{{"news", 1}});
    CHECK(load_served(index).generation == 1);
  }
  SECTION("its manifest is damaged") {
    folder.write("index/generations/000003/manifest", "{}");
    CHECK(load_served(index).documents == DocumentsOf{{"news", 2}});
    CHECK(load_served(index).warnings.size() == 1);
  }
  SECTION("current is missing") {
    std::filesystem::remove(index / "current");
    CHECK(load_served(index).documents == DocumentsOf{{"news", 3}});
    CHECK(load_served(index).generation == 3);
  }
  SECTION("current is damaged") {
    folder.write("index/current", "garbage");
    CHECK(load_served(index).documents == DocumentsOf{{"news", 3}});
    CHECK(load_served(index).warnings.size() == 1);
  }
  SECTION("all are damaged") {
    for (const char* number : {"000001", "000002", "000003"})
      folder.write(std::string("index/generations/") + number + "/manifest", "{}");
    CHECK(load_served(index).documents.empty());
    CHECK_THAT(load_served(index).warnings.back().message, Catch::Contains("is published like any other"));
  }
}
