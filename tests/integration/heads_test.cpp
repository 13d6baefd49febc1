// SPDX-License-Identifier: GPL-2.0-or-later
// Heads of requests that never end, or that are none.
#include <catch2/catch.hpp>

#include "tests/integration/support/sample.h"
#include "tests/integration/support/searchd.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using mitos::io::FileDescriptor;
using std::string_literals::operator""s;

namespace {

// How much of `text`, repeated up to `most` bytes, a server takes before it closes.
std::size_t taken(const FileDescriptor& socket, const std::string& text, std::size_t most) {
  std::size_t sent = 0;
  while (sent < most) {
    const ssize_t got = ::send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL);
    if (got <= 0) break;
    sent += static_cast<std::size_t>(got);
  }
  return sent;
}

}  // namespace

TEST_CASE("a head without an end is refused, and not kept", "[heads]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  const long before = peak_kb(searchd.process().id());
  REQUIRE(before > 0);
  constexpr std::size_t kMost = 100'000'000;
  const auto [start, more] = GENERATE(table<std::string, std::string>({
      {"GET /", std::string(65'536, 'a')},
      {"GET / HTTP/1.1\r\na: ", std::string(65'536, 'x')},
      {"GET / HTTP/1.1\r\n", "a: b\r\nc: d\r\ne: f\r\n"},
  }));
  CAPTURE(start);
  const FileDescriptor socket = connect_to(searchd.port());
  send_text(socket, start);
  CHECK(taken(socket, more, kMost) < kMost);
  CHECK(peak_kb(searchd.process().id()) - before < 10'000);
  CHECK(searchd.get("/livez").status == 200);
}

TEST_CASE("a head that is too large or malformed gets an answer that says so, and is the last", "[heads]") {
  const auto [head, status] = GENERATE(table<std::string, std::string>({
      {"GET /" + std::string(9'000, 'a') + " HTTP/1.1\r\n", "414"},
      {"GET /livez HTTP/1.1\r\na: " + std::string(9'000, 'x') + "\r\n", "431"},
      {"GET /livez HTTP/1.1\r\na: " + std::string(8'000, 'x') + "\r\nb: " + std::string(8'000, 'x') +
           "\r\nc: " + std::string(1'000, 'x') + "\r\n",
       "431"},
      {"GET /livez HTTP/1.1\r\nHost : x\r\n", "400"},
      {"GET /livez HTTP/1.1\r\nHost: \0x\r\n"s, "400"},
      {"GET /livez HTTP/1.1\r\nContent-Length:\r\n", "400"},
  }));
  CAPTURE(head);
  const std::string answer = exchange(sample().port(), head + "\r\nGET /livez HTTP/1.1\r\n\r\n");
  CHECK(answer.starts_with("HTTP/1.1 " + status));
  CHECK(answer.find("application/problem+json") != std::string::npos);
  CHECK(answer.find("Connection: close") != std::string::npos);
  CHECK(answer.find("HTTP/1.1", 1) == std::string::npos);
}

TEST_CASE("a head as large as it may be is answered", "[heads]") {
  std::string head = "GET /livez HTTP/1.1\r\nConnection: close\r\n";
  for (int i = 0; i < 90; ++i) head += "a: " + std::string(150, 'x') + "\r\n";
  CHECK(exchange(sample().port(), head + "\r\n").starts_with("HTTP/1.1 200"));
}
