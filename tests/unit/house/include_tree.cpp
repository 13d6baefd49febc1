// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/unit/house/include_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <tuple>

namespace mitos::tests {
namespace {

namespace fs = std::filesystem;

// `text` behind its white space and `word`; none if it does not begin so.
std::optional<std::string_view> behind(std::string_view text, std::string_view word) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  if (!text.starts_with(word)) return std::nullopt;
  return text.substr(word.size());
}

}  // namespace

std::string folder_of(const std::string& path) {
  return fs::path(path).parent_path().generic_string();
}

std::set<std::string> libraries_seen(const Tree& tree, const std::string& file) {
  std::set<std::string> seen;
  std::set<std::string> libraries;
  std::vector<std::string> open{file};
  while (!open.empty()) {
    const std::string next = open.back();
    open.pop_back();
    const auto includes = tree.find(next);
    if (!seen.insert(next).second || includes == tree.end()) continue;
    open.insert(open.end(), includes->second.own.begin(), includes->second.own.end());
    libraries.insert(includes->second.library.begin(), includes->second.library.end());
  }
  return libraries;
}

Includes includes_of(std::istream& source) {
  Includes includes;
  for (std::string line; std::getline(source, line);) {
    const auto hash = behind(line, "#");
    const auto directive = hash ? behind(*hash, "include") : std::nullopt;
    if (!directive) continue;
    for (const auto& [open, close, list] :
         {std::tuple("\"", '"', &includes.own), std::tuple("<", '>', &includes.library)}) {
      if (const auto name = behind(*directive, open)) list->emplace_back(name->substr(0, name->find(close)));
    }
  }
  return includes;
}

Tree project_tree() {
  const fs::path root = MITOS_SOURCE_DIR;
  Tree tree;
  for (const char* top : {"common", "indexer", "searchd"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      std::ifstream source(entry.path());
      tree[entry.path().lexically_relative(root).generic_string()] = includes_of(source);
    }
  }
  return tree;
}

}  // namespace mitos::tests
