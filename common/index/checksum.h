// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::index {

/// 128 bits of XXH3 as 32 hexadecimal digits: finds accidents (a flipped bit, a torn write), not
/// attackers. Pure, any thread; several GB/s.
std::string checksum_of(std::string_view bytes);

}  // namespace mitos::index
