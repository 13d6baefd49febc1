// SPDX-License-Identifier: GPL-2.0-or-later
// A library to preload into a program: it makes file operations fail, as a broken or full disk does, for the
// program and for every library it uses. Told what to do by the environment:
//
//   MITOS_FAULTS_BELOW       the folder whose files are meant; needed, else nothing is counted
//   MITOS_FAULTS_OPERATIONS  which operations count, by commas ("fsync,fdatasync"); default: all
//   MITOS_FAULTS_PATH        only where the path contains this; with $ behind it, where it ends with this
//   MITOS_FAULTS_NTH         the operation that fails, from 1; default: none
//   MITOS_FAULTS_FOR_EVER    if set, all after it fail, too
//   MITOS_FAULTS_DONE        if set, what "fails" is done all the same, as when an answer is lost in a
//   network MITOS_FAULTS_ERRNO       a number of errno; default: EIO MITOS_FAULTS_LOG         a file to which
//   each operation counted is appended: "NAME PATH" or "NAME PATH failed"
//
// The names are those of the C library without "64".
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

struct Plan {
  std::string below = variable("MITOS_FAULTS_BELOW");
  std::string operations = variable("MITOS_FAULTS_OPERATIONS");
  std::string path = variable("MITOS_FAULTS_PATH");
  int nth = std::atoi(variable("MITOS_FAULTS_NTH").c_str());
  bool for_ever = !variable("MITOS_FAULTS_FOR_EVER").empty();
  bool done = !variable("MITOS_FAULTS_DONE").empty();
  int reason =
      variable("MITOS_FAULTS_ERRNO").empty() ? EIO : std::atoi(variable("MITOS_FAULTS_ERRNO").c_str());
  std::string log = variable("MITOS_FAULTS_LOG");
  std::atomic<int> counted = 0;

  // Once this is asked, it is counted.
  bool fails_now() {
    const int place = ++counted;
    return nth > 0 && (place == nth || (for_ever && place > nth));
  }
};

Plan& plan() {
  static Plan the_plan;
  return the_plan;
}

