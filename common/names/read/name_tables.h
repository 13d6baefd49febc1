// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of data/ that are compiled in, as their files have them.
#pragma once

#include <string_view>

namespace mitos::names {

extern const std::string_view kOrganisationWords;
extern const std::string_view kForenames;

}  // namespace mitos::names
