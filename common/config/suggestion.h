// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::config {

/// " (did you mean “sources”?)" for the nearest of `known` within two typing errors, else "". Capitals
/// are no errors.
std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace mitos::config
