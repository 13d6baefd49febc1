// SPDX-License-Identifier: GPL-2.0-or-later
// Bodies that are made while they are sent: how they end, and how they do not.
#include "searchd/http/server/listener.h"

#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <future>
#include <memory>
#include <new>
#include <stdexcept>
#include <thread>

#include "tests/support/connection.h"

using namespace mitos;
using namespace mitos::http;
using namespace mitos::test;

namespace {

constexpr const char* kEnd = "\r\n0\r\n\r\n";  // of a chunked body that is whole

// A listener that serves, on a port of the system's choice, until it goes out of scope.
class Serving {
 public:
  explicit Serving(const Pieces& pieces, std::uint64_t length = 0)
      : listener_({"127.0.0.1", 0},
                  [pieces, length](const Request& request) {
                    Response response;
                    response.content_type = "application/x-ndjson";
                    response.pieces = pieces;
                    if (!request.takes_chunks) response.length = length;
                    return response;
                  }),
        server_([this] { listener_.serve(); }) {}
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;
  ~Serving() { listener_.stop(); }

  int port() const { return listener_.port(); }
  void stop(std::chrono::milliseconds patience = Listener::kPatience) { listener_.stop(patience); }

 private:
  Listener listener_;
  std::jthread server_;
};

std::string request(const std::string& method, const std::string& version = "HTTP/1.1") {
  return method + " / " + version + "\r\nHost: x\r\nConnection: close\r\n\r\n";
}

Pieces one_two() {
  return [next = 0]() mutable -> std::optional<std::string> {
    if (++next > 2) return std::nullopt;
    return next == 1 ? "one" : "two";
  };
}

Pieces endless() {
  return [] { return std::string(1U << 16U, 'x'); };
}

}  // namespace

TEST_CASE("a body in pieces is whole after the last one", "[listener]") {
  const Serving serving(one_two());
  const std::string answer = exchange(serving.port(), request("GET"));
  CHECK(answer.find("Transfer-Encoding: chunked") != std::string::npos);
  CHECK(answer.ends_with(std::string("\r\n\r\n3\r\none\r\n3\r\ntwo") + kEnd));
}

TEST_CASE("a body of no pieces is whole and empty", "[listener]") {
  const Serving serving([]() -> std::optional<std::string> { return std::nullopt; });
  CHECK(exchange(serving.port(), request("GET")).ends_with("\r\n\r\n0\r\n\r\n"));
}

TEST_CASE("a body that cannot be finished does not look as though it were", "[listener]") {
  const Serving serving([first = true]() mutable -> std::optional<std::string> {
    if (!std::exchange(first, false)) throw std::runtime_error("the disk is gone");
    return "one";
  });
  const std::string answer = exchange(serving.port(), request("GET"));
  CHECK(answer.ends_with("\r\n\r\n3\r\none\r\n"));
}

TEST_CASE("a client that knows no chunks is told the length", "[listener]") {
  const Serving serving(one_two(), 6);
  const std::string answer =
      exchange(serving.port(), "GET / HTTP/1.0\r\nHost: x\r\nConnection: close\r\n\r\n");
  CHECK(answer.find("Transfer-Encoding") == std::string::npos);
  CHECK(answer.find("Content-Length: 6\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\nonetwo"));
}

TEST_CASE("a client that knows no chunks sees that a body was not finished", "[listener]") {
  const Serving serving(
      [first = true]() mutable -> std::optional<std::string> {
        if (!std::exchange(first, false)) throw std::runtime_error("the disk is gone");
        return "one";
      },
      6);
  const std::string answer = exchange(serving.port(), "GET / HTTP/1.0\r\nHost: x\r\n\r\n");
  CHECK(answer.find("Content-Length: 6\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\none"));
}

