// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/temporary_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include "common/error.h"

namespace mitos::bench {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = fs::temp_directory_path() / "mitos-bench-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw IoError("cannot create a folder like " + name);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::uint64_t bytes_on_disk(const fs::path& path) {
  if (!fs::is_directory(path)) return fs::file_size(path);
  std::uint64_t sum = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) sum += entry.file_size();
  }
  return sum;
}

}  // namespace mitos::bench
