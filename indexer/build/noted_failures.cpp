// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/noted_failures.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstddef>

namespace mitos::build {
namespace {

thread_local int first_failure = 0;

// The C library's function of a name. Looked up once: that takes longer than most of the calls.
template <typename Function>
class Original;

template <typename Result, typename... Arguments>
class Original<Result(Arguments...)> {
 public:
  explicit constexpr Original(const char* name) noexcept : name_(name) {}

  Result operator()(Arguments... arguments) noexcept {
    Function function = function_.load(std::memory_order_relaxed);
    if (function == nullptr) {
      function = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name_));
      function_.store(function, std::memory_order_relaxed);
    }
    const Result answer = function(arguments...);
    // That a file is missing is an answer. EBADF comes of Xapian's closing a file twice.
    const bool failed = answer < 0 && errno != ENOENT && errno != EINTR && errno != EBADF;
    if (failed && first_failure == 0) first_failure = errno;
    return answer;
  }

 private:
  using Function = Result (*)(Arguments...);

  const char* name_;
  std::atomic<Function> function_ = nullptr;
};

// Without constructors that run: the functions below are called before main(), too.
constinit Original<int(const char*, int, mode_t)> original_open("open");
constinit Original<int(int)> original_close("close");
constinit Original<int(int, int, void*)> original_fcntl("fcntl");
constinit Original<ssize_t(int, void*, std::size_t, off_t)> original_pread("pread");
constinit Original<ssize_t(int, const void*, std::size_t)> original_write("write");
constinit Original<ssize_t(int, const void*, std::size_t, off_t)> original_pwrite("pwrite");
constinit Original<int(int)> original_fdatasync("fdatasync");
constinit Original<int(const char*, struct stat*)> original_stat("stat");
constinit Original<int(int, struct stat*)> original_fstat("fstat");

}  // namespace

NotedFailures::NotedFailures() noexcept {
  first_failure = 0;
}

int NotedFailures::first() noexcept {
  return first_failure;
}

}  // namespace mitos::build

using namespace mitos::build;

extern "C" {

int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    std::va_list more;
    va_start(more, flags);
    mode = va_arg(more, mode_t);
    va_end(more);
  }
  return original_open(path, flags, mode);
}

int close(int fd) {
  return original_close(fd);
}

// For locks.
int fcntl(int fd, int command, ...) {
  std::va_list more;
  va_start(more, command);
  void* const argument = va_arg(more, void*);  // as the C library reads it, whatever it is
  va_end(more);
  const int noted = first_failure;
  const int answer = original_fcntl(fd, command, argument);
  // A kernel that has no locks of open files says so. Xapian then takes others.
  if (answer < 0 && errno == EINVAL) first_failure = noted;
  return answer;
}

ssize_t pread(int fd, void* to, size_t bytes, off_t at) {
  return original_pread(fd, to, bytes, at);
}

ssize_t write(int fd, const void* from, size_t bytes) {
  return original_write(fd, from, bytes);
}

ssize_t pwrite(int fd, const void* from, size_t bytes, off_t at) {
  return original_pwrite(fd, from, bytes, at);
}

int fdatasync(int fd) {
  return original_fdatasync(fd);
}

int stat(const char* path, struct stat* to) noexcept {
  return original_stat(path, to);
}

int fstat(int fd, struct stat* to) noexcept {
  return original_fstat(fd, to);
}

}  // extern "C"