// System calls of its own, which nothing below intercepts.
std::string link_target(const std::string& link) {
  std::array<char, 4096> target{};
  const long length = ::syscall(SYS_readlink, link.c_str(), target.data(), target.size());
  return {target.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

std::string path_of(int fd) {
  return link_target("/proc/self/fd/" + std::to_string(fd));
}

std::string path_of(int folder, const char* name) {
  if (name == nullptr || *name == '\0') return path_of(folder);
  if (*name == '/') return name;
  return (folder == AT_FDCWD ? link_target("/proc/self/cwd") : path_of(folder)) + "/" + name;
}

std::string path_of(const char* name) {
  return path_of(AT_FDCWD, name);
}

void log(std::string_view operation, const std::string& path, bool failed) {
  if (plan().log.empty()) return;
  const long fd = ::syscall(SYS_openat, AT_FDCWD, plan().log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (fd < 0) return;
  const std::string line = std::string(operation) + " " + path + (failed ? " failed\n" : "\n");
  ::syscall(SYS_write, fd, line.data(), line.size());
  ::syscall(SYS_close, fd);
}

bool counts(std::string_view operation, const std::string& path) {
  std::string_view wanted = plan().path;
  if (wanted.ends_with('$')) {
    wanted.remove_suffix(1);
    if (!path.ends_with(wanted)) return false;
  } else if (path.find(wanted) == std::string::npos) {
    return false;
  }
  const std::string all = "," + plan().operations + ",";
  return all == ",," || all.find("," + std::string(operation) + ",") != std::string::npos;
}

std::string_view without_64(std::string_view symbol) {
  if (symbol.ends_with("64")) symbol.remove_suffix(2);
  return symbol;
}

template <typename Result>
Result failure() {
  if constexpr (std::is_pointer_v<Result>) {
    return nullptr;
  } else {
    return -1;
  }
}

// True while this thread is in here: an allocator that opens files when it is first used is let through.
thread_local bool inside = false;

// Counts and logs the operation, if it is below; true if it has to fail. `find_path` gives its path.
template <typename FindPath>
bool has_to_fail(std::string_view operation, FindPath find_path) {
  if (inside) return false;
  inside = true;
  const int before = errno;
  const std::string path = find_path();
  const bool below = !plan().below.empty() && path.starts_with(plan().below);
  const bool fails = below && counts(operation, path) && plan().fails_now();
  if (below) log(operation, path, fails);
  errno = before;
  inside = false;
  return fails;
}

// Files that are mapped were only read. Nothing is lost if closing one fails, and no program says so: it does
// not count.
bool& is_mapped(int fd) {
  static std::array<bool, 1024> mapped{};
  static bool beyond;
  return fd >= 0 && static_cast<std::size_t>(fd) < mapped.size() ? mapped[static_cast<std::size_t>(fd)]
                                                                 : beyond = false;
}

// Calls the C library's `symbol`, or fails instead.
template <typename Result, typename FindPath, typename... Arguments>
Result pass_on(const char* symbol, FindPath find_path, Arguments... arguments) {
  const auto next = reinterpret_cast<Result (*)(Arguments...)>(::dlsym(RTLD_NEXT, symbol));
  const std::string_view operation = without_64(symbol);
  if (!has_to_fail(operation, find_path)) return next(arguments...);
  // What is to be closed is closed all the same, as the kernel does it.
  if (plan().done || operation.starts_with("close")) next(arguments...);
  errno = plan().reason;
  return failure<Result>();
}

}  // namespace

// Defines the C library's function `symbol`; its name in C++ is another, since the headers declare it
// with attributes that differ.
#define MITOS_FAULT(result, symbol, parameters, path, ...)            \
  extern "C" result mitos_fault_##symbol parameters __asm__(#symbol); \
  extern "C" result mitos_fault_##symbol parameters {                 \
    return pass_on<result>(                                           \
        #symbol, [&] { return path; }, __VA_ARGS__);                  \
  }
#define MITOS_FAULT_64(result, symbol, parameters, path, ...) \
  MITOS_FAULT(result, symbol, parameters, path, __VA_ARGS__)  \
  MITOS_FAULT(result, symbol##64, parameters, path, __VA_ARGS__)

MITOS_FAULT_64(int, open, (const char* name, int flags, mode_t mode), path_of(name), name, flags, mode)
MITOS_FAULT_64(int, openat, (int at, const char* name, int flags, mode_t mode), path_of(at, name), at, name,
               flags, mode)
MITOS_FAULT_64(int, creat, (const char* name, mode_t mode), path_of(name), name, mode)
MITOS_FAULT_64(void*, fopen, (const char* name, const char* mode), path_of(name), name, mode)
extern "C" int mitos_fault_close(int fd) __asm__("close");
extern "C" int mitos_fault_close(int fd) {
  if (std::exchange(is_mapped(fd), false)) return static_cast<int>(::syscall(SYS_close, fd));
  return pass_on<int>(
      "close", [fd] { return path_of(fd); }, fd);
}

MITOS_FAULT(ssize_t, read, (int fd, void* to, size_t size), path_of(fd), fd, to, size)
MITOS_FAULT_64(ssize_t, pread, (int fd, void* to, size_t size, off_t at), path_of(fd), fd, to, size, at)
MITOS_FAULT(ssize_t, readv, (int fd, const void* parts, int count), path_of(fd), fd, parts, count)
MITOS_FAULT(ssize_t, write, (int fd, const void* from, size_t size), path_of(fd), fd, from, size)
MITOS_FAULT_64(ssize_t, pwrite, (int fd, const void* from, size_t size, off_t at), path_of(fd), fd, from,
               size, at)
MITOS_FAULT(ssize_t, writev, (int fd, const void* parts, int count), path_of(fd), fd, parts, count)
MITOS_FAULT_64(off_t, lseek, (int fd, off_t offset, int whence), path_of(fd), fd, offset, whence)
MITOS_FAULT(int, fsync, (int fd), path_of(fd), fd)
MITOS_FAULT(int, fdatasync, (int fd), path_of(fd), fd)
MITOS_FAULT_64(int, ftruncate, (int fd, off_t size), path_of(fd), fd, size)
MITOS_FAULT_64(int, truncate, (const char* name, off_t size), path_of(name), name, size)
MITOS_FAULT(int, flock, (int fd, int operation), path_of(fd), fd, operation)
MITOS_FAULT_64(int, fcntl, (int fd, int command, void* argument), path_of(fd), fd, command, argument)

MITOS_FAULT(int, rename, (const char* from, const char* to), path_of(to), from, to)
MITOS_FAULT(int, renameat, (int a, const char* from, int b, const char* to), path_of(b, to), a, from, b, to)
MITOS_FAULT(int, mkdir, (const char* name, mode_t mode), path_of(name), name, mode)
MITOS_FAULT(int, mkdirat, (int at, const char* name, mode_t mode), path_of(at, name), at, name, mode)
MITOS_FAULT(int, unlink, (const char* name), path_of(name), name)
MITOS_FAULT(int, unlinkat, (int at, const char* name, int flags), path_of(at, name), at, name, flags)
MITOS_FAULT(int, rmdir, (const char* name), path_of(name), name)
MITOS_FAULT(int, remove, (const char* name), path_of(name), name)

MITOS_FAULT_64(int, stat, (const char* name, void* to), path_of(name), name, to)
MITOS_FAULT_64(int, lstat, (const char* name, void* to), path_of(name), name, to)
MITOS_FAULT_64(int, fstat, (int fd, void* to), path_of(fd), fd, to)
MITOS_FAULT_64(int, fstatat, (int at, const char* name, void* to, int flags), path_of(at, name), at, name, to,
               flags)
MITOS_FAULT(int, statx, (int at, const char* name, int flags, unsigned mask, void* to), path_of(at, name), at,
            name, flags, mask, to)
MITOS_FAULT(char*, realpath, (const char* name, char* to), path_of(name), name, to)
MITOS_FAULT(int, access, (const char* name, int mode), path_of(name), name, mode)

MITOS_FAULT(void*, opendir, (const char* name), path_of(name), name)
MITOS_FAULT(void*, fdopendir, (int fd), path_of(fd), fd)
MITOS_FAULT_64(void*, readdir, (void* folder), path_of(::dirfd(static_cast<DIR*>(folder))), folder)
MITOS_FAULT(int, closedir, (void* folder), path_of(::dirfd(static_cast<DIR*>(folder))), folder)

extern "C" void* mitos_fault_mmap(void* at, size_t size, int protection, int flags, int fd,
                                  off_t offset) __asm__("mmap");
extern "C" void* mitos_fault_mmap(void* at, size_t size, int protection, int flags, int fd, off_t offset) {
  // Without a file it is an allocator's, and comes before anything else works.
  if (fd >= 0 && has_to_fail("mmap", [fd] { return path_of(fd); })) {
    errno = plan().reason;
    return MAP_FAILED;
  }
  is_mapped(fd) = true;
  // NOLINTNEXTLINE(performance-no-int-to-ptr): what the system call returns is an address
  return reinterpret_cast<void*>(::syscall(SYS_mmap, at, size, protection, flags, fd, offset));
}
