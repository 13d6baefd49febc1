// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/synonyms.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.h"

using namespace mitos;
using namespace mitos::config;

namespace {

std::vector<std::string> pairs_in(const std::string& yaml) {
  std::vector<std::string> pairs;
  for (const index::Synonym& synonym : parse_synonyms(yaml, "synonyms.yaml"))
    pairs.push_back(synonym.from + " > " + synonym.to);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

TEST_CASE("in a group each word stands for all others", "[config]") {
  CHECK(pairs_in("- [AI, Artificial  Intelligence, Τεχνητή Νοημοσύνη]") ==
        std::vector<std::string>{"ai > artificial intelligence", "ai > τεχνητη νοημοσυνη",
                                 "artificial intelligence > ai",
                                 "artificial intelligence > τεχνητη νοημοσυνη", "τεχνητη νοημοσυνη > ai",
                                 "τεχνητη νοημοσυνη > artificial intelligence"});
}

TEST_CASE("a one-way entry goes one way", "[config]") {
  CHECK(pairs_in("- { from: disaster, to: [flood, fire] }") ==
        std::vector<std::string>{"disaster > fire", "disaster > flood"});
  CHECK(pairs_in("").empty());
  CHECK(pairs_in("- [UAV, uav]").empty());
}

TEST_CASE("the synonyms that come with Mitos have no mistake", "[config]") {
  CHECK(load_synonyms(MITOS_SOURCE_DIR "/data/synonyms.yaml").size() > 50);
}

TEST_CASE("a mistake among synonyms is told with its line", "[config]") {
  struct Case {
    std::string yaml;
    int line;
  };
  const auto [yaml, line] = GENERATE(values<Case>({
      {"a: b", 1},
      {"- [a, b]\n- [a]", 2},
      {"- [a, b]\n- alone", 2},
      {"- { from: a }", 1},
      {"- { from: a, to: b, too: c }", 1},
      {"- [a, '!?']", 1},
      {"- [a, [b]]", 1},
      {"- [a, b", 1},
  }));
  CAPTURE(yaml);
  try {
    parse_synonyms(yaml, "synonyms.yaml");
    FAIL("no mistake was found");
  } catch (const ConfigError& error) {
    REQUIRE_FALSE(error.findings().empty());
    CHECK(error.findings().front().file == "synonyms.yaml");
    CHECK(error.findings().front().line == line);
  }
}
