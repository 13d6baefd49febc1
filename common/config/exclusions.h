// SPDX-License-Identifier: GPL-2.0-or-later
// Which pages staff do not want to be found, although the site publishes them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mitos::config {

/// A page is left out whose front matter has this text under this key.
struct ExcludeWhere {
  std::string key;  // "robots"; of a value inside another by its path, "sitemap.disable"
  std::string value;
};

struct Exclusions {
  std::vector<std::string> globs;  // of paths below a source, or below `folder` (text/glob.h, is_below_glob)
  std::filesystem::path folder;    // of the configuration
  std::vector<ExcludeWhere> where;
};

}  // namespace mitos::config
