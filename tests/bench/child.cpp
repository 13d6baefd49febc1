// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "common/error.h"

namespace mitos::bench {
namespace {

class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

double to_ms(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

[[noreturn]] void fail(const std::string& what, int error) {
  throw IoError("cannot " + what + ": " + std::strerror(error));
}

}  // namespace

Child::Child(const std::vector<std::string>& command, const std::filesystem::path& folder, Stream read)
    : log_(folder / (std::filesystem::path(command.front()).filename().string() + ".log")) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("make a pipe", errno);
  stream_ = io::FileDescriptor(ends[0]);
  const io::FileDescriptor write_end(ends[1]);

  const int piped = read == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
  const int logged = read == Stream::output ? STDERR_FILENO : STDOUT_FILENO;
  constexpr mode_t kMode = 0644;
  FileActions actions;
  posix_spawn_file_actions_addchdir_np(actions.get(), folder.c_str());
  posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(actions.get(), logged, log_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, kMode);
  posix_spawn_file_actions_adddup2(actions.get(), write_end.get(), piped);

  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const int error =
      ::posix_spawn(&pid_, arguments.front(), actions.get(), nullptr, arguments.data(), environ);
  if (error != 0) {
    pid_ = -1;
    fail("run " + command.front(), error);
  }
}

Child::~Child() {
  if (pid_ < 0) return;
  ::kill(pid_, SIGTERM);
  wait();
}

std::optional<std::string> Child::read_line() {
  std::size_t end = buffer_.find('\n');
  while (end == std::string::npos) {
    if (!fill()) return std::nullopt;
    end = buffer_.find('\n');
  }
  std::string line = buffer_.substr(0, end);
  buffer_.erase(0, end + 1);
  return line;
}

std::string Child::read_all() {
  while (fill()) {
  }
  return std::exchange(buffer_, {});
}

Ending Child::wait() {
  int status = 0;
  rusage used{};
  while (::wait4(pid_, &status, 0, &used) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  constexpr int kKilled = 128;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : kKilled + WTERMSIG(status),
          to_ms(used.ru_utime) + to_ms(used.ru_stime)};
}

bool Child::fill() {
  std::array<char, 4096> bytes{};
  ssize_t count = 0;
  do {
    count = ::read(stream_.get(), bytes.data(), bytes.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) fail("read from " + log_.stem().string(), errno);
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  return count > 0;
}

}  // namespace mitos::bench
