// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/bytes_on_disk.h"

namespace mitos::bench {

namespace fs = std::filesystem;

std::uint64_t bytes_on_disk(const fs::path& path) {
  if (!fs::is_directory(path)) return fs::file_size(path);
  std::uint64_t sum = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) sum += entry.file_size();
  }
  return sum;
}

}  // namespace mitos::bench
