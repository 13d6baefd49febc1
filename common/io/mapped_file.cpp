// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/mapped_file.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::io {

MappedFile::MappedFile(const std::filesystem::path& path) {
  const FileDescriptor fd = open_to_read(path);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) {
    throw IoError("cannot read " + path.string() + ": " + std::strerror(errno));
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return;  // mmap refuses nothing at all
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd.get(), 0);
  if (start == MAP_FAILED) throw IoError("cannot map " + path.string() + ": " + std::strerror(errno));
  bytes_ = {static_cast<const char*>(start), size};
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace mitos::io
