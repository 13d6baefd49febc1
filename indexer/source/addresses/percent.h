// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// "a b" of "a%20b"; a % that escapes nothing stays. Pure, any thread.
std::string percent_decoded(std::string_view text);

}  // namespace mitos::source
