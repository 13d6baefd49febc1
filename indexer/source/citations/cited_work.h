// SPDX-License-Identifier: GPL-2.0-or-later
// What follows the title of a citation. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// The journal or the proceedings with which `text` begins, up to volume, pages, place or date.
///   ", in Proc. of Phycology Days (PD 2018), Volos, Greece, May 2018" -> "Proc. of Phycology Days (PD 2018)"
std::string venue_in(std::string_view text);

/// The year in `text`: the last number that can be one and is no part of pages, numbers of series or
/// addresses.
std::string year_in(std::string_view text);

}  // namespace mitos::source
