// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::text {

/// Whether a text is one number of a grant, a call or a report and nothing else: three parts or more between
/// hyphens, two with digits or one that is a year: H2020-SU-SEC-2020, SFS-08-2015-1. Pure, any thread.
bool is_code(std::string_view text);

}  // namespace mitos::text
