// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/folder_lock.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <string>
#include <thread>

#include "common/error.h"
#include "common/io/failure.h"
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
    : path_(path), fd_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (!fd_) fail("open the lock", path);
  struct stat status {};
  if (::fstat(fd_.get(), &status) != 0) fail("look at the lock", path);
  if (!S_ISREG(status.st_mode))
    throw IoError("cannot take the lock " + path.string() + ": it is not a regular file", "Delete it.");
  // The holder's name is missing for a moment: it has just come, or is just going.
  constexpr int kTries = 1'000;
  for (int left = kTries; ::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0; --left) {
    if (errno != EWOULDBLOCK) fail("lock", path);
    constexpr std::size_t kLongest = 512;
    const std::string holder = read_file(path, kLongest);
    if (!holder.empty() || left == 0) {
      throw LockedError("the index is being written by " + (left == 0 ? "another process" : holder) +
                            " (lock " + path.string() + ")",
                        "Wait for it to finish, or stop that process.");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  const std::string holder = describe_this_process();
  // For the reader of an error message only; the lock itself is the kernel's. The new name is put over the
  // old one: an emptied file might find no room again on a disk that a killed build filled.
  if (::pwrite(fd_.get(), holder.data(), holder.size(), 0) < 0 ||
      ::ftruncate(fd_.get(), static_cast<off_t>(holder.size())) != 0) {
    fail("write the lock", path);
  }
}

// The name goes first, so that the next one to be refused does not read that of a process that is gone.
WriterLock::~WriterLock() {
  if (fd_) [[maybe_unused]]
    const int ignored = ::ftruncate(fd_.get(), 0);
}

void WriterLock::release() {
  FileDescriptor fd = std::move(fd_);
  if (::ftruncate(fd.get(), 0) != 0) fail("empty the lock", path_);
  fd.close(path_);
}

std::optional<FolderLock> FolderLock::try_lock(const std::filesystem::path& folder, int operation) {
  FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!fd) fail("open", folder);
  if (::flock(fd.get(), operation | LOCK_NB) == 0) return FolderLock(std::move(fd));
  if (errno != EWOULDBLOCK) fail("lock", folder);
  return std::nullopt;
}

std::optional<FolderLock> FolderLock::try_shared(const std::filesystem::path& folder) {
  return try_lock(folder, LOCK_SH);
}

std::optional<FolderLock> FolderLock::try_exclusive(const std::filesystem::path& folder) {
  return try_lock(folder, LOCK_EX);
}

}  // namespace mitos::io
