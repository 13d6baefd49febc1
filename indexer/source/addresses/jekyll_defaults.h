// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/site/jekyll_site.h"

namespace mitos::source {

/// Adds to the front matter of a file what “defaults” of Jekyll's configuration has for it, and what it does
/// not say itself. `path` is below the folder of collections for a document, else below the root; `type` is
/// its collection ("posts", "projects"), or "pages". Pure, any thread.
void add_defaults(FrontMatter& front, const std::string& path, const std::string& type,
                  const JekyllSite& site);

}  // namespace mitos::source
