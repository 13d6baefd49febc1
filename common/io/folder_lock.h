// SPDX-License-Identifier: GPL-2.0-or-later
// Advisory locks (flock) that the kernel drops with the process, however it dies.
#pragma once

#include <filesystem>
#include <optional>

#include "common/io/file_descriptor.h"

namespace mitos::io {

/// The right to write: held by one process at a time, released by the destructor or by death.
class WriterLock {
 public:
  /// Takes the lock on the file `path`, creating it, and writes into it who holds it (process,
  /// host, since when). Does not wait for another holder, only for its name. Throws LockedError naming it.
  explicit WriterLock(const std::filesystem::path& path);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

  /// Gives it up now, as the destructor does, but throws IoError if the system reports a failure. The
  /// lock is given up in any case.
  void release();

 private:
  std::filesystem::path path_;
  FileDescriptor fd_;
};

/// Keeps a folder from being deleted: readers share it, the one who prunes wants it alone. Throws IoError
/// where it cannot be told whether the folder is there or held.
class FolderLock {
 public:
  /// Shared with other readers; none if the folder is gone or being deleted.
  static std::optional<FolderLock> try_shared(const std::filesystem::path& folder);

  /// Alone; none if any reader holds the folder, or if it is gone.
  static std::optional<FolderLock> try_exclusive(const std::filesystem::path& folder);

  /// Gives it up now. Throws IoError, naming `folder`, if the system reports a failure.
  void release(const std::filesystem::path& folder) { fd_.close(folder); }

 private:
  explicit FolderLock(FileDescriptor fd) : fd_(std::move(fd)) {}
  static std::optional<FolderLock> try_lock(const std::filesystem::path& folder, int operation);

  FileDescriptor fd_;
};

}  // namespace mitos::io
