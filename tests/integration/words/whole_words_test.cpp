// SPDX-License-Identifier: GPL-2.0-or-later
// Titles that hold a word whole, beside those where it is the beginning of one.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({
      page("search", "Search engines"),
      page("deep-sea", "The deep sea", "y"),
      page("portable", "Portable devices", "z"),
      page("port", "Smart port", "w"),
      page("deep-search", "Deep search methods", "v"),
      page("ports", "Ports of Greece", "u"),
      page("carbon", "Carbon capture", "a car, and carbon"),
      page("car", "The electric car", "b"),
      page("arthritis", "Arthritis and arteries", "art art art"),
      page("art", "Digital art", "c"),
      page("war", "Warehouse robots", "d"),
      page("peace", "Peace and war", "e"),
      page("thalassa", "Θάλασσαιμία", "f"),
      page("thala", "Η βαθιά θάλασσα", "g"),
      page("smart-portable", "Smart portable labs", "h"),
      page("mediaverse", "MediaVerse", "x"),
      page("mediation", "Mediation", "x"),
      page("swarmer", "SWARMER", "x"),
      page("swarms", "A swarm of robots", "swarm swarm"),
      {"tagged-1", "---\ntitle: T one\ntags: [airports, air]\n---\nx\n"},
      {"tagged-2", "---\ntitle: T two\ntags: airports\n---\nx\n"},
  });
  return kCatalogue;
}

}  // namespace

TEST_CASE("a title that holds the words whole is found first", "[words]") {
  struct Case {
    std::string q;
    std::string first;
  };
  const auto& [q, first] = GENERATE(values<Case>({{"sea", "deep-sea"},
                                                  {"deep sea", "deep-sea"},
                                                  {"DEEP SEA", "deep-sea"},
                                                  {"port", "port"},
                                                  {"smart port", "port"},
                                                  {"car", "car"},
                                                  {"electric car", "car"},
                                                  {"art", "art"},
                                                  {"war", "peace"},
                                                  {"swarm", "swarmer"},  // a name of one word
                                                  {"θάλασσα", "thala"},
                                                  {"media", "mediaverse"},
                                                  {"searc", "search"}}));
  CAPTURE(q);
  const std::vector<std::string> found = pages().found(q);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == first);
}

TEST_CASE("a title that holds the words whole is suggested first, others after it", "[words]") {
  struct Case {
    std::string q;
    std::string first;
    std::string also;
  };
  const auto& [q, first, also] = GENERATE(values<Case>({{"sea", "deep-sea", "search"},
                                                        {"deep sea", "deep-sea", "deep-search"},
                                                        {"smart port", "port", "smart-portable"},
                                                        {"car", "car", "carbon"},
                                                        {"art", "art", "arthritis"},
                                                        {"war", "peace", "war"},
                                                        {"media", "mediaverse", "mediation"},
                                                        {"deep se", "deep-search", "deep-sea"}}));
  CAPTURE(q);
  std::vector<std::string> suggested;
  const nlohmann::json answer = pages().suggest(q);
  for (const auto& project : answer.at("projects")) suggested.push_back(project.at("id"));
  REQUIRE_FALSE(suggested.empty());
  CHECK(suggested.front() == "projects/" + first);
  if (!also.empty()) {
    CHECK(std::find(suggested.begin(), suggested.end(), "projects/" + also) != suggested.end());
  }
}

TEST_CASE("a tag that is the typed word comes before one that begins so", "[words]") {
  CHECK(pages().suggest("air").at("tags").at(0).at("value") == "air");
}

TEST_CASE("a page is found first by a question for its name, and by a name of stop words", "[words]") {
  SmallCatalogue::Pages texts{page("boats", "Public Boats", "They belong to everybody."),
                              page("where", "Where", "A map."),
                              page("abouts", "Whereabouts of ships", "where is it, where, where"),
                              page("what", "What is public", "x")};
  for (int i = 1; i < 7; ++i) {
    texts.push_back(page("minutes-" + std::to_string(i), "Minutes " + std::to_string(i),
                         "What we said: it is important that public boats are public; what is a boat code?"));
  }
  const SmallCatalogue catalogue(texts);
  CHECK(catalogue.found("what is public boats").front() == "boats");
  CHECK(catalogue.found("What are the public boats?").front() == "boats");
  CHECK(catalogue.found("where").front() == "where");
  CHECK(catalogue.found("what is public").front() == "what");
}
