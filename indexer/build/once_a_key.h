// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/finding.h"

namespace mitos::build {

/// Warnings, sorted by file, in which maps that were left out are told once a key, with the number of
/// documents: it is the configuration that wants mending, not each of them. Pure, any thread.
std::vector<Finding> once_a_key(std::vector<Finding> warnings);

}  // namespace mitos::build
