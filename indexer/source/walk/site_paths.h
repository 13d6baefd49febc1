// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

#include "indexer/source/site/site.h"
#include "indexer/source/walk/left_out.h"

namespace mitos::source {

/// What a site's generator makes of a file because of where it stands.
struct PathVerdict {
  std::optional<Reason> reason;  // none: it may become a page
  std::string why = {};          // in words
  std::string collection = {};   // of Jekyll's that it is in; "posts" of posts and drafts
  bool is_post() const { return collection == "posts"; }
};

/// `path` is the file's below the root of the site, with "/" between its parts. `drafts`: whether they are
/// wanted. Pure.
PathVerdict verdict_on_path(const std::string& path, const Site& site, bool drafts);

}  // namespace mitos::source
