// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/bundles.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "indexer/source/walk/walk.h"

namespace mitos::source {
namespace {

using Folders = std::set<std::string>;

Folders bundles_of(const Walk& walk, std::size_t first) {
  Folders bundles;
  for (std::size_t i = first; i < walk.files.size(); ++i) {
    if (walk.files[i].page.is_bundle) bundles.insert(folder_of(walk.files[i].below));
  }
  for (const SourceFile& page : walk.section_pages) {
    if (page.root == walk.roots.size() - 1) bundles.erase(folder_of(page.below));
  }
  return bundles;
}

// The bundle that a file stands in.
std::optional<std::string> outermost(const Folders& bundles, const std::string& below) {
  std::optional<std::string> found;
  std::string folder = below;
  while (!folder.empty()) {
    folder = folder_of(folder);
    if (bundles.contains(folder)) found = folder;
  }
  return found;
}

}  // namespace

void drop_parts_of_bundles(Walk& walk, std::size_t first) {
  const Folders bundles = bundles_of(walk, first);
  if (bundles.empty()) return;
  const auto is_part = [&](const SourceFile& file) {
    const std::optional<std::string> bundle = outermost(bundles, file.below);
    if (!bundle || (file.page.is_bundle && folder_of(file.below) == *bundle)) return false;
    if (file.is_section) return true;  // it is counted as one
    const std::string name = bundle->empty() ? "the source itself" : *bundle;
    walk.left_out.push_back(
        {Reason::part_of_bundle, {file.path.string(), 0, "", "it is a part of the bundle " + name}});
    return true;
  };
  const auto begin = walk.files.begin() + static_cast<std::ptrdiff_t>(first);
  walk.files.erase(std::remove_if(begin, walk.files.end(), is_part), walk.files.end());
}

}  // namespace mitos::source
