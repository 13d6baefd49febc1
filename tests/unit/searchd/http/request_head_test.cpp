// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/request_head.h"

#include <catch2/catch.hpp>

using namespace mitos;
using namespace mitos::http;
using std::string_literals::operator""s;

namespace {

// The status of the problem in a head; 0 if there is none.
int status(const std::string& head) {
  HeadCheck check;
  for (const char byte : head) {
    if (const auto problem = check.take(byte)) return problem->status;
  }
  return 0;
}

std::string request_line(std::size_t bytes) {
  const std::string rest = "GET / HTTP/1.1\r\n";
  return "GET /" + std::string(bytes - rest.size(), 'a') + " HTTP/1.1\r\n";
}

std::string field(std::size_t bytes) {
  return "a:" + std::string(bytes - 4, 'x') + "\r\n";
}

std::string fields(std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += "a: b\r\n";
  return all;
}

const std::string kLine = "GET / HTTP/1.1\r\n";

}  // namespace

TEST_CASE("a head is taken up to its limits, and not past them", "[http]") {
  CHECK(status(request_line(kMostLineBytes) + "\r\n") == 0);
  CHECK(status(request_line(kMostLineBytes + 1)) == 414);
  CHECK(status(std::string(kMostLineBytes + 1, 'x')) == 414);
  CHECK(status(kLine + field(kMostLineBytes) + "\r\n") == 0);
  CHECK(status(kLine + field(kMostLineBytes + 1)) == 431);
  CHECK(status(kLine + fields(kMostFields) + "\r\n") == 0);
  CHECK(status(kLine + fields(kMostFields + 1)) == 431);
  const std::string half = kLine + field(kMostLineBytes);
  const std::size_t left = kMostHeadBytes - half.size() - 2;
  CHECK(status(half + field(left) + "\r\n") == 0);
  CHECK(status(half + field(left + 1) + "\r\n") == 431);
}

TEST_CASE("a problem is seen before a line that does not end is taken in", "[http]") {
  HeadCheck check;
  for (std::size_t i = 0; i < kMostLineBytes; ++i) REQUIRE_FALSE(check.take('x'));
  CHECK(check.take('x'));
}

TEST_CASE("a field that a proxy could read in another way is refused", "[http]") {
  const auto [line, expected] = GENERATE(table<std::string, int>({
      {"Host: x\r\n", 0},
      {"Host:\r\n", 0},
      {"Host:x \t\r\n", 0},
      {"Host : x\r\n", 400},
      {"Host\t: x\r\n", 400},
      {" Host: x\r\n", 400},
      {": x\r\n", 400},
      {"Host\r\n", 400},
      {"Host: x\n", 400},
      {"\n", 400},
      {"Host: \0x\r\n"s, 400},
      {"Content-Length: 0\r\n", 0},
      {"Content-Length:\r\n", 400},
      {"CONTENT-length: \t \r\n", 400},
      {"Content-Lengths:\r\n", 0},
  }));
  CAPTURE(line);
  CHECK(status(kLine + line + "\r\n") == expected);
}

TEST_CASE("a NUL is refused in a request line, too", "[http]") {
  CHECK(status("GET /\0 HTTP/1.1\r\n"s) == 400);
}

TEST_CASE("who asks with HEAD gets no body with a refusal either", "[http]") {
  const auto [method, expected] =
      GENERATE(table<std::string, bool>({{"HEAD", true}, {"GET", false}, {"HEADS", false}}));
  HeadCheck check;
  for (const char byte : method + " / HTTP/1.1\r\n") check.take(byte);
  CHECK(check.of_head_request() == expected);
}
