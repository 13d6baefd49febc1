// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/config/config.h"
#include "common/finding.h"

namespace mitos::config {

/// Colours of `site.colours` in which text is hard to read: less than 4.5 to 1 on what is behind it (W3C,
/// WCAG 2.2, 1.4.3). Pure, any thread.
std::vector<Finding> faint_colours(const Config& config);

}  // namespace mitos::config
