// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses that staff give for the pages. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::config {

/// "https://host:port" of a whole address of http or https, its host in small letters; "" if it is none.
std::string origin_of(std::string_view address);

/// Whether it is a path from the root of a site: "/images/logo.svg".
bool is_site_path(std::string_view path);

}  // namespace mitos::config
