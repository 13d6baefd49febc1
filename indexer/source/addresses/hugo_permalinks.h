// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/source/addresses/hugo_addresses.h"

namespace mitos::source {

/// “/:year/:slug/” of Hugo's configuration, filled in for a page. What Hugo does not know stays as it is.
/// `sections` are the folders of the page. Pure, any thread.
std::string filled_in(const std::string& pattern, const HugoPage& page,
                      const std::vector<std::string>& sections);

}  // namespace mitos::source
