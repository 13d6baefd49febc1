// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of pages with a slash at their end too many or too few.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"
#include "tests/support/connection.h"

using namespace mitos::test;

namespace {

const Searchd& searchd() {
  const SmallCatalogue::Pages pages{{"a", "---\ntitle: A\ncontact: Ann Lee\nprogram: H2020\n---\nx\n"},
                                    {"γη", "---\ntitle: Γη\n---\nx\n"}};
  static const SmallCatalogue kCatalogue(pages);
  return kCatalogue.searchd();
}

struct Answer {
  std::string status;
  std::string location;  // as it is sent
  std::string body;
};

Answer ask(const std::string& method, const std::string& target) {
  const std::string answer =
      exchange(searchd().port(), method + ' ' + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const std::size_t body = answer.find("\r\n\r\n");
  const std::string head = answer.substr(0, body + 2);
  constexpr std::string_view kLocation = "\r\nLocation: ";
  const std::size_t location = head.find(kLocation);
  const std::size_t begin = location + kLocation.size();
  return {head.substr(9, 3),
          location == std::string::npos ? "" : head.substr(begin, head.find("\r\n", begin) - begin),
          answer.substr(body + 4)};
}

}  // namespace

TEST_CASE("an address with a slash at its end too many or too few leads to the page", "[words]") {
  struct Case {
    std::string asked;
    std::string location;
  };
  const auto& [asked, location] = GENERATE(values<Case>({
      {"/people", "/people/"},
      {"/programmes", "/programmes/"},
      {"/search/", "/search"},
      {"/search//", "/search"},
      {"/people//", "/people/"},
      {"/people/ann-lee/", "/people/ann-lee"},
      {"/people/ann-lee//", "/people/ann-lee"},
      {"/programmes/horizon-2020/", "/programmes/horizon-2020"},
      {"/documents/projects/a/", "/documents/projects/a"},
      {"/documents/projects/%CE%B3%CE%B7/", "/documents/projects/%CE%B3%CE%B7"},
      {"/search/?q=sea%20ice&page=2", "/search?page=2&q=sea%20ice"},
      {"/people?ui=el", "/people/?ui=el"},
      {"/search/?q=", "/search?q="},
      {"/search/?q=%22%0d%0aSet-Cookie:x&ui=el", "/search?q=%22%0D%0ASet-Cookie%3Ax&ui=el"},
      {"//", "/"},
  }));
  CAPTURE(asked);
  for (const std::string method : {"GET", "HEAD"}) {
    const Answer answer = ask(method, asked);
    CHECK(answer.status == "301");
    CHECK(answer.location == location);
    CHECK(answer.body.empty() == (method == "HEAD"));
  }
  CHECK(ask("GET", location).status == "200");
}

TEST_CASE("no address leads to another host, nor out of the page that it names", "[words]") {
  struct Case {
    std::string asked;
    std::string status;
  };
  const auto& [asked, status] = GENERATE(values<Case>({{"//evil.example/", "404"},
                                                       {"//evil.example", "404"},
                                                       {"//people", "404"},
                                                       {"//search/", "404"},
                                                       {"/%2fevil.example/", "404"},
                                                       {"/%5cevil.example/", "404"},
                                                       {"/documents/", "404"},
                                                       {"/documents", "404"},
                                                       {"/assets/pages.css/", "404"},
                                                       {"/api/v1/search/", "404"},
                                                       {"/livez/", "404"},
                                                       {"/nowhere/", "404"}}));
  CAPTURE(asked);
  const Answer answer = ask("GET", asked);
  CHECK(answer.status == status);
  CHECK(answer.location.empty());
}

TEST_CASE("what leads below a page stays below it", "[words]") {
  const std::string asked =
      GENERATE(values<std::string>({"/people//evil.example/", "/documents//evil.example/",
                                    "/documents/%0d%0aX:%20y/", "/people/%5c%5cevil.example/"}));
  CAPTURE(asked);
  const std::string location = ask("GET", asked).location;
  CHECK((location.starts_with("/people/") || location.starts_with("/documents/")));
  CHECK(location.find_first_of("\r\n\\ ") == std::string::npos);
}

TEST_CASE("the addresses of pages are no redirects", "[words]") {
  const std::string path =
      GENERATE(values<std::string>({"/", "/search", "/people/", "/programmes/", "/people/ann-lee",
                                    "/documents/projects/a", "/search?q=a/"}));
  CAPTURE(path);
  CHECK(searchd().get(path).status == 200);
}
