// SPDX-License-Identifier: GPL-2.0-or-later
// Bodies of requests, which nothing here takes: what is read of them, and what is not.
#include <catch2/catch.hpp>
#include <regex>

#include "tests/integration/support/sample.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using std::string_literals::operator""s;

namespace {

std::string head(const std::string& method, const std::string& target, const std::string& fields) {
  return method + " " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
}

std::vector<std::string> statuses(const std::string& answers) {
  static const std::regex kStatus(R"(HTTP/1\.1 (\d\d\d) )");
  std::vector<std::string> found;
  for (std::sregex_iterator match(answers.begin(), answers.end(), kStatus), end; match != end; ++match)
    found.push_back((*match)[1]);
  return found;
}

using Statuses = std::vector<std::string>;

const std::string kNext = head("GET", "/livez", "Connection: close\r\n");

}  // namespace

TEST_CASE("an encoded body is refused before it is read, whatever the address", "[bodies]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  Searchd searchd(folder / "index");
  const long before = peak_kb(searchd.process().id());
  REQUIRE(before > 0);
  for (const char* method : {"POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS"}) {
    for (const char* coding : {"br", "gzip", "deflate", "zstd", "identity, br"}) {
      CAPTURE(method, coding);
      // The body is announced and never sent.
      const std::string answer = exchange(
          searchd.port(), head(method, "/nothing",
                               "Content-Length: 317\r\nContent-Encoding: " + std::string(coding) + "\r\n"));
      CHECK(answer.starts_with("HTTP/1.1 415"));
      CHECK(answer.find("application/problem+json") != std::string::npos);
      CHECK(answer.find("Connection: close") != std::string::npos);
    }
  }
  CHECK(peak_kb(searchd.process().id()) - before < 30'000);
  CHECK(searchd.get("/livez").status == 200);
}

TEST_CASE("a body of more than a kilobyte is refused, and not read", "[bodies]") {
  for (const char* target : {"/livez", "/api/v1/search?q=sea", "/", "/nothing", "/assets/mitos-search.js"}) {
    for (const char* method : {"GET", "POST", "PUT", "DELETE"}) {
      CAPTURE(target, method);
      // Of 4 GB only the first kilobytes come.
      const std::string answer = exchange(
          sample().port(), head(method, target, "Content-Length: 4000000000\r\n") + std::string(3'000, 'x'));
      CHECK(statuses(answer) == Statuses{"413"});
      CHECK(answer.find("Connection: close") != std::string::npos);
    }
  }
  CHECK(statuses(exchange(sample().port(), head("POST", "/livez", "Transfer-Encoding: chunked\r\n") +
                                               "401\r\n" + std::string(1'025, 'x') + "\r\n0\r\n\r\n")) ==
        Statuses{"413"});
  CHECK(statuses(exchange(sample().port(),
                          head("POST", "/livez", "Content-Length: 1025\r\nExpect: 100-continue\r\n"))) ==
        Statuses{"413"});
}

TEST_CASE("a client that sends megabytes before it reads gets the answer all the same", "[bodies]") {
  const std::string answer = exchange(
      sample().port(), head("POST", "/livez", "Content-Length: 3000000\r\n") + std::string(3'000'000, 'x'));
  CHECK(statuses(answer) == Statuses{"413"});
}

TEST_CASE("a small body is passed over, and the next request is the next request", "[bodies]") {
  struct Case {
    std::string request;
    Statuses statuses;
  };
  const auto [request, expected] = GENERATE(values<Case>({
      {head("GET", "/livez", "Content-Length: 5\r\n") + "hello", {"200", "200"}},
      {head("HEAD", "/livez", "Content-Length: 5\r\n") + "hello", {"200", "200"}},
      {head("GET", "/livez", "Content-Length: 25\r\n") + "GET /nothing HTTP/1.1\r\n\r\n"s, {"200", "200"}},
      {head("POST", "/livez", "Content-Length: 1024\r\n") + std::string(1'024, 'x'), {"405", "200"}},
      {head("POST", "/livez", "Content-Length: 5\r\nContent-Encoding: identity\r\n") + "hello",
       {"405", "200"}},
      {head("PUT", "/nothing", "Content-Length: 5\r\n") + "hello", {"404", "200"}},
      {head("POST", "/livez", "Content-Length: 5\r\nContent-Type: multipart/form-data; boundary=x\r\n") +
           "hello",
       {"405", "200"}},
      {head("POST", "/livez", "Content-Length: 5\r\nContent-Type: application/x-www-form-urlencoded\r\n") +
           "q=sea",
       {"405", "200"}},
      {head("DELETE", "/livez", "Transfer-Encoding: chunked\r\n") + "5\r\nhello\r\n0\r\n\r\n",
       {"405", "200"}},
      {head("POST", "/livez", "Content-Length: 5\r\nExpect: 100-continue\r\n") + "hello",
       {"100", "405", "200"}},
      // Where a body ends that is announced twice, or in another way, is not known.
      {head("POST", "/livez", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", {"400"}},
      {head("POST", "/livez", "Content-Length: 5\r\nContent-Length: 6\r\n") + "hello!", {"400"}},
      {head("GET", "/livez", "Range: bytes=a-b\r\nContent-Length: 5\r\n") + "hello", {"416"}},
      {"NONSENSE\r\n\r\n", {"400"}},
  }));
  CAPTURE(request);
  CHECK(statuses(exchange(sample().port(), request + kNext)) == expected);
}
