// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/file_state.h"

#include <sys/stat.h>

namespace mitos::io {

std::optional<FileState> state_of(const FileDescriptor& file) noexcept {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return std::nullopt;
  return FileState{static_cast<std::uint64_t>(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

}  // namespace mitos::io
