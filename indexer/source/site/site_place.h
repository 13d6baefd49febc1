// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "indexer/source/site/site.h"

namespace mitos::source {

/// Where a file stands in its site, as the generator counts.
struct SitePlace {
  std::optional<ContentPlace> content;  // among Hugo's contents; none: outside of them
  std::size_t levels = 0;               // folders on that path that are in its section
  std::string path;                     // in Jekyll's site; "" outside of it. Of a document, below the folder
                                        // of collections
  std::string collection;               // of Jekyll's; "" for a page
};

/// Of a file (canonical, but for links to files), whose path below the root of the site is `path`, or "" if
/// it stands outside; `fallback` is taken for its path then if the site was named. `collection` is Jekyll's.
SitePlace site_place(const Site& site, const std::filesystem::path& file, const std::string& path,
                     const std::string& fallback, const std::string& collection);

}  // namespace mitos::source
