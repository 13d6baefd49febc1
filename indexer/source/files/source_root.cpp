// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/source_root.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

struct CloseFolder {
  void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

[[noreturn]] void fail(const fs::path& path, int error) {
  const bool descriptors = error == EMFILE || error == ENFILE;
  throw IoError("cannot read " + path.string() + ": " + std::generic_category().message(error),
                descriptors ? "Allow more open files (ulimit -n) and try again." : "");
}

Kind kind_of(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return Kind::file;
  if (S_ISDIR(status.st_mode)) return Kind::folder;
  return S_ISLNK(status.st_mode) ? Kind::link : Kind::other;
}

// As the listing has it; some file systems leave it out.
Kind kind_of(const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return Kind::file;
    case DT_DIR:
      return Kind::folder;
    case DT_LNK:
      return Kind::link;
    default:
      return Kind::other;
  }
}

// What cannot be looked at now is opened later, and it is said then why that is not possible.
int look_at_entry(int folder, bool measured, Entry& entry) {
  struct stat status {};
  if (::fstatat(folder, entry.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    entry.kind = kind_of(status);
    entry.bytes = static_cast<std::uint64_t>(status.st_size);
    return 0;
  }
  if (!refusal(errno)) return errno;
  if (entry.kind == Kind::other) entry.kind = measured ? Kind::file : Kind::folder;
  return 0;
}

}  // namespace

SourceRoot::SourceRoot(fs::path folder, io::Resolver resolver)
    : named_(std::move(folder)), resolver_(resolver) {
  std::error_code problem;
  canonical_ = fs::canonical(named_, problem);
  if (problem) fail(named_, problem.value());
  // realpath() of glibc takes a link that it cannot read for a folder, if a slash follows. No link is left
  // here.
  const io::FileDescriptor top(::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!top) fail("/", errno);
  io::Opened opened =
      io::open_beneath(top.get(), canonical_.relative_path().string(), O_PATH | O_DIRECTORY, resolver_);
  if (!opened.file) fail(named_, opened.error);
  struct stat status {};
  if (::fstat(opened.file.get(), &status) != 0) fail(named_, errno);
  folder_ = std::move(opened.file);
  device_ = status.st_dev;
  inode_ = status.st_ino;
}

Refusal SourceRoot::refused(const std::string& below, int error) const {
  if (std::optional<Refusal> own = refusal(error)) return *std::move(own);
  fail(named_ / below, error);
}

std::variant<std::vector<Entry>, Refusal> SourceRoot::list(
    const std::string& below, bool (*is_measured)(const std::string& name)) const {
  io::Opened opened = io::open_beneath(folder_.get(), below, O_RDONLY | O_DIRECTORY, resolver_);
  if (!opened.file) return refused(below, opened.error);
  const OpenFolder folder(::fdopendir(opened.file.get()));
  if (!folder) fail(named_ / below, errno);
  const int fd = opened.file.release();  // the folder's from here on

  std::vector<Entry> entries;
  for (errno = 0; const dirent* next = ::readdir(folder.get()); errno = 0) {
    Entry entry{next->d_name, kind_of(*next), 0};
    if (entry.name == "." || entry.name == "..") continue;
    const bool measured = is_measured(entry.name);
    if (next->d_type == DT_UNKNOWN || (measured && entry.kind == Kind::file)) {
      if (const int error = look_at_entry(fd, measured, entry)) fail(named_ / below / entry.name, error);
    }
    entries.push_back(std::move(entry));
  }
  if (errno != 0) return refused(below, errno);
  return entries;
}

std::variant<Entry, Refusal> SourceRoot::look_at(const std::string& below) const {
  const io::Opened opened = io::open_beneath(folder_.get(), below, O_PATH, resolver_);
  if (!opened.file) return refused(below, opened.error);
  struct stat status {};
  if (::fstat(opened.file.get(), &status) != 0) return refused(below, errno);
  if (S_ISLNK(status.st_mode)) return refused(below, ELOOP);
  return Entry{"", kind_of(status), static_cast<std::uint64_t>(status.st_size)};
}

std::variant<std::string, Refusal> SourceRoot::read(const std::string& below, std::size_t limit) const {
  // O_NONBLOCK and O_NOCTTY: what was a file may be a FIFO or a terminal by now.
  const io::Opened opened =
      io::open_beneath(folder_.get(), below, O_RDONLY | O_NONBLOCK | O_NOCTTY, resolver_);
  if (!opened.file) return refused(below, opened.error);
  struct stat status {};
  if (::fstat(opened.file.get(), &status) != 0) return refused(below, errno);
  if (!S_ISREG(status.st_mode)) return refused(below, EISDIR);
  auto bytes = io::read_open_file(opened.file.get(), static_cast<std::size_t>(status.st_size), limit);
  if (const auto* problem = std::get_if<std::error_code>(&bytes)) return refused(below, problem->value());
  return std::get<std::string>(std::move(bytes));
}

}  // namespace mitos::source
