// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "common/error.h"
#include "common/io/failure.h"
#include "common/io/file_writer.h"
#include "common/io/folder.h"

namespace mitos::io {
namespace {

constexpr std::size_t kBlockBytes = 256U << 10U;

// Up to `wanted` bytes; fewer at the end of the file, and where the system likes.
std::size_t read_some(const FileDescriptor& fd, char* into, std::size_t wanted,
                      const std::filesystem::path& path) {
  for (;;) {
    const ssize_t got = ::read(fd.get(), into, wanted);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail("read", path);
  }
}

std::string read_to(FileDescriptor fd, const std::filesystem::path& path, std::size_t limit) {
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) fail("read", path);
  const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  auto bytes = read_open_file(fd.get(), expected, limit);
  if (const auto* problem = std::get_if<std::error_code>(&bytes)) {
    errno = problem->value();
    fail("read", path);
  }
  fd.close(path);
  return std::get<std::string>(std::move(bytes));
}

}  // namespace

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

FileDescriptor open_to_read(const std::filesystem::path& path) {
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd) fail("open", path);
  return fd;
}

FileDescriptor open_regular(const std::filesystem::path& path) {
  FileDescriptor fd = open_to_read(path);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) fail("read", path);
  if (S_ISDIR(status.st_mode)) fail("read", path, EISDIR);
  if (!S_ISREG(status.st_mode)) throw IoError("cannot read " + path.string() + ": it is no regular file");
  return fd;
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  return read_to(open_to_read(path), path, limit);
}

std::optional<std::string> read_file_if_any(const std::filesystem::path& path, std::size_t limit) {
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd && errno == ENOENT) return std::nullopt;
  if (!fd) fail("open", path);
  return read_to(std::move(fd), path, limit);
}

void for_each_block(const std::filesystem::path& path, const std::function<void(std::string_view)>& take) {
  FileDescriptor fd = open_regular(path);
  const auto block = std::make_unique_for_overwrite<char[]>(kBlockBytes);
  while (const std::size_t got = read_some(fd, block.get(), kBlockBytes, path)) take({block.get(), got});
  fd.close(path);
}

void write_file_durably(const std::filesystem::path& path, std::string_view bytes) {
  FileWriter file(path);
  file.write(bytes);
  file.sync();
  file.close();
}

void concatenate_durably(const std::vector<std::filesystem::path>& parts,
                         const std::filesystem::path& whole) {
  FileWriter out(whole);
  for (const std::filesystem::path& part : parts) {
    for_each_block(part, [&out](std::string_view block) { out.write(block); });
  }
  out.sync();
  out.close();
}

void sync_file(const std::filesystem::path& path) {
  FileDescriptor fd = open_to_read(path);
  while (::fsync(fd.get()) != 0) {
    if (errno != EINTR) fail("sync", path);
  }
  fd.close(path);
}

void replace(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail("rename to", to);
}

void replace_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  replace(from, to);
  sync_folder(to.parent_path());
}

}  // namespace mitos::io