TEST_CASE("no piece is made for HEAD", "[listener]") {
  const Serving serving(
      []() -> std::optional<std::string> { throw std::runtime_error("asked for a piece"); });
  const std::string answer = exchange(serving.port(), request("HEAD"));
  CHECK(answer.starts_with("HTTP/1.1 200"));
  CHECK(answer.find("Content-Type: application/x-ndjson") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("nothing is made any more for a client that has hung up", "[listener]") {
  // Told when the last copy is let go of.
  struct Held {
    std::promise<void>& gone;
    explicit Held(std::promise<void>& promise) : gone(promise) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() { gone.set_value(); }
  };
  std::promise<void> gone;
  auto held = std::make_shared<Held>(gone);
  const std::weak_ptr<Held> weak = held;
  Listener listener({"127.0.0.1", 0}, [&held](const Request&) {
    Response response;
    response.pieces = [held = std::move(held)] { return std::string(1U << 16U, held ? 'x' : 'y'); };
    return response;
  });
  const std::jthread server([&listener] { listener.serve(); });
  {
    const io::FileDescriptor client = connect_to(listener.port());
    send_text(client, request("GET"));
    CHECK_FALSE(read_some(client).empty());
    CHECK_FALSE(weak.expired());
  }
  CHECK(gone.get_future().wait_for(std::chrono::seconds(30)) == std::future_status::ready);
  listener.stop();
}

TEST_CASE("a stop waits for the end of a body only so long, and breaks it off", "[listener]") {
  Serving serving(endless());
  const io::FileDescriptor client = connect_to(serving.port());
  send_text(client, request("GET"));
  CHECK_FALSE(read_some(client).empty());
  serving.stop(std::chrono::milliseconds(0));
  CHECK_FALSE(read_to_end(client).ends_with(kEnd));
}

TEST_CASE("a body that has begun is sent to its end after a stop", "[listener]") {
  std::promise<void> stopped;
  Serving serving([told = stopped.get_future().share(), next = 0]() mutable -> std::optional<std::string> {
    if (++next > 3) return std::nullopt;
    if (next == 2) told.wait();
    return std::string("piece");
  });
  const io::FileDescriptor client = connect_to(serving.port());
  send_text(client, request("GET"));
  std::string answer = read_some(client);
  CHECK(answer.starts_with("HTTP/1.1 200"));
  serving.stop();
  stopped.set_value();
  answer += read_to_end(client);
  CHECK(answer.ends_with("5\r\npiece\r\n5\r\npiece\r\n5\r\npiece" + std::string(kEnd)));
}

TEST_CASE("a body that breaks off does not look whole to a client that knows no chunks", "[listener]") {
  const Serving serving(
      [first = true]() mutable -> std::optional<std::string> {
        if (!std::exchange(first, false)) throw std::runtime_error("the disk is gone");
        return "one";
      },
      100);
  const io::FileDescriptor client = connect_to(serving.port());
  send_text(client, "GET / HTTP/1.0\r\nHost: x\r\n\r\n");
  // A reset, which the system tells of once, and not the end.
  std::array<char, 1024> answer{};
  ssize_t got = 0;
  while ((got = ::recv(client.get(), answer.data(), answer.size(), 0)) > 0) {
  }
  CHECK(got < 0);
}

TEST_CASE("what is thrown on the way costs a request, and no more", "[listener]") {
  Listener listener({"127.0.0.1", 0},
                    [fail = std::make_shared<std::atomic<bool>>(true)](const Request&) -> Response {
                      if (fail->exchange(false)) throw std::bad_alloc();
                      return {};
                    });
  const std::jthread server([&listener] { listener.serve(); });
  const std::string answer = exchange(listener.port(), request("GET"));
  CHECK(answer.starts_with("HTTP/1.1 503"));
  CHECK(answer.find("Retry-After: 1") != std::string::npos);
  CHECK(answer.find("application/problem+json") != std::string::npos);
  CHECK(exchange(listener.port(), request("GET")).starts_with("HTTP/1.1 200"));
  listener.stop();
}
