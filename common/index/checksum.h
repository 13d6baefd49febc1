// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace mitos::index {

/// The 128-bit XXH3 hash as 32 hexadecimal digits. It detects accidents (a flipped bit, a torn write), not
/// attackers. Pure, any thread; several GB/s.
std::string checksum_of(std::string_view bytes);

struct FileSum {
  std::uint64_t bytes = 0;  // size of the file
  std::string checksum;
};

/// The size and checksum of a whole file. The file is read, not mapped: if it shrinks meanwhile, the sum
/// differs and the process goes on. Throws IoError.
FileSum sum_of_file(const std::filesystem::path& path);

}  // namespace mitos::index
