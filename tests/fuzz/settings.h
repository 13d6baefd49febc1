// SPDX-License-Identifier: GPL-2.0-or-later
// What the environment asks of the tests of this folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mitos::fuzz {

/// A number of the environment.
std::uint64_t setting(const char* name, std::uint64_t otherwise);

/// The folders of MITOS_FUZZ_SOURCE; those of the sample if it is not set.
std::vector<std::string> sources();

}  // namespace mitos::fuzz
