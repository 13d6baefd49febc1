// SPDX-License-Identifier: GPL-2.0-or-later
// What Jekyll's configuration says of which pages are published, and where.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/source/front_matter/settings_file.h"
#include "indexer/source/markdown/markdown_dialect.h"

namespace mitos::source {

/// Front matter for the pages of a scope, which they need not repeat.
struct JekyllDefault {              // NOLINT(bugprone-exception-escape): moving a Settings throws nothing
  std::string path;                 // begins so, or has * in it; "" for everything
  std::optional<std::string> type;  // "posts", "pages", "projects"
  Settings values;                  // with keys in small letters
};

struct JekyllSite {
  bool unpublished = false;
  std::string collections_folder;     // below the root, "" for the root itself
  std::set<std::string> collections;  // that have pages, in small letters; posts are none of them
  std::vector<std::string> exclude;
  std::vector<std::string> include;
  bool pages_without_front_matter = false;  // as a plugin has it, which GitHub always takes
  bool has_kramdown = true;                 // “markdown” names no other
  IdKind heading_ids = IdKind::usual;
  std::string base;  // “baseurl”, "/docs"
  std::string permalink = "date";
  std::map<std::string, std::string> collection_permalinks;  // by name in small letters
  std::vector<JekyllDefault> defaults;
  Settings settings;                            // all of the configuration, with keys in small letters
  std::string includes_folder = "_includes";    // below the root
  std::map<std::string, std::string> includes;  // what pages may include (jekyll_includes.h)
};

JekyllSite read_jekyll_site(const Settings& settings);

}  // namespace mitos::source
