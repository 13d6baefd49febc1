// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/open_beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <utility>

namespace mitos::io {
namespace {

// A signal may interrupt an open on a network file system.
template <typename Open>
Opened uninterrupted(const Open& open) {
  for (;;) {
    const int fd = open();
    if (fd >= 0) return {FileDescriptor(fd), 0};
    if (errno != EINTR) return {{}, errno};
  }
}

bool leads_out(const std::string& path) {
  return path.starts_with('/') || ("/" + path + "/").find("/../") != std::string::npos;
}

// glibc has no function for it.
Opened open_by_kernel(int root, const std::string& below, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return uninterrupted(
      [&] { return static_cast<int>(::syscall(SYS_openat2, root, below.c_str(), &how, sizeof how)); });
}

Opened open_step_by_step(int root, const std::string& below, int flags) {
  FileDescriptor folder;
  std::size_t start = 0;
  for (std::size_t end = below.find('/'); end != std::string::npos; end = below.find('/', start)) {
    const std::string part = below.substr(start, end - start);
    start = end + 1;
    const int above = folder ? folder.get() : root;
    Opened next = uninterrupted(
        [&] { return ::openat(above, part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); });
    if (!next.file) return next;
    folder = std::move(next.file);
  }
  const int above = folder ? folder.get() : root;
  return uninterrupted([&] { return ::openat(above, below.c_str() + start, flags | O_NOFOLLOW); });
}

}  // namespace

Opened open_beneath(int root, const std::string& below, int flags, Resolver resolver) {
  if (leads_out(below)) return {{}, EXDEV};
  const std::string path = below.empty() ? "." : below;
  if (resolver == Resolver::kernel) {
    Opened opened = open_by_kernel(root, path, flags | O_CLOEXEC);
    // EPERM is what sandboxes answer; if it was the file's own, the second way meets it again.
    if (opened.file || (opened.error != ENOSYS && opened.error != EPERM)) return opened;
  }
  return open_step_by_step(root, path, flags | O_CLOEXEC);
}

}  // namespace mitos::io
