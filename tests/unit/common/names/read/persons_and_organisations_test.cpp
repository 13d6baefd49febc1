// SPDX-License-Identifier: GPL-2.0-or-later
// How often persons and organisations are told apart in 200 names that were drawn and read.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "common/names/join/join.h"
#include "common/names/read/organisation.h"
#include "common/names/read/split_people.h"

using namespace mitos;

namespace {

struct Read {
  std::string name;
  bool is_organisation = false;
};

std::vector<Read> read_names(const std::string& file) {
  std::ifstream drawn(std::string(MITOS_SOURCE_DIR) + "/tests/fixtures/names/" + file);
  REQUIRE(drawn);
  std::vector<Read> names;
  for (std::string line; std::getline(drawn, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    names.push_back({line.substr(tab + 1), line.substr(0, tab) == "organisation"});
  }
  REQUIRE(names.size() == 200);
  return names;
}

const names::GivenNames& table() {
  static const names::GivenNames kTable = names::given_names();
  return kTable;
}

}  // namespace

// The rules were made by the first draw. By the second, of which they told 95 in a hundred, its kinds of
// mistakes were mended.
TEST_CASE("of 200 drawn names 98 in a hundred are told to be a person's or an organisation's", "[names]") {
  const auto* const file = GENERATE("persons_and_organisations.tsv", "persons_and_organisations_2.tsv");
  std::string wrong;
  std::size_t wrong_ones = 0;
  for (const Read& read : read_names(file)) {
    const std::vector<std::string> people = names::split_people(read.name, table(), {});
    if (people.size() == 1 && names::is_organisation(people.front()) == read.is_organisation) continue;
    ++wrong_ones;
    wrong += read.name + "\n";
  }
  CAPTURE(file, wrong);
  CHECK(wrong_ones <= 4);
}

// Drawn when the rules were made.
TEST_CASE("of 200 drawn names of one catalogue 98 in a hundred are told", "[names]") {
  const std::vector<Read> drawn = read_names("persons_and_organisations_3.tsv");
  std::map<std::string, std::size_t> counts;
  for (const Read& read : drawn) {
    for (const std::string& name : names::split_people(read.name, table(), {})) ++counts[name];
  }
  std::vector<names::Spelling> spellings;
  for (const auto& [name, count] : counts) spellings.push_back({name, count});
  std::map<std::string, names::Kind> kinds;
  for (const names::Person& person : names::join_people(spellings, table()).people) {
    for (const names::Spelling& spelling : person.spellings) kinds[spelling.raw] = person.kind;
  }
  std::string wrong;
  std::size_t wrong_ones = 0;
  for (const Read& read : drawn) {
    const auto kind = kinds.find(read.name);
    if (kind != kinds.end() && (kind->second == names::Kind::organisation) == read.is_organisation) continue;
    ++wrong_ones;
    wrong += read.name + "\n";
  }
  CAPTURE(wrong);
  CHECK(wrong_ones <= 4);
}
