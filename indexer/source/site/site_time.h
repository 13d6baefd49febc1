// SPDX-License-Identifier: GPL-2.0-or-later
// Times of front matter, as the site's generator reads them. Pure, any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "indexer/source/site/site.h"

namespace mitos::source {

/// None if its generator would not know it for a time; where no generator is known, every date counts.
std::optional<std::chrono::sys_seconds> time_of(const std::string& typed, const Site& site);

/// "2022-10-04" of "2022-10-04-launch", as Jekyll's posts are called; "" if there is none.
std::string date_in_name(const std::string& name);

}  // namespace mitos::source
