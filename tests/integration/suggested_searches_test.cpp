// SPDX-License-Identifier: GPL-2.0-or-later
// What is offered where filters leave nothing.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(SmallCatalogue::Pages{
      {"prophet", "---\ntitle: Prophet of storms\ntags: [weather]\ndate: 2019\n---\nForecasts.\n"},
      {"prophes",
       "---\ntitle: PROPHES, a model of tides\ntags: [tides]\ndate: 2021\n---\nForecasts of tides.\n"},
      {"third", "---\ntitle: Storms\ntags: [tides]\ndate: 2021\n---\nForecasts.\n"},
  });
  return kCatalogue;
}

nlohmann::json suggestions(const std::vector<std::pair<std::string, std::string>>& params) {
  const auto answer = pages().searchd().search(params).json();
  return answer.at("query").at("suggestions");
}

}  // namespace

TEST_CASE("a word that is found elsewhere may be a slip under a filter", "[search]") {
  const auto offered = suggestions({{"q", "prophes"}, {"tags", "weather"}});
  REQUIRE(offered.size() == 2);
  CHECK(offered[0] ==
        nlohmann::json{{"text", "prophet"}, {"without", nlohmann::json::array()}, {"total", 1}});
  CHECK(offered[1] == nlohmann::json{{"text", "prophes"}, {"without", {"tags"}}, {"total", 1}});
}

TEST_CASE("where no single filter is to blame, all are left out", "[search]") {
  const auto offered =
      suggestions({{"q", "prophes model"}, {"tags", "weather"}, {"year", "2019"}, {"typos", "off"}});
  REQUIRE(offered.size() == 1);
  CHECK(offered[0].at("without") == nlohmann::json{"tags", "year"});
  CHECK(offered[0].at("total") == 1);
}

TEST_CASE("nothing is offered where something is found, or without a filter", "[search]") {
  CHECK(suggestions({{"q", "storms"}, {"tags", "tides"}}).empty());
  CHECK(suggestions({{"q", "xylophone"}}).empty());
}

TEST_CASE("the page of results offers the other spelling", "[pages]") {
  const std::string page =
      pages().searchd().get("/search?q=prophes&tags=weather", {{"Accept-Language", "en"}}).body;
  CHECK(page.find("“prophet” instead: 1 result") != std::string::npos);
}
