// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/panel.h"

#include <catch2/catch.hpp>

using namespace mitos::pages;

namespace {

const Texts& texts() {
  static const Texts kTexts(
      "en",
      nlohmann::json::parse(
          R"({"show_all": {"other": "Show all {n}"}, "show_first": {"other": "Show {n}"}, "and_others": {"other": "and {n}"}})"));
  return kTexts;
}

View of(std::size_t count, std::size_t all) {
  std::vector<CountedThing> things;
  for (std::size_t i = 0; i < count; ++i) things.push_back({"thing", "/thing", count - i});
  return panel(texts(), "Things", things, all);
}

}  // namespace

TEST_CASE("a panel has six things in sight, and the rest folded", "[pages]") {
  CHECK(of(0, 0).is_null());
  CHECK(of(6, 6)["rows"].size() == 6);
  CHECK(of(6, 6)["more"] == false);
  const View many = of(20, 20);
  CHECK(many["rows"].size() == 6);
  CHECK(many["more"]["rows"].size() == 14);
  CHECK(many["more"]["label"] == "Show all 20");
  CHECK(many["rest"] == false);
}

TEST_CASE("nothing is folded for the sake of one thing", "[pages]") {
  CHECK(of(7, 7)["rows"].size() == 7);
  CHECK(of(7, 7)["more"] == false);
}

TEST_CASE("what is in no list is counted", "[pages]") {
  const View most = of(106, 1384);
  CHECK(most["more"]["rows"].size() == 100);
  CHECK(most["more"]["label"] == "Show 106");
  CHECK(most["rest"] == "and 1,278");
}

TEST_CASE("bars are of the share in the greatest, and never nothing", "[pages]") {
  const View rows = bar_rows(texts(), {{"a", "/a", 1000}, {"b", "/b", 250}, {"c", "/c", 1}});
  CHECK(rows[0]["size"] == "100");
  CHECK(rows[1]["size"] == "25");
  CHECK(rows[2]["size"] == "1");
}
