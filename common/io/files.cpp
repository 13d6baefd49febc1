// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "common/error.h"

namespace mitos::io {
namespace {

[[noreturn]] void fail(const char* doing, const std::filesystem::path& path) {
  const int reason = errno;
  throw IoError("cannot " + std::string(doing) + " " + path.string() + ": " + std::strerror(reason),
                reason == ENOSPC ? "Free some disk space and try again." : "");
}

FileDescriptor open_to_write(const std::filesystem::path& path) {
  FileDescriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (!fd) fail("create", path);
  return fd;
}

void write_all(int fd, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync(const FileDescriptor& fd, const std::filesystem::path& path) {
  if (::fsync(fd.get()) != 0) fail("sync", path);
}

// Some file systems report what a write could not do only when the file is closed or synced;
// every writer above syncs, so close() has nothing left to say.
constexpr std::size_t kBlockBytes = 1U << 20U;

}  // namespace

FileDescriptor open_to_read(const std::filesystem::path& path) {
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd) fail("open", path);
  return fd;
}

std::variant<std::string, std::error_code> read_open_file(int fd, std::size_t expected, std::size_t limit) {
  // One byte more than is expected: a read that fills less has, as a rule, found the end.
  std::string bytes(std::min(expected + 1, limit), '\0');
  std::size_t used = 0;
  while (used < limit) {
    if (used == bytes.size()) bytes.resize(std::min(limit, bytes.size() * 2 + 4096));
    const ssize_t got = ::read(fd, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::error_code(errno, std::generic_category());
    used += static_cast<std::size_t>(got);
    // Some file systems give less than is asked for before the end, too.
    if (got == 0 || (used == expected && expected > 0)) break;
  }
  bytes.resize(used);
  return bytes;
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  const FileDescriptor fd = open_to_read(path);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) fail("read", path);
  const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  auto bytes = read_open_file(fd.get(), expected, limit);
  if (const auto* problem = std::get_if<std::error_code>(&bytes)) {
    errno = problem->value();
    fail("read", path);
  }
  return std::get<std::string>(std::move(bytes));
}

void write_file_durably(const std::filesystem::path& path, std::string_view bytes) {
  const FileDescriptor fd = open_to_write(path);
  write_all(fd.get(), bytes, path);
  sync(fd, path);
}

void sync_file(const std::filesystem::path& path) {
  sync(open_to_read(path), path);
}

void sync_folder(const std::filesystem::path& path) {
  const FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd) fail("open", path);
  sync(fd, path);
}

void create_folders_durably(const std::filesystem::path& path) {
  const std::filesystem::path whole = std::filesystem::absolute(path).lexically_normal();
  std::filesystem::path folder;
  for (const std::filesystem::path& part : whole) {
    if (part.empty()) continue;
    const std::filesystem::path parent = folder;
    folder /= part;
    if (::mkdir(folder.c_str(), 0755) == 0) {
      sync_folder(parent);
    } else if (errno != EEXIST && !std::filesystem::is_directory(folder)) {
      fail("create", folder);
    }
  }
}

void replace_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail("rename to", to);
  sync_folder(to.parent_path());
}

void concatenate_durably(const std::vector<std::filesystem::path>& parts,
                         const std::filesystem::path& whole) {
  const FileDescriptor out = open_to_write(whole);
  std::string block(kBlockBytes, '\0');
  for (const std::filesystem::path& part : parts) {
    const FileDescriptor in = open_to_read(part);
    for (;;) {
      const ssize_t got = ::read(in.get(), block.data(), block.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail("read", part);
      if (got == 0) break;
      write_all(out.get(), std::string_view(block).substr(0, static_cast<std::size_t>(got)), whole);
    }
  }
  sync(out, whole);
}

}  // namespace mitos::io
