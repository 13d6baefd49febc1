// SPDX-License-Identifier: GPL-2.0-or-later
// Every value of a facet can be reached, page by page.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

constexpr int kTags = 30;

const SmallCatalogue& pages() {
  static const SmallCatalogue kPages = [] {
    SmallCatalogue::Pages written;
    for (int i = 1; i <= kTags; ++i) {
      const std::string number = (i < 10 ? "0" : "") + std::to_string(i);
      written.emplace_back("p" + number, "---\ntitle: Page\ntags: [tag " + number + "]\n---\nx\n");
    }
    return SmallCatalogue(written);
  }();
  return kPages;
}

nlohmann::json tags(const std::string& query) {
  const Reply reply = pages().searchd().get("/api/v1/facets/tags?" + query);
  REQUIRE(reply.status == 200);
  return reply.json();
}

std::string first_of(const nlohmann::json& answer) {
  return answer.at("values").at(0).at("label");
}

}  // namespace

TEST_CASE("the values of a facet come page by page, with their number", "[catalogue]") {
  const auto second = tags("page=2");
  CHECK(first_of(second) == "tag 21");
  CHECK(second.at("values").size() == 10);
  CHECK(second.at("more") == false);
  CHECK(second.at("values_total") == kTags);

  const auto small = tags("page=2&per_page=10");
  CHECK(first_of(small) == "tag 11");
  CHECK(small.at("values").size() == 10);
  CHECK(small.at("more") == true);

  CHECK(tags("per_page=10").at("values").size() == 10);
  CHECK(tags("page=9").at("values").empty());
}

TEST_CASE("all pages together have every value once", "[catalogue]") {
  std::multiset<std::string> all;
  for (int page = 1; page <= 5; ++page) {
    const auto answer = tags("per_page=7&page=" + std::to_string(page));
    for (const auto& value : answer.at("values")) all.insert(value.at("label").get<std::string>());
  }
  CHECK(all.size() == kTags);
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == kTags);
}

TEST_CASE("a page too deep names its parameter", "[catalogue]") {
  const Reply reply = pages().searchd().get("/api/v1/facets/tags?page=10000&per_page=10");
  CHECK(reply.status == 400);
  CHECK(reply.json().at("parameter") == "page");
}
