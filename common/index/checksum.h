// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace mitos::index {

/// 128 bits of XXH3 as 32 hexadecimal digits: finds accidents (a flipped bit, a torn write), not
/// attackers. Pure, any thread; several GB/s.
std::string checksum_of(std::string_view bytes);

struct FileSum {
  std::uint64_t bytes = 0;
  std::string checksum;
};

/// The same of a whole file, which is read and not mapped: one that shrinks meanwhile has another sum. Throws
/// IoError.
FileSum sum_of_file(const std::filesystem::path& path);

}  // namespace mitos::index
