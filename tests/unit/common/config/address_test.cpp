// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/address.h"

#include <catch2/catch.hpp>

using namespace mitos::config;

TEST_CASE("a host and a port are read", "[config]") {
  struct Case {
    std::string text;
    std::string host;
    int port;
  };
  const auto [text, host, port] = GENERATE(values<Case>({
      {"127.0.0.1:8080", "127.0.0.1", 8080},
      {"localhost:0", "localhost", 0},
      {"search.example.org:65535", "search.example.org", 65'535},
      {"[::1]:8080", "::1", 8080},
      {"[::]:80", "::", 80},
      {"0.0.0.0:080", "0.0.0.0", 80},
  }));
  CAPTURE(text);
  const auto address = parse_address(text);
  REQUIRE(address);
  CHECK(address->host == host);
  CHECK(address->port == port);
}

TEST_CASE("what is no host and port is none", "[config]") {
  const std::string text = GENERATE(values<std::string>(
      {"", ":", "8080", "localhost", ":8080", "localhost:", "localhost:http", "localhost:80x",
       "localhost: 80", "localhost:+80", "localhost:-1", "localhost:65536", "localhost:99999999999",
       "::1:8080", "[]:8080", "[::1]", "[::1:8080", "localhost:80:80", "http://localhost:80"}));
  CAPTURE(text);
  CHECK_FALSE(parse_address(text));
}
