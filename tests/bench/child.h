// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/io/file_descriptor.h"

namespace mitos::bench {

/// Which of a program's two streams is read; the other goes to a file.
enum class Stream { output, errors };

/// How a program ended.
struct Ending {
  int status = 0;     // its exit status, or 128 and the number of the signal that killed it
  double cpu_ms = 0;  // of all its threads, in and out of the kernel
};

/// A program started by us. One thread. The destructor stops it with SIGTERM and waits.
class Child {
 public:
  /// `command` is a path and its arguments. The program works in `folder`, so that no mitos.yaml
  /// of the caller's is found; there too goes the stream that is not read. Throws IoError.
  Child(const std::vector<std::string>& command, const std::filesystem::path& folder, Stream read);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// The next line of the stream, without its end; none when the program closed it.
  std::optional<std::string> read_line();

  /// What is left of the stream.
  std::string read_all();

  /// Waits for the end. Once.
  Ending wait();

  /// Where the stream that is not read goes.
  const std::filesystem::path& log() const noexcept { return log_; }

 private:
  bool fill();  // false at the end

  std::filesystem::path log_;
  io::FileDescriptor stream_;
  pid_t pid_ = -1;  // -1: waited for
  std::string buffer_;
};

}  // namespace mitos::bench
