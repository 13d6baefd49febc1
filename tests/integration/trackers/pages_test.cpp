// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of pages that other catalogues answered with nothing, or broke at: each case names its thread.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

// Twelve results: two pages of ten.
const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue = [] {
    SmallCatalogue::Pages pages;
    for (int i = 1; i <= 12; ++i) {
      const std::string number = (i < 10 ? "0" : "") + std::to_string(i);
      pages.emplace_back("p" + number, "---\ntitle: Survey " + number + "\ntags: [" +
                                           (i == 1 ? "one" : "all") + "]\n---\nText.\n");
    }
    return SmallCatalogue(pages);
  }();
  return kCatalogue;
}

bool has(const std::string& body, const std::string& text) {
  return body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a page past the end leads to the last page", "[trackers]") {
  struct Case {
    const char* thread;
    std::string query;
    std::string link;  // to the last page
  };
  const auto& [thread, query, link] = GENERATE(values<Case>({
      {"vufind-org/vufind#2940", "q=survey&page=3", "page=2"},
      {"vufind-org/vufind#2940", "q=survey&per_page=20&page=2", "per_page=20"},
      {"cfpb/consumerfinance.gov#8345", "q=survey&tags=one&page=2", "tags=one"},
      {"KnpLabs/KnpPaginatorBundle#383", "q=survey&page=99", "page=2"},
      {"openSUSE/open-build-service#13879", "q=survey&page=100000", "page=2"},
      {"yacy/yacy_search_server#90", "page=14", "page=2"},
      {"ddnexus/pagy#68", "q=survey&sort=title&page=3", "sort=title"},
  }));
  CAPTURE(thread, query);
  const Reply reply = pages().searchd().get("/search?" + query);
  CHECK(reply.status < 500);
  CHECK_THAT(reply.body, Catch::Contains("There are only") || Catch::Contains("There is only"));
  CHECK(has(reply.body, link));
}

TEST_CASE("what is no number of a page is the first page", "[trackers]") {
  struct Case {
    const char* thread;
    std::string page;
  };
  const auto& [thread, page] = GENERATE(values<Case>({
      {"algolia/instantsearch#6252", "0"},
      {"openSUSE/open-build-service#13879", "some_random_text"},
      {"cleydyr/biblivre#400", "-2"},
      {"mysociety/alaveteli#557", "-1"},
      {"mysociety/alaveteli#420", "-1%27"},
      {"lixxu/flask-paginate#89", "-7"},
      {"api-platform/core#1860", "%5Bobject%20Object%5D"},
      {"czcorpus/kontext#1194", "1.5"},
  }));
  CAPTURE(thread, page);
  const Reply reply = pages().searchd().get("/search?q=survey&sort=title&page=" + page);
  CHECK(reply.status < 500);
  CHECK(has(reply.body, "Survey</mark> 01"));
  CHECK(has(reply.body, "Survey</mark> 10"));
  CHECK_FALSE(has(reply.body, "Survey</mark> 11"));
}

TEST_CASE("the last page says which results it has, and leads nowhere beyond", "[trackers]") {
  const Reply last = pages().searchd().get("/search?q=survey&page=2");  // projectblacklight/blacklight#479
  CHECK(last.status == 200);
  CHECK_FALSE(has(last.body, "page=3"));
  CHECK_FALSE(has(last.body, "page=0"));  // CentreForDigitalHumanities/Textcavator#474
  CHECK_FALSE(has(last.body, "page=-1"));
  const Reply wrong =
      pages().searchd().get("/search?q=survey&per_page=-5");  // projectblacklight/blacklight#3897
  CHECK(wrong.status < 500);
  CHECK(has(wrong.body, "Survey</mark> 1"));
}

TEST_CASE("the API gives no page again, and refuses what is no page", "[trackers]") {
  const auto get = [](const std::string& page) {
    return pages().searchd().get("/api/v1/search?q=survey&page=" + page);
  };
  const json beyond = get("6").json();  // USEPA/e-manifest#1641, codeforamerica/ohana-api#36
  CHECK(beyond.at("total") == 12);
  CHECK(beyond.at("hits").empty());
  for (const char* page : {"0", "-1", "x"}) {  // UrbanCCD-UChicago/plenario2#324
    CHECK(get(page).status == 400);
    CHECK(get(page).json().at("parameter") == "page");
  }
}
