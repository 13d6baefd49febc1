// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/file_writer.h"

#include <fcntl.h>

#include "common/io/failure.h"

namespace mitos::io {
namespace {

constexpr std::size_t kBufferBytes = 64U << 10U;

}  // namespace

FileWriter::FileWriter(std::filesystem::path path)
    : path_(std::move(path)), fd_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) {
  if (!fd_) fail("create", path_);
}

void FileWriter::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBufferBytes) flush();
  if (bytes.size() > kBufferBytes) {
    write_out(bytes);
  } else {
    buffer_ += bytes;
  }
}

void FileWriter::sync() {
  flush();
  while (::fsync(fd_.get()) != 0) {
    if (errno != EINTR) fail("sync", path_);
  }
}

void FileWriter::close() {
  flush();
  fd_.close(path_);
}

void FileWriter::flush() {
  write_out(buffer_);
  buffer_.clear();
}

void FileWriter::write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd_.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path_);
    if (written == 0) fail("write", path_, EIO);  // asked again it would say so for ever
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace mitos::io
