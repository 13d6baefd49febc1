// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace mitos::bench {

/// The sizes of a file, or of all files in a folder and below, added up.
std::uint64_t bytes_on_disk(const std::filesystem::path& path);

}  // namespace mitos::bench
