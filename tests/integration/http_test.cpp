// SPDX-License-Identifier: GPL-2.0-or-later
// The manners of the HTTP interface: errors, unknown parameters, methods, health.
#include <catch2/catch.hpp>

#include "tests/integration/support/sample.h"

using namespace mitos::test;

TEST_CASE("a wrong parameter is refused with a problem that names it", "[http]") {
  struct Case {
    std::string query;
    std::string parameter;
  };
  const auto [query, parameter] = GENERATE(values<Case>({
      {"quarry=sea", "quarry"},
      {"page=0", "page"},
      {"page=x", "page"},
      {"page=1.5", "page"},
      {"page=-1", "page"},
      {"page=99999999999999999999", "page"},
      {"page=101&per_page=100", "page"},
      {"per_page=101", "per_page"},
      {"per_page=10&per_page=20", "per_page"},
      {"q=a&q=b", "q"},
      {"sort=colour", "sort"},
      {"facets=colour", "facets"},
      {"facet_limit=0", "facet_limit"},
      {"facet_limit=1001", "facet_limit"},
      {"highlight=yes", "highlight"},
      {"fields=id,colour", "fields"},
      {"match=most", "match"},
      {"snippet_length=39", "snippet_length"},
      {"snippet_length=1001", "snippet_length"},
      {"colour=red", "colour"},
      {"tags.some=past", "tags.some"},
      {"title.all=x", "title.all"},
  }));
  CAPTURE(query);
  const Reply reply = sample().get("/api/v1/search?" + query);
  CHECK(reply.status == 400);
  CHECK(reply.type == "application/problem+json");
  CHECK(reply.json().at("status") == 400);
  CHECK(reply.json().at("parameter") == parameter);
  CHECK_FALSE(reply.json().at("detail").get<std::string>().empty());
}

TEST_CASE("both sides of each limit are as documented", "[http]") {
  const std::string query = GENERATE(
      values<std::string>({"page=100&per_page=100", "per_page=1", "facet_limit=1000", "snippet_length=40",
                           "snippet_length=1000", "page=&per_page=&sort=&q=&facet_limit="}));
  CAPTURE(query);
  CHECK(sample().get("/api/v1/search?" + query).status == 200);
}

TEST_CASE("a facet value that does not exist is no error: nothing matches", "[http]") {
  const auto answer = sample().get("/api/v1/search?tags=nowhere").json();
  CHECK(answer.at("total") == 0);
  CHECK(answer.at("hits").empty());
}

TEST_CASE("no query is an error, whatever was typed", "[http]") {
  const std::string q = GENERATE(values<std::string>({"\"",
                                                      "((((((((((((((((((((((((((",
                                                      ")",
                                                      "OR",
                                                      "AND NOT OR",
                                                      "-",
                                                      "--",
                                                      "- -",
                                                      "\"\"",
                                                      "NOT",
                                                      "a OR",
                                                      "OR a",
                                                      "title:",
                                                      "*",
                                                      "\\",
                                                      "%",
                                                      "a:b:c",
                                                      "<script>",
                                                      "\xff\xfe",
                                                      std::string(5'000, 'x'),
                                                      "(a OR (b -c)) \"d",
                                                      "date:2019..2022",
                                                      "ICT-48-2020",
                                                      "😀",
                                                      "\xCC\x81"}));
  CAPTURE(q);
  CHECK(sample().search({{"q", q}}).status == 200);
}

TEST_CASE("a hit carries what is asked for", "[http]") {
  const auto hit =
      sample().get("/api/v1/search?q=7reef&highlight=off&fields=id,body").json().at("hits").at(0);
  CHECK(hit.size() == 2);
  CHECK(hit.at("body").get<std::string>().size() > 200);
}

TEST_CASE("an unknown address is a problem too", "[http]") {
  const std::string target = GENERATE(
      values<std::string>({"/api/v1/nothing", "/api/v1/documents/", "/api/v1/documents/projects/nothing",
                           "/api/v1/search/", "/api/v1/documents/..%2F..%2Fetc%2Fpasswd", "/nothing"}));
  CAPTURE(target);
  const Reply reply = sample().get(target);
  CHECK(reply.status == 404);
  CHECK(reply.type == "application/problem+json");
}

TEST_CASE("an address that is only read refuses other methods and says which it takes", "[http]") {
  Client client(sample().port());
  const Reply reply = client.post("/api/v1/search", R"({"q": "sea"})");
  CHECK(reply.status == 405);
  CHECK(reply.type == "application/problem+json");
  CHECK(client.get("/livez").status == 200);  // the body was not taken for a request
}

TEST_CASE("a parameter where none is taken is refused", "[http]") {
  CHECK(sample().get("/api/v1/stats?verbose=1").json().at("parameter") == "verbose");
}

TEST_CASE("an answer is compressed for a client that takes gzip, and for no other", "[http]") {
  const auto encoding = [](const char* accepted) {
    const Reply reply = sample().get("/api/v1/search?q=sea", {{"Accept-Encoding", accepted}});
    CHECK(reply.json().at("total") > 0);
    return reply.header("Content-Encoding");
  };
  CHECK(encoding("gzip, deflate, br") == "gzip");
  CHECK(encoding("br").empty());
  CHECK(encoding("identity").empty());
  CHECK(encoding("br, gzip;q=0").empty());
  // Who keeps answers for others has to know that there are two of each.
  for (const char* target : {"/api/v1/search?q=sea", "/assets/mitos-search.js", "/search"}) {
    for (const char* accepted : {"gzip", "identity"}) {
      const Reply reply = sample().get(target, {{"Accept-Encoding", accepted}});
      CHECK_THAT(reply.header("Vary"), Catch::Contains("Accept-Encoding"));
    }
  }
}

TEST_CASE("health is told, and a server without an index says what to do", "[http]") {
  CHECK(sample().get("/livez").json().at("status") == "ok");
  CHECK(sample().get("/readyz").json().at("status") == "ready");

  const TemporaryFolder folder;
  const Searchd empty(folder / "index");
  CHECK(empty.get("/livez").status == 200);
  for (const char* target : {"/readyz", "/api/v1/search?q=sea", "/api/v1/stats"}) {
    const Reply reply = empty.get(target);
    CHECK(reply.status == 503);
    CHECK(reply.json().at("detail").get<std::string>().find("mitos-indexer build") != std::string::npos);
  }
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  CHECK(eventually([&empty] { return empty.generation() == 1; }));
}

TEST_CASE("a second server on a taken port fails and says so", "[http]") {
  const TemporaryFolder folder;
  Process second(program("mitos-searchd"), {"--index", (folder / "index").string(), "--listen",
                                            "127.0.0.1:" + std::to_string(sample().port())});
  CHECK(second.wait() == 3);
  CHECK(second.err().find("cannot listen") != std::string::npos);
}

TEST_CASE("the log never holds what was searched for", "[http]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  const Searchd searchd(folder / "index");
  searchd.search({{"q", "canaryword"}, {"tags", "canarytag"}});
  searchd.get("/api/v1/documents/canaryid");
  searchd.get("/canarypath?canaryname=1");
  CHECK(searchd.log().find("canary") == std::string::npos);
}
