// SPDX-License-Identifier: GPL-2.0-or-later
// What stands in the file `current`: "000007 <checksum of the number>", one line. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/index/generation.h"

namespace mitos::index {

std::string current_line(GenerationNumber number);

/// The number in the text of the file. None if there is none, or if the checksum does not fit. A number
/// alone, "7" or "000007", is taken too: older versions and people write that.
std::optional<GenerationNumber> parse_current_line(std::string_view text);

}  // namespace mitos::index
