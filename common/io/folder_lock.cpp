// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/folder_lock.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::io {
namespace {

std::string describe_this_process() {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  return fmt::format("process {} on {} since {:%Y-%m-%dT%H:%M:%SZ}", ::getpid(), host.data(),
                     std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now()));
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& path)
    : fd_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (!fd_) throw IoError("cannot open the lock " + path.string() + ": " + std::strerror(errno));
  if (::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) throw IoError("cannot lock " + path.string() + ": " + std::strerror(errno));
    std::string holder = read_file(path, 512);
    if (holder.empty()) holder = "another process";
    throw LockedError("the index is being written by " + holder + " (lock " + path.string() + ")",
                      "Wait for it to finish, or stop that process.");
  }
  const std::string holder = describe_this_process();
  // For the reader of an error message only; the lock itself is the kernel's.
  if (::ftruncate(fd_.get(), 0) != 0 || ::pwrite(fd_.get(), holder.data(), holder.size(), 0) < 0) {
    throw IoError("cannot write the lock " + path.string() + ": " + std::strerror(errno));
  }
}

std::optional<FolderLock> FolderLock::try_lock(const std::filesystem::path& folder, int operation) {
  FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd || ::flock(fd.get(), operation | LOCK_NB) != 0) return std::nullopt;
  return FolderLock(std::move(fd));
}

std::optional<FolderLock> FolderLock::try_shared(const std::filesystem::path& folder) {
  return try_lock(folder, LOCK_SH);
}

std::optional<FolderLock> FolderLock::try_exclusive(const std::filesystem::path& folder) {
  return try_lock(folder, LOCK_EX);
}

}  // namespace mitos::io
