// SPDX-License-Identifier: GPL-2.0-or-later
// Files that people keep by hand, such as a configuration. Any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>

namespace mitos::io {

/// The most that such a file may have. To read as much YAML takes 350 MB.
inline constexpr std::size_t kMostOfSmallFile = 4U << 20U;

/// Why a file is none that can be read, in words, with its path.
struct UnfitFile {
  std::string reason;
};

/// The bytes of a regular file that is not larger than kMostOfSmallFile. It is unfit if it is missing,
/// larger, or may not be read, and if it is a folder, a pipe or a device: nothing waits for one, or reads
/// from it. Throws IoError where the machine fails.
std::variant<std::string, UnfitFile> read_small_file(const std::filesystem::path& path);

}  // namespace mitos::io
