// SPDX-License-Identifier: GPL-2.0-or-later
// What staff decide about the order of hits in pins.yaml.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

using Names = std::vector<std::string>;

const SmallCatalogue& pinned() {
  static const SmallCatalogue kCatalogue(
      SmallCatalogue::Pages{
          page("visit", "Visit the harbour", "Rooms and bridges."),
          page("day", "Open days", "Open days at the harbour."),
          page("older", "The open day of old", "An open day."),
          page("colour", "Colour charts", "Colour of water."),
          page("greek", "Θαλάσσια φάλαινα", "Φάλαινα."),
          {"funded", "---\ntitle: Tides\nprogram: Horizon 2020\ndate: 2019\n---\nTides.\n"},
          {"funded2", "---\ntitle: Waves\nprogram: Horizon 2020\ndate: 2018\n---\nWaves.\n"},
      },
      "pins: pins.yaml\n",
      {{"pins.yaml",
        "- { words: [open day], first: [projects/visit, projects/greek], never: projects/older }\n"
        "- { words: colours, first: projects/visit, until: 2000-01-31 }\n"
        "- { words: colour charts, first: projects/visit, until: 9999-12-31 }\n"
        "- { words: φάλαινα, first: projects/visit }\n"
        "- { words: [horizon 2020], first: [projects/visit, projects/funded2] }\n"
        "- { words: harbour, first: projects/gone }\n"}});
  return kCatalogue;
}

nlohmann::json search(const std::vector<std::pair<std::string, std::string>>& parameters) {
  return pinned().searchd().search(parameters).json();
}

}  // namespace

TEST_CASE("pinned documents come first in their order, whatever the spelling", "[pins]") {
  for (const char* typed : {"open day", "OPEN DAYS", "the open day", "open-day", "Opén Day", "opne day"}) {
    CAPTURE(typed);
    CHECK(pinned().found(typed) == Names{"visit", "greek", "day"});
  }
  CHECK(pinned().found("color charts").front() == "visit");
  CHECK(pinned().found("ΦΑΛΑΙΝΑ").front() == "visit");
  CHECK(pinned().found("falaina").front() == "visit");
}

TEST_CASE("a pin counts for the whole query alone", "[pins]") {
  CHECK(pinned().found("open").front() != "visit");
  CHECK(pinned().found("day open harbour").front() != "greek");
  CHECK(pinned().found("\"open day\"") == Names{"older"});
  CHECK(pinned().found("harbour") == Names{"visit", "day"});
}

TEST_CASE("a pin ends after its last day", "[pins]") {
  CHECK(pinned().found("colours") == Names{"colour"});
  CHECK(pinned().found("colour charts") == Names{"visit", "colour"});
}

TEST_CASE("what is pinned is in the total, and what is never shown is not", "[pins]") {
  const auto answer = search({{"q", "open day"}, {"per_page", "1"}, {"page", "2"}});
  CHECK(answer.at("total") == 3);
  CHECK(names_of(answer) == Names{"greek"});
  CHECK(search({{"q", "open day"}, {"sort", "title"}}).at("total") == 1);
  CHECK(search({{"q", "old"}}).at("total") == 1);
}

TEST_CASE("chosen filters hold for what is pinned, and words that filter do not", "[pins]") {
  CHECK(names_of(search({{"q", "open day"}, {"program", "horizon-2020"}})).empty());
  const auto answer = search({{"q", "horizon 2020"}});
  CHECK(names_of(answer) == Names{"visit", "funded2", "funded"});
  CHECK(answer.at("total") == 3);
  CHECK(answer.at("query").at("filters").size() == 1);
}

TEST_CASE("explain says that a document is pinned", "[pins]") {
  const auto answer = search({{"q", "open day"}, {"explain", "on"}});
  const std::string why = answer.at("hits").at(0).at("explanation").dump();
  CHECK(why.find("put first for these words") != std::string::npos);
  CHECK(answer.at("hits").at(2).at("explanation").dump().find("put first") == std::string::npos);
}

TEST_CASE("check finds pins whose document is gone, and mistakes with their lines", "[pins][check]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/tide.md", "---\ntitle: Tide\n---\nx\n");
  write_file(folder / "mitos.yaml", "collections: { pages: { source: pages } }\npins: pins.yaml\n");
  write_file(folder / "pins.yaml", "- { words: a, first: pages/tide }\n- { words: b, never: pages/tied }\n");
  const std::string config = (folder / "mitos.yaml").string();
  const Finished checked = run_indexer({"check", "--config", config, "--format", "json"});
  const auto issues = nlohmann::json::parse(checked.out);
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].at("rule") == "idle-pin");
  CHECK(issues[0].at("line") == 2);
  CHECK(issues[0].at("message").get<std::string>().find("pages/tide") != std::string::npos);
  write_file(folder / "pins.yaml",
             "- { words: a }\n- { word: b, first: c }\n- { words: d, first: e, until: June }\n");
  const Finished refused = run_indexer({"check", "--config", config});
  CHECK(refused.status == 2);
  for (const char* part : {"pins.yaml:1: needs", "did you mean “words”", "pins.yaml:3: until"})
    CHECK(refused.err.find(part) != std::string::npos);
}
