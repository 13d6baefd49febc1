// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/noted_failures.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>

namespace mitos::build {
namespace {

thread_local int first_failure = 0;

// Calls the C library's function of this name.
template <typename Result, typename... Arguments>
Result pass_on(const char* name, Arguments... arguments) noexcept {
  const auto function = reinterpret_cast<Result (*)(Arguments...)>(::dlsym(RTLD_NEXT, name));
  const Result answer = function(arguments...);
  // That a file is missing is an answer. EBADF comes of Xapian's closing a file twice.
  const bool failed = answer < 0 && errno != ENOENT && errno != EINTR && errno != EBADF;
  if (failed && first_failure == 0) first_failure = errno;
  return answer;
}

}  // namespace

NotedFailures::NotedFailures() noexcept {
  first_failure = 0;
}

int NotedFailures::first() noexcept {
  return first_failure;
}

}  // namespace mitos::build

using mitos::build::pass_on;

extern "C" {

int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    std::va_list more;
    va_start(more, flags);
    mode = va_arg(more, mode_t);
    va_end(more);
  }
  return pass_on<int>("open", path, flags, mode);
}

int close(int fd) {
  return pass_on<int>("close", fd);
}

ssize_t pread(int fd, void* to, size_t bytes, off_t at) {
  return pass_on<ssize_t>("pread", fd, to, bytes, at);
}

ssize_t write(int fd, const void* from, size_t bytes) {
  return pass_on<ssize_t>("write", fd, from, bytes);
}

ssize_t pwrite(int fd, const void* from, size_t bytes, off_t at) {
  return pass_on<ssize_t>("pwrite", fd, from, bytes, at);
}

int fdatasync(int fd) {
  return pass_on<int>("fdatasync", fd);
}

int stat(const char* path, struct stat* to) noexcept {
  return pass_on<int>("stat", path, to);
}

int fstat(int fd, struct stat* to) noexcept {
  return pass_on<int>("fstat", fd, to);
}

}  // extern "C"
