// SPDX-License-Identifier: GPL-2.0-or-later
// Signals. SIGTERM: what has begun is answered, nothing new is taken, and the status is 0.
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <thread>

#include "tests/integration/support/searchd.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using mitos::io::FileDescriptor;

namespace {

using Clock = std::chrono::steady_clock;

// What is promised to who stops a server; not a measure of its speed.
constexpr std::chrono::seconds kPromised(10);

// A client that has begun a request, sends a byte of it a second, and never comes to an end.
std::jthread slow_client(int port) {
  FileDescriptor socket = connect_to(port);
  send_text(socket, "GET /livez HTTP/1.1\r\nX: ");
  return std::jthread([socket = std::move(socket)](const std::stop_token& stop) {
    for (std::size_t i = 0; i < 1'000 && !stop.stop_requested(); ++i) {
      if (::send(socket.get(), "x", 1, MSG_NOSIGNAL) != 1) return;
      std::this_thread::sleep_for(std::chrono::seconds(1));
    }
  });
}

std::string log_until(Searchd& searchd, const std::string& text) {
  CHECK(eventually([&] { return searchd.log().find(text) != std::string::npos; }));
  return searchd.log();
}

// A connection that is made while this process does something else.
FileDescriptor begin_to_connect(int port) {
  FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  static_cast<void>(::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address));
  return socket;
}

bool is_connected(const FileDescriptor& socket) {
  pollfd waited{socket.get(), POLLOUT, 0};
  return ::poll(&waited, 1, 0) == 1 && (waited.revents & (POLLERR | POLLHUP)) == 0;
}

// A fifo as the log of a server: the server opens it by its name, and keeps it full.
struct FullLog {
  explicit FullLog(const std::filesystem::path& path) {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    end = FileDescriptor(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
    REQUIRE(end);
  }

  // Everything that stands in it.
  std::string read() const {
    std::array<char, 4096> block{};
    std::string all;
    for (ssize_t got = 0; (got = ::read(end.get(), block.data(), block.size())) > 0;)
      all.append(block.data(), static_cast<std::size_t>(got));
    return all;
  }
  void fill() const {
    const std::string line(4'095, 'x');
    while (::write(end.get(), (line + '\n').data(), line.size() + 1) > 0) {
    }
  }

  FileDescriptor end;
};

}  // namespace

TEST_CASE("SIGTERM ends a server within ten seconds, whatever its clients do", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  std::vector<std::jthread> slow;
  for (int i = 0; i < 20; ++i) slow.push_back(slow_client(searchd.port()));
  // A client that asks for much and reads none of it, and one that asks for nothing.
  const FileDescriptor greedy = connect_to(searchd.port());
  for (int i = 0; i < 200; ++i) send_text(greedy, "GET /api/v1/export HTTP/1.1\r\nHost: x\r\n\r\n");
  const FileDescriptor silent = connect_to(searchd.port());
  REQUIRE(searchd.get("/livez").status == 200);

  const Clock::time_point before = Clock::now();
  searchd.process().send(SIGTERM);
  CHECK(searchd.process().wait() == 0);
  CHECK(Clock::now() - before < kPromised);
}

TEST_CASE("a server with connections that are not in use stops at once", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  std::array<FileDescriptor, 10> silent;
  for (FileDescriptor& socket : silent) socket = connect_to(searchd.port());
  Client kept(searchd.port());
  REQUIRE(kept.get("/livez").status == 200);
  searchd.process().send(SIGTERM);
  CHECK(searchd.process().wait() == 0);
  for (const FileDescriptor& socket : silent) CHECK(read_some(socket).empty());
}

TEST_CASE("a second SIGTERM does not wait for clients any more", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  const std::jthread slow = slow_client(searchd.port());
  REQUIRE(searchd.get("/livez").status == 200);
  searchd.process().send(SIGTERM);
  log_until(searchd, "stopping");
  searchd.process().send(SIGTERM);
  CHECK(searchd.process().wait() == 0);
  CHECK(searchd.log().find("stopped at once") != std::string::npos);
}

TEST_CASE("no other signal of operators ends a server, and SIGHUP lets it look at its index", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  for (const int signal : {SIGUSR1, SIGUSR2, SIGPIPE, SIGXFSZ, SIGHUP, SIGHUP}) {
    searchd.process().send(signal);
    CHECK(searchd.get("/livez").status == 200);
  }
  log_until(searchd, "looking at the index again");
  CHECK(searchd.ids("sea").size() == 10);
  searchd.process().send(SIGTERM);
  CHECK(searchd.process().wait() == 0);
}

TEST_CASE("many connections may wait to be taken", "[stopping]") {
  const TemporaryFolder folder;
  Searchd searchd(folder / "index");
  searchd.process().send(SIGSTOP);
  std::vector<FileDescriptor> sockets;
  for (int i = 0; i < 400; ++i) sockets.push_back(begin_to_connect(searchd.port()));
  CHECK(eventually([&] { return std::all_of(sockets.begin(), sockets.end(), is_connected); }));
  searchd.process().send(SIGCONT);
}

TEST_CASE("a request that had begun when SIGTERM came is answered", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  const FileDescriptor begun = connect_to(searchd.port());
  REQUIRE(begun);
  send_text(begun, "GET /api/v1/search?q=sea HTTP/1.1\r\nHost: x\r\n");
  // A second connection that is answered shows that the first one was taken too.
  REQUIRE(searchd.get("/livez").status == 200);

  searchd.process().send(SIGTERM);
  CHECK(eventually([&] { return !connect_to(searchd.port()); }));
  send_text(begun, "Connection: close\r\n\r\n");
  const std::string answer = read_to_end(begun);
  CHECK(answer.starts_with("HTTP/1.1 200"));
  CHECK(answer.find("\"total\"") != std::string::npos);
  CHECK(searchd.process().wait() == 0);
}

TEST_CASE("SIGTERM stops a server that has only just begun", "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  for (int i = 0; i < 10; ++i) {
    Process searchd(program("mitos-searchd"),
                    {"--index", (folder / "index").string(), "--listen", "127.0.0.1:0"});
    // The log says so before the listener runs.
    REQUIRE(eventually([&] { return searchd.err().find("serving") != std::string::npos; }));
    searchd.send(SIGTERM);
    CHECK(searchd.wait() == 0);
  }
}

