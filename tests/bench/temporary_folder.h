// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace mitos::bench {

/// A new folder in the system's place for such; deleted with all that is in it by the destructor.
class TemporaryFolder {
 public:
  /// Throws IoError.
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

/// The sizes of a file, or of all files in a folder and below, added up.
std::uint64_t bytes_on_disk(const std::filesystem::path& path);

}  // namespace mitos::bench
