// SPDX-License-Identifier: GPL-2.0-or-later
// What a visitor sees of a file that breaks off, with nginx between: its default settings ask with HTTP/1.0
// and buffer what comes.
#include <fcntl.h>
#include <spawn.h>
#include <sys/un.h>
#include <sys/wait.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "searchd/http/server/listener.h"
#include "tests/support/connection.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::http;
using namespace mitos::test;

namespace {

constexpr std::size_t kPieces = 40;
constexpr std::size_t kPieceBytes = 1U << 16U;

std::string nginx() {
  for (const char* path : {"/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"}) {
    if (std::filesystem::exists(path)) return path;
  }
  return "";
}

// One before a server on this port, on a socket of its own, until it goes out of scope.
class Proxy {
 public:
  Proxy(const std::string& program, int port) {
    const std::string folder = folder_.path().string();
    folder_.write("nginx.conf",
                  "daemon off; master_process off; pid " + folder + "/pid; error_log " + folder +
                      "/error.log; events {} http { access_log off; client_body_temp_path " + folder +
                      "; proxy_temp_path " + folder + "; fastcgi_temp_path " + folder + "; uwsgi_temp_path " +
                      folder + "; scgi_temp_path " + folder + "; server { listen unix:" + folder +
                      "/socket; location / { proxy_pass http://127.0.0.1:" + std::to_string(port) +
                      "; } } }");
    std::array<std::string, 5> words{program, "-p", folder, "-c", folder + "/nginx.conf"};
    std::array<char*, 6> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    if (::posix_spawn(&id_, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
      throw std::runtime_error("cannot start nginx");
  }
  Proxy(const Proxy&) = delete;
  Proxy& operator=(const Proxy&) = delete;
  ~Proxy() {
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
  }

  std::string get(const std::string& version) const {
    const io::FileDescriptor socket = connect();
    send_text(socket, "GET /api/v1/export HTTP/" + version + "\r\nHost: x\r\nConnection: close\r\n\r\n");
    return read_to_end(socket);
  }

 private:
  io::FileDescriptor connect() const {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = (folder_.path() / "socket").string();
    REQUIRE(path.size() < sizeof address.sun_path);
    path.copy(address.sun_path, path.size());
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < end) {
      io::FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
      if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return socket;
      std::this_thread::yield();  // it is still starting
    }
    throw std::runtime_error("nginx does not listen");
  }

  TemporaryFolder folder_;
  pid_t id_ = -1;
};

// Serves a file of kPieces, of which it sends `sent`.
class Server {
 public:
  explicit Server(std::size_t sent)
      : listener_({"127.0.0.1", 0},
                  [sent](const Request& request) {
                    Response response;
                    response.pieces = [sent, next = std::size_t{0}]() mutable -> std::optional<std::string> {
                      if (next == kPieces) return std::nullopt;
                      if (next++ == sent) throw std::runtime_error("too much to do");
                      return std::string(kPieceBytes, 'x');
                    };
                    if (!request.takes_chunks) response.length = kPieces * kPieceBytes;
                    return response;
                  }),
        server_([this] { listener_.serve(); }) {}
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() { listener_.stop(); }

  int port() const { return listener_.port(); }

 private:
  Listener listener_;
  std::jthread server_;
};

// By what HTTP says of the end of a body. Without a length and chunks, the end of the connection is one.
bool looks_whole(const std::string& answer) {
  const std::size_t head = answer.find("\r\n\r\n");
  if (head == std::string::npos) return false;
  const std::string name = "Content-Length: ";
  if (const std::size_t at = answer.find(name); at < head)
    return answer.size() - head - 4 == std::stoul(answer.substr(at + name.size()));
  if (answer.find("Transfer-Encoding: chunked") < head) return answer.ends_with("0\r\n\r\n");
  return true;
}

}  // namespace

TEST_CASE("a file that breaks off does not look whole behind nginx", "[nginx]") {
  const std::string program = nginx();
  if (program.empty()) {
    WARN("skipped: there is no nginx here");
    return;
  }
  for (const std::size_t sent : {std::size_t{0}, std::size_t{1}, kPieces - 1, kPieces}) {
    const Server server(sent);
    const Proxy proxy(program, server.port());
    for (const char* version : {"1.0", "1.1"}) {
      CAPTURE(sent, version);
      const std::string answer = proxy.get(version);
      const bool ok = answer.starts_with("HTTP/1.1 200");
      // Where nothing was sent, nginx may say so itself.
      CHECK((ok && looks_whole(answer)) == (sent == kPieces));
    }
  }
}