TEST_CASE("a log without a reader stops neither a server nor its end, and tells what was lost",
          "[stopping]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  const FullLog log(folder / "log");
  Process searchd("/bin/sh",
                  {"-c", "exec \"$@\" 2>'" + (folder / "log").string() + "'", "sh", program("mitos-searchd"),
                   "--index", (folder / "index").string(), "--listen", "127.0.0.1:0"});
  std::string lines;
  REQUIRE(eventually([&] { return Searchd::port_in(lines += log.read()) != 0; }));
  const int port = Searchd::port_in(lines);
  log.fill();

  const std::string ready = "GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  const std::string right = read_file(folder / "index" / "current");
  for (int i = 0; i < 2; ++i) {
    write_file(folder / "index" / "current", "junk\n");
    CHECK(
        eventually([&] { return mitos::test::exchange(port, ready).find("degraded") != std::string::npos; }));
    write_file(folder / "index" / "current", right);
    CHECK(
        eventually([&] { return mitos::test::exchange(port, ready).find("degraded") == std::string::npos; }));
  }
  SECTION("SIGTERM ends it") {
    searchd.send(SIGTERM);
    CHECK(eventually([&] { return searchd.has_ended(); }));
  }
  SECTION("what was lost is told once there is room") {
    lines = log.read();
    searchd.send(SIGHUP);
    CHECK(eventually(
        [&] { return (lines += log.read()).find("looking at the index again") != std::string::npos; }));
    CHECK(lines.find(R"("event":"lines of this log were lost","lines":)") != std::string::npos);
  }
}

TEST_CASE("an interrupted build publishes nothing and exits with 130", "[stopping]") {
  const TemporaryFolder folder;
  for (int i = 0; i < 5'000; ++i) {
    write_file(folder / "pages" / (std::to_string(i) + ".md"), "---\ntitle: t\n---\nbody\n");
  }
  Process indexer(program("mitos-indexer"),
                  {"build", "--progress", "off", "--index", (folder / "index").string(), "--source",
                   (folder / "pages").string()});
  REQUIRE(
      eventually([&] { return read_file(folder / "index" / "lock").find("process ") != std::string::npos; }));
  indexer.send(SIGINT);
  CHECK(indexer.wait() == 130);
  CHECK_FALSE(std::filesystem::exists(folder / "index" / "current"));
}

TEST_CASE("a build whose messages cannot be written is a build all the same", "[stopping]") {
  const TemporaryFolder folder;
  std::string command = program("mitos-indexer");
  for (const std::string& argument : build_sample(folder / "index")) command += " '" + argument + "'";
  Process shell("/bin/bash", {"-c", command + " 2>/dev/full"});
  CHECK(shell.wait() == 0);
  CHECK(std::filesystem::exists(folder / "index" / "current"));
}
