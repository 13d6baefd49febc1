// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

#include "common/error.h"
#include "common/io/failure.h"
#include "common/io/file_descriptor.h"

namespace mitos::io {
namespace {

namespace fs = std::filesystem;

fs::file_type type_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return fs::file_type::regular;
  if (S_ISDIR(mode)) return fs::file_type::directory;
  return S_ISLNK(mode) ? fs::file_type::symlink : fs::file_type::unknown;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

// Takes `fd`. readdir() gives null at the end and on a failure; only errno tells which.
std::vector<std::string> read_names(FileDescriptor fd, const fs::path& path) {
  OpenFolder folder(::fdopendir(fd.get()));
  if (!folder) fail("read", path);
  fd.release();
  std::vector<std::string> names;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr) break;
    const std::string name(static_cast<const char*>(entry->d_name));
    if (name != "." && name != "..") names.push_back(name);
  }
  if (errno != 0) fail("read", path);
  if (::closedir(folder.release()) != 0) fail("close", path);
  return names;
}

// The name `name` in the open folder `above`. Held by descriptors, so that a folder that is exchanged
// for a link meanwhile leads nowhere else.
void remove_below(int above, const std::string& name, const fs::path& path, const std::string& last);

void remove_folder(int above, const std::string& name, const fs::path& path, const std::string& last) {
  constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  FileDescriptor folder(::openat(above, name.c_str(), kFlags));
  if (!folder) fail("open", path);
  FileDescriptor listed(::fcntl(folder.get(), F_DUPFD_CLOEXEC, 0));
  if (!listed) fail("open", path);
  std::vector<std::string> names = read_names(std::move(listed), path);
  std::stable_partition(names.begin(), names.end(), [&last](const std::string& at) { return at != last; });
  for (const std::string& below : names) remove_below(folder.get(), below, path / below, "");
  folder.close(path);
  if (::unlinkat(above, name.c_str(), AT_REMOVEDIR) != 0) fail("delete", path);
}

void remove_below(int above, const std::string& name, const fs::path& path, const std::string& last) {
  struct stat status {};
  if (::fstatat(above, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return;
    fail("look at", path);
  }
  if (S_ISDIR(status.st_mode)) {
    remove_folder(above, name, path, last);
  } else if (::unlinkat(above, name.c_str(), 0) != 0) {
    fail("delete", path);
  }
}

// The name `folder` is taken.
[[noreturn]] void fail_to_create(const fs::path& folder) {
  if (type_of(folder) != fs::file_type::symlink) fail("create", folder, EEXIST);
  throw IoError("cannot create " + folder.string() + ": it is a link that leads nowhere", "Mend the link.");
}

}  // namespace

std::optional<fs::file_type> type_of(const fs::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return type_of_mode(status.st_mode);
  if (errno != ENOENT) fail("look at", path);
  return std::nullopt;
}

std::optional<fs::file_type> type_of_target(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return type_of_mode(status.st_mode);
  if (errno != ENOENT && errno != ENOTDIR) fail("look at", path);
  return std::nullopt;
}

fs::path absolute(const fs::path& path) {
  std::error_code problem;
  fs::path whole = fs::absolute(path, problem);
  if (problem) {
    throw IoError(fmt::format("cannot find the current folder, below which {} is named: {}", path.string(),
                              problem.message()));
  }
  return whole;
}

std::optional<std::vector<std::string>> names_in(const fs::path& folder) {
  FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd && errno == ENOENT) return std::nullopt;
  if (!fd) fail("open", folder);
  return read_names(std::move(fd), folder);
}

bool create_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0755) == 0) return true;
  if (errno != EEXIST) fail("create", folder);
  return false;
}

std::vector<fs::path> create_folders(const fs::path& path) {
  const fs::path whole = io::absolute(path).lexically_normal();
  std::vector<fs::path> created;
  fs::path folder;
  for (const fs::path& part : whole) {
    if (part.empty()) continue;
    folder /= part;
    struct stat status {};  // follows links: a folder may well be reached by one
    if (::stat(folder.c_str(), &status) == 0) {
      if (!S_ISDIR(status.st_mode)) fail("create", folder, ENOTDIR);
    } else if (errno != ENOENT) {
      fail("look at", folder);
    } else if (create_folder(folder)) {
      created.push_back(folder);
    } else if (::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
      fail_to_create(folder);  // it is not another process's folder
    }
  }
  return created;
}

void create_folders_durably(const fs::path& path) {
  for (const fs::path& folder : create_folders(path)) sync_folder(folder.parent_path());
}

void sync_folder(const fs::path& path) {
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd) fail("open", path);
  while (::fsync(fd.get()) != 0) {
    if (errno != EINTR) fail("sync", path);
  }
  fd.close(path);
}

void remove_file(const fs::path& file) {
  if (::unlink(file.c_str()) != 0 && errno != ENOENT) fail("delete", file);
}

void remove_tree(const fs::path& path, const std::string& last) {
  remove_below(AT_FDCWD, path.string(), path, last);
}

}  // namespace mitos::io
