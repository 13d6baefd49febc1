// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/overlap.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace mitos;
namespace fs = std::filesystem;

TEST_CASE("two collections overlap if a walk of both meets the same files", "[source]") {
  struct Case {
    std::string first;
    std::string second;
    std::string how;  // "" if they do not
  };
  const auto& [first, second, how] = GENERATE(values<Case>({
      {"content", "content", "is the same folder as"},
      {"content", "content/../content/", "is the same folder as"},
      {"content", "link", "is the same folder as"},
      {"content", "content/papers", "lies in"},
      {"content/papers", "content", "lies in"},
      {"link", "content/papers", "lies in"},
      {"content", "content/papers/old", "lies in"},
      {"content", "content/.store", ""},
      {"content", "content/.store/papers", ""},
      {"content/papers", "content/pap", ""},
      {"content", "content-2", ""},
      {"content/papers", "content/news", ""},
  }));
  CAPTURE(first, second);
  const test::TemporaryFolder folder;
  for (const char* name :
       {"content/papers/old", "content/pap", "content/.store/papers", "content/news", "content-2"})
    fs::create_directories(folder / name);
  fs::create_directory_symlink("content", folder / "link");
  const std::vector<config::Collection> collections{{"one", folder / first, ""},
                                                    {"two", folder / second, ""}};
  std::vector<source::SourceRoot> roots;
  for (const config::Collection& collection : collections) roots.emplace_back(collection.source);
  const std::vector<Finding> findings = source::overlapping_sources(collections, roots);
  REQUIRE(findings.size() == (how.empty() ? 0 : 1));
  if (how.empty()) return;
  const std::string text = to_string(findings[0]);
  CHECK_THAT(text, Catch::Contains("“one”") && Catch::Contains("“two”") && Catch::Contains(how));
  CHECK_THAT(text, Catch::Contains((folder / first).string()) && Catch::Contains((folder / second).string()));
}
