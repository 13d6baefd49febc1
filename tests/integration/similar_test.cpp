// SPDX-License-Identifier: GPL-2.0-or-later
// Documents about the same as one document, with what they have in common.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

std::string text(const std::string& front, const std::string& body) {
  return "---\n" + front + "---\n" + body + "\n";
}

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(
      {{"flood", text("title: Flood (Coordinator)\nprogram: Horizon 2020\ntags: [current]\n"
                      "contact: [Marina Quillfeather, Olaf Brandt]\n",
                      "Floods of rivers are forecast by gauges. Gauges of rivers tell of floods.")},
       {"flood.el", text("title: Πλημμύρα\n", "Οι πλημμύρες των ποταμών. Floods of rivers and gauges.")},
       {"gauge",
        text("title: Gauges\ntags: [current]\ncontact: Olaf Brandt\n", "Gauges at rivers forecast floods.")},
       {"gauge.el", text("title: Μετρητές\n", "Gauges at rivers.")},
       {"river", text("title: Rivers\nprogram: Horizon 2020\ntags: [current]\n", "A map of rivers.")},
       {"loom", text("title: Loom\ntags: [current]\n", "Weaving by hand is taught in five museums.")},
       {"wool", text("title: Wool (Coordinator)\ntags: [current]\n", "Museums of weaving and of wool.")},
       {"bread", text("title: Bread\n", "Loaves rise at night.")},
       {"violin", text("title: Violin\n", "Strings are tuned in fifths.")},
       {"orchard", text("title: Orchard\n", "Apples are picked in autumn.")},
       {"tower", text("title: Tower\n", "Bells ring at noon.")},
       {"ferry", text("title: Ferry\n", "Cars cross to the island.")},
       {"empty", text("title: \"2020\"\n", "")}},
      "languages: [en, el]\n");
  return kCatalogue;
}

nlohmann::json similar_to(const std::string& id, const std::string& many = "5") {
  return pages().searchd().get("/api/v1/documents/projects/" + id + "?similar=" + many).json().at("similar");
}

Names ids_of(const nlohmann::json& similar) {
  Names ids;
  for (const auto& each : similar) ids.push_back(each.at("id").get<std::string>().substr(9));
  return ids;
}

}  // namespace

TEST_CASE("similar documents share telling words and values, and no translation is among them", "[similar]") {
  CHECK(ids_of(similar_to("flood")) == Names{"gauge", "river"});
  CHECK(ids_of(similar_to("loom")) == Names{"wool"});
  CHECK(ids_of(similar_to("empty")).empty());
  CHECK(ids_of(similar_to("flood", "1")) == Names{"gauge"});
}

TEST_CASE("each similar document says what both have in common", "[similar]") {
  const auto similar = similar_to("flood");
  const auto& gauge = similar.at(0);
  CHECK(gauge.at("title") == "Gauges");
  CHECK(gauge.at("score").get<double>() > similar.at(1).at("score").get<double>());
  Names words = gauge.at("shared").at("words");
  std::sort(words.begin(), words.end());
  CHECK(words == Names{"Flood", "forecast", "gauges", "rivers"});
  CHECK(gauge.at("shared").at("values") ==
        nlohmann::json::parse(R"([{"field": "contact", "value": "olaf-brandt", "label": "Olaf Brandt"},
                                  {"field": "tags", "value": "current", "label": "current"}])"));
  CHECK(similar.at(1).at("shared").at("values").at(0).at("value") == "horizon-2020");
}

TEST_CASE("similar documents come only if asked for, and other parameters are refused", "[similar]") {
  const std::string path = "/api/v1/documents/projects/flood";
  CHECK_FALSE(pages().searchd().get(path).json().contains("similar"));
  CHECK_FALSE(pages().searchd().get(path + "?similar=").json().contains("similar"));
  const auto query = GENERATE("similar=0", "similar=21", "similar=x", "similar=1&similar=2", "like=5");
  CAPTURE(query);
  const auto refused = pages().searchd().get(path + "?" + query);
  CHECK(refused.status == 400);
  CHECK(refused.json().at("parameter") == (std::string(query) == "like=5" ? "like" : "similar"));
}

TEST_CASE("the page of a document leads to similar pages and says what they share", "[similar]") {
  const std::string page = pages().searchd().get("/documents/projects/flood").body;
  CHECK(page.find("Similar pages") != std::string::npos);
  CHECK(page.find("href=\"/documents/projects/gauge\"") != std::string::npos);
  CHECK(page.find("Olaf Brandt, current") != std::string::npos);
  const std::string greek = pages().searchd().get("/documents/projects/flood?ui=el").body;
  CHECK(greek.find("Παρόμοιες σελίδες") != std::string::npos);
  CHECK(greek.find("/documents/projects/gauge?ui=el") != std::string::npos);
  CHECK(pages().searchd().get("/documents/projects/empty").body.find("Similar pages") == std::string::npos);
}
