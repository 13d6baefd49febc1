// SPDX-License-Identifier: GPL-2.0-or-later
// A path in the documents leads to a file.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  const std::ifstream file(path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// "a/{b,c}.cpp" names a/b.cpp and a/c.cpp.
std::vector<std::string> without_braces(const std::string& path) {
  const std::size_t open = path.find('{');
  const std::size_t close = path.find('}', std::min(open, path.size()));
  if (open == std::string::npos || close == std::string::npos) return {path};
  std::vector<std::string> paths;
  std::istringstream names(path.substr(open + 1, close - open - 1));
  for (std::string name; std::getline(names, name, ',');) {
    for (const std::string& each : without_braces(path.substr(0, open) + name + path.substr(close + 1)))
      paths.push_back(each);
  }
  return paths;
}

// What stands between backticks and looks like a path below the project, or like the name of one file.
std::vector<std::string> paths_in(const std::string& text) {
  static const std::regex kPath(
      "`((?:common|indexer|searchd|web|tests|data|docs|scripts|packaging)/"
      "[^`\\s]*|[a-z0-9_{},-]+\\.(?:cpp|h|ts|md|py|yaml))`");
  std::vector<std::string> paths;
  for (std::sregex_iterator match(text.begin(), text.end(), kPath), end; match != end; ++match) {
    for (std::string& path : without_braces((*match)[1])) paths.push_back(std::move(path));
  }
  return paths;
}

std::set<std::string> names_of_files(const fs::path& root) {
  std::set<std::string> names;
  for (const char* folder :
       {"common", "indexer", "searchd", "web", "tests", "data", "docs", "scripts", "packaging"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder))
      names.insert(entry.path().filename().string());
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(root))
    names.insert(entry.path().filename().string());
  return names;
}

std::vector<std::string> dead_paths(const std::string& text, const fs::path& root) {
  static const std::set<std::string> kNames = names_of_files(root);
  std::vector<std::string> dead;
  for (const std::string& path : paths_in(text)) {
    if (path.find('*') != std::string::npos) continue;
    const bool is_alive =
        path.find('/') == std::string::npos ? kNames.contains(path) : fs::exists(root / path);
    if (!is_alive) dead.push_back(path);
  }
  return dead;
}

}  // namespace

TEST_CASE("every path in ARCHITECTURE.md and CONTRIBUTING.md leads to a file", "[house]") {
  const fs::path root(MITOS_SOURCE_DIR);
  for (const char* document : {"ARCHITECTURE.md", "CONTRIBUTING.md"}) {
    CAPTURE(document);
    const std::string text = content_of(root / document);
    REQUIRE_FALSE(paths_in(text).empty());
    CHECK(dead_paths(text, root) == std::vector<std::string>{});
  }
}

TEST_CASE("a path that leads nowhere is found", "[house]") {
  const fs::path root(MITOS_SOURCE_DIR);
  CHECK(dead_paths("see `common/error.h`, `common/{error,finding}.cpp`, `error.h`", root).empty());
  CHECK(dead_paths("see `common/gone.h`, `common/{error,gone}.cpp`, `gone_file.h`", root) ==
        std::vector<std::string>{"common/gone.h", "common/gone.cpp", "gone_file.h"});
}
