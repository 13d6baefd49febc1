// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "common/io/file_descriptor.h"
#include "common/io/file_state.h"

namespace mitos::io {

/// A file mapped read-only into memory, for files that never change (those of a generation).
/// Views into it live as long as this does. Any number of threads may read.
class MappedFile {
 public:
  /// Throws IoError, also if it is no regular file.
  explicit MappedFile(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::string_view bytes() const noexcept { return bytes_; }

  /// Whether everything that was read so far stood in the file as it was opened: it was neither cut off nor
  /// written to. Asks the system.
  bool whole() const noexcept;

  /// What is kept of a mapping for the signal handler of survive_shrunk_files().
  struct Place;

 private:
  FileDescriptor fd_;
  std::optional<FileState> state_;
  std::string_view bytes_;
  Place* place_ = nullptr;
};

/// From now on, zeros are read where a mapped file was cut off, instead of the process being killed (SIGBUS).
/// For a program that asks whole() after it has read, and before it uses what it read. Once, at the start.
void survive_shrunk_files();

}  // namespace mitos::io
