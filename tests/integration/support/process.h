// SPDX-License-Identifier: GPL-2.0-or-later
// Our own programs, run as a user runs them.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace mitos::test {

/// Writes a file and the folders above it.
void write_file(const std::filesystem::path& path, const std::string& bytes);
std::string read_file(const std::filesystem::path& path);

/// Asks `condition` again and again until it holds; false if it does not within half a minute.
bool eventually(const std::function<bool()>& condition);

/// A child process whose output goes into files. Killed by the destructor if still there.
class Process {
 public:
  Process(const std::string& program, const std::vector<std::string>& arguments);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  pid_t id() const { return id_; }
  void send(int signal) const;

  /// The exit status; 128 + N if signal N ended it.
  int wait();

  /// Whether it has ended; wait() has still to be called.
  bool has_ended() const;

  std::string out() const { return read_file(output_ / "out"); }
  std::string err() const { return read_file(output_ / "err"); }

 private:
  TemporaryFolder output_;
  pid_t id_ = -1;
};

/// The path of one of our programs, "mitos-indexer" or "mitos-searchd": in the folder that the environment's
/// MITOS_BIN_DIR names, else where this build leaves them.
std::string program(const std::string& name);

/// Whether they were built with a sanitizer, which itself needs descriptors and much memory: the environment
/// has MITOS_SANITIZED_PROGRAMS.
bool programs_are_sanitized();

/// The most memory that a process has held so far, in kB; 0 if that is not known.
long peak_kb(pid_t process);

struct Finished {
  int status;
  std::string out;
  std::string err;
};

/// Runs mitos-indexer to its end.
Finished run_indexer(const std::vector<std::string>& arguments);

/// The arguments that build `index` from the sample catalogue.
std::vector<std::string> build_sample(const std::filesystem::path& index);

}  // namespace mitos::test
