// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "common/io/file_descriptor.h"

namespace mitos::io {

/// Writes a new or emptied file from its beginning, through a buffer. Every function throws IoError
/// with the path and the system's reason. One thread.
class FileWriter {
 public:
  explicit FileWriter(std::filesystem::path path);

  void write(std::string_view bytes);

  /// Hands everything to the disk, and waits until it is there.
  void sync();

  /// Writes out what is buffered. Nothing may be written afterwards. A file that was not closed may
  /// lack what was written last.
  void close();

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  void write_out(std::string_view bytes);
  void flush();

  std::filesystem::path path_;
  FileDescriptor fd_;
  std::string buffer_;
};

}  // namespace mitos::io
