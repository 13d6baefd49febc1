// SPDX-License-Identifier: GPL-2.0-or-later
// A library for LD_PRELOAD that is a failing disk to who reads sources: the call that MITOS_FAULT_CALL names
// (read, readdir, fstat, fstatat) answers the errno MITOS_FAULT_ERRNO where the path of its file or folder
// ends like MITOS_FAULT_PATH.
#include <dirent.h>
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

bool is_to_fail(std::string_view call, int fd) {
  const char* asked = std::getenv("MITOS_FAULT_CALL");
  const char* ending = std::getenv("MITOS_FAULT_PATH");
  const char* error = std::getenv("MITOS_FAULT_ERRNO");
  if (asked == nullptr || ending == nullptr || error == nullptr || call != asked) return false;
  std::array<char, 4096> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(fd);
  const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
  if (length < 0 || !std::string_view(path.data(), static_cast<std::size_t>(length)).ends_with(ending))
    return false;
  errno = std::atoi(error);
  return true;
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t read(int fd, void* bytes, size_t count) {
  static auto* const kNext = next<ssize_t(int, void*, size_t)>("read");
  return is_to_fail("read", fd) ? -1 : kNext(fd, bytes, count);
}

dirent* readdir(DIR* folder) {
  static auto* const kNext = next<dirent*(DIR*)>("readdir");
  return is_to_fail("readdir", ::dirfd(folder)) ? nullptr : kNext(folder);
}

int fstat(int fd, struct stat* status) {
  static auto* const kNext = next<int(int, struct stat*)>("fstat");
  return is_to_fail("fstat", fd) ? -1 : kNext(fd, status);
}

int fstatat(int fd, const char* path, struct stat* status, int flags) {
  static auto* const kNext = next<int(int, const char*, struct stat*, int)>("fstatat");
  return is_to_fail("fstatat", fd) ? -1 : kNext(fd, path, status, flags);
}
}
