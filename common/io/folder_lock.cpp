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
#include <thread>

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
  // The holder's name is missing for a moment: it has just come, or is just going.
  constexpr int kTries = 1'000;
  for (int left = kTries; ::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0; --left) {
    if (errno != EWOULDBLOCK) throw IoError("cannot lock " + path.string() + ": " + std::strerror(errno));
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
  // For the reader of an error message only; the lock itself is the kernel's.
  if (::ftruncate(fd_.get(), 0) != 0 || ::pwrite(fd_.get(), holder.data(), holder.size(), 0) < 0) {
    throw IoError("cannot write the lock " + path.string() + ": " + std::strerror(errno));
  }
}

// So that the next one to be refused does not read the name of a process that is gone.
WriterLock::~WriterLock() {
  [[maybe_unused]] const int ignored = ::ftruncate(fd_.get(), 0);
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
