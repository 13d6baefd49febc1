// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::text {

/// Whether a link leads where a link may, as browsers read it: http, https, mailto, or a place on the same
/// site. No control characters, no blank before the scheme. Pure, any thread.
bool is_safe_link(std::string_view url);

}  // namespace mitos::text
