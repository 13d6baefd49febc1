// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/request_body.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string_view>

using namespace mitos;
using namespace mitos::http;

namespace {

// What a client sends, from which a reader takes a few bytes at a time.
class Sent {
 public:
  explicit Sent(std::string bytes) : bytes_(std::move(bytes)) {}

  ReadBytes reader() {
    return [this](char* to, std::size_t size) {
      const std::size_t got = std::min({size, bytes_.size(), std::size_t{7}});
      std::copy_n(bytes_.data(), got, to);
      bytes_.erase(0, got);
      return static_cast<ssize_t>(got);
    };
  }
  const std::string& left() const { return bytes_; }

 private:
  std::string bytes_;
};

int status(const std::variant<AnnouncedBody, api::Problem>& announced) {
  const auto* problem = std::get_if<api::Problem>(&announced);
  return problem == nullptr ? 0 : problem->status;
}

}  // namespace

TEST_CASE("the head of a request says which bodies are not even looked at", "[http]") {
  struct Case {
    BodyFields fields;
    int status;  // 0: it is read past
  };
  const auto [fields, expected] = GENERATE(values<Case>({
      {{{}, {}, {}}, 0},
      {{{"0"}, {"gzip"}, {}}, 0},
      {{{"5"}, {}, {}}, 0},
      {{{"1024"}, {"identity"}, {}}, 0},
      {{{"5"}, {""}, {}}, 0},
      {{{"1025"}, {}, {}}, 413},
      {{{"18446744073709551615"}, {}, {}}, 413},
      {{{"18446744073709551616"}, {}, {}}, 400},
      {{{"5"}, {"br"}, {}}, 415},
      {{{"5"}, {"GZIP"}, {}}, 415},
      {{{"5"}, {"identity, deflate"}, {}}, 415},
      {{{"5"}, {"identity", "zstd"}, {}}, 415},
      {{{"999999999"}, {"x-unknown"}, {}}, 415},
      {{{}, {"br"}, {"chunked"}}, 415},
      {{{}, {}, {"Chunked"}}, 0},
      {{{}, {}, {"gzip, chunked"}}, 501},
      {{{}, {}, {""}}, 501},
      {{{"5"}, {}, {"chunked"}}, 400},
      {{{"5", "6"}, {}, {}}, 400},
      {{{"5, 5"}, {}, {}}, 0},
      {{{"-1"}, {}, {}}, 400},
      {{{"+5"}, {}, {}}, 400},
      {{{"5x"}, {}, {}}, 400},
      {{{""}, {}, {}}, 400},
  }));
  CAPTURE(fields.content_length, fields.content_encoding, fields.transfer_encoding);
  CHECK(status(announced_body(fields)) == expected);
}

TEST_CASE("a small body is read past, and what comes behind it is left", "[http]") {
  struct Case {
    AnnouncedBody body;
    std::string sent;
  };
  const auto [body, sent] = GENERATE(values<Case>({
      {{5, false}, "hello"},
      {{0, false}, ""},
      {{1024, false}, std::string(1024, 'x')},
      {{0, true}, "0\r\n\r\n"},
      {{0, true}, "5\r\nhello\r\n0\r\n\r\n"},
      {{0, true}, "5;name=value\r\nhello\r\n00001\r\n!\r\n000\r\nTrailer: x\r\n\r\n"},
      {{0, true}, "400\r\n" + std::string(1024, 'x') + "\r\n0\r\n\r\n"},
  }));
  CAPTURE(sent);
  Sent client(sent + "GET / HTTP/1.1\r\n");
  CHECK_FALSE(skip_body(body, client.reader()));
  CHECK(client.left() == "GET / HTTP/1.1\r\n");
}

TEST_CASE("a body that is too long, broken or cut off is a problem", "[http]") {
  struct Case {
    AnnouncedBody body;
    std::string sent;
    int status;
  };
  const auto [body, sent, expected] = GENERATE(values<Case>({
      {{5, false}, "hell", 408},
      {{0, true}, "401\r\n" + std::string(1025, 'x') + "\r\n0\r\n\r\n", 413},
      {{0, true},
       "200\r\n" + std::string(512, 'x') + "\r\n201\r\n" + std::string(513, 'x') + "\r\n0\r\n\r\n",
       413},
      {{0, true}, "ffffffffffffffff\r\n", 413},
      {{0, true}, "1;" + std::string(9'000, 'x'), 413},
      {{0, true}, "0\r\n" + std::string(9'000, 'x'), 413},
      {{0, true}, "x\r\n", 400},
      {{0, true}, "\r\n", 400},
      {{0, true}, "-1\r\n", 400},
      {{0, true}, "5\nhello\n0\n\n", 400},
      {{0, true}, "5\r\nhello!\r\n0\r\n\r\n", 400},
      {{0, true}, "5\r\nhel", 400},
  }));
  CAPTURE(sent);
  Sent client(sent);
  const auto problem = skip_body(body, client.reader());
  REQUIRE(problem);
  CHECK(problem->status == expected);
}
