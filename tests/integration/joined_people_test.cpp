// SPDX-License-Identifier: GPL-2.0-or-later
// The people of the sample, as the table of data/README.md sorts them, against what the index makes of them.
#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <sstream>

#include "tests/integration/support/sample.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

using Spellings = std::set<std::string>;

// What stands in backticks in a line.
Spellings in_backticks(const std::string& line) {
  Spellings found;
  std::size_t at = line.find('`');
  while (at != std::string::npos) {
    const std::size_t end = line.find('`', at + 1);
    if (end == std::string::npos) break;
    found.insert(line.substr(at + 1, end - at - 1));
    at = line.find('`', end + 1);
  }
  return found;
}

// The rows of the table under “## People”.
std::set<Spellings> people_of_the_table() {
  std::istringstream readme(read_file(MITOS_SOURCE_DIR "/data/README.md"));
  std::set<Spellings> people;
  bool inside = false;
  for (std::string line; std::getline(readme, line);) {
    if (line.starts_with("## ")) inside = line == "## People";
    if (inside && line.starts_with("| ") && !in_backticks(line).empty()) people.insert(in_backticks(line));
  }
  return people;
}

json all_hits(std::vector<std::pair<std::string, std::string>> parameters) {
  parameters.insert(parameters.end(), {{"facets", ""}, {"per_page", "100"}});
  return sample().search(parameters).json().at("hits");
}

}  // namespace

TEST_CASE("everybody in the sample is one value, however they are spelt", "[people]") {
  std::map<std::string, Spellings> spellings_of;
  for (const json& hit : all_hits({})) {
    for (const json& contact : hit.at("contact")) spellings_of[contact.at("value")].insert(contact.at("raw"));
  }
  std::set<Spellings> people;
  for (const auto& [value, spellings] : spellings_of) people.insert(spellings);
  CHECK(people.size() == 14);
  CHECK(people == people_of_the_table());
}

TEST_CASE("a spelling of a person, and its address from before it was joined, lead to the same projects",
          "[people]") {
  const auto ids = [](const std::string& contact) {
    std::set<std::string> found;
    for (const json& hit : all_hits({{"contact", contact}})) found.insert(hit.at("id"));
    return found;
  };
  const auto hers = ids("despoina-armyrou");
  CHECK(hers.size() == 7);
  for (const char* spelling : {"Armyrou Despoina", "Αρμυρού Δέσποινα", "armyrou-despoina", "D. Armyrou"}) {
    CAPTURE(spelling);
    CHECK(ids(spelling) == hers);
  }
}
