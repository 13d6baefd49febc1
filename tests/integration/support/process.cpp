// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/integration/support/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace mitos::test {

namespace fs = std::filesystem;

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

std::string read_file(const fs::path& path) {
  const std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

bool eventually(const std::function<bool()>& condition) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (std::chrono::steady_clock::now() < deadline) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

Process::Process(const std::string& program, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  const std::string out = output_ / "out";
  const std::string err = output_ / "err";
  constexpr int kFlags = O_WRONLY | O_CREAT | O_APPEND;
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), kFlags, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), kFlags, 0600);
  const int problem = posix_spawn(&id_, program.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (problem != 0) throw std::runtime_error("cannot run " + program);
}

Process::~Process() {
  if (id_ < 0) return;
  ::kill(id_, SIGKILL);
  wait();
}

void Process::send(int signal) const {
  ::kill(id_, signal);
}

int Process::wait() {
  int status = 0;
  while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
  id_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool Process::has_ended() const {
  siginfo_t about{};
  return ::waitid(P_PID, static_cast<id_t>(id_), &about, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         about.si_pid == id_;
}

bool programs_are_sanitized() {
  return std::getenv("MITOS_SANITIZED_PROGRAMS") != nullptr;
}

std::string program(const std::string& name) {
  const char* elsewhere = std::getenv("MITOS_BIN_DIR");
  return std::string(elsewhere == nullptr ? MITOS_BIN_DIR : elsewhere) + "/" + name;
}

long peak_kb(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
  }
  return 0;
}

Finished run_indexer(const std::vector<std::string>& arguments) {
  Process indexer(program("mitos-indexer"), arguments);
  const int status = indexer.wait();
  return {status, indexer.out(), indexer.err()};
}

std::vector<std::string> build_sample(const fs::path& index) {
  std::vector<std::string> arguments{"build", "--progress", "off", "--index", index.string()};
  for (const char* collection : {"projects", "publications", "news"}) {
    arguments.emplace_back("--source");
    arguments.push_back(std::string(MITOS_SOURCE_DIR) + "/data/sample/" + collection);
  }
  return arguments;
}

}  // namespace mitos::test
