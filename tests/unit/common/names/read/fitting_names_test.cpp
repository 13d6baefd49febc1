// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/fitting_names.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>
#include <random>
#include <string>
#include <vector>

#include "common/names/read/agreement.h"
#include "common/names/read/given_names.h"
#include "common/names/read/name_key.h"
#include "common/names/read/person_name.h"
#include "tests/support/seed.h"

using namespace mitos::names;

namespace {

std::vector<const NameKey*> addresses_of(const std::deque<NameKey>& keys) {
  std::vector<const NameKey*> addresses;
  for (const NameKey& key : keys) addresses.push_back(&key);
  return addresses;
}

// One to four given names, of which some are initials, pet names, Greek, or joined by hyphens.
std::string some_name(std::mt19937& random) {
  const std::vector<std::string> words{"Robert",  "Bob",   "Anna", "Ann", "Giannis", "Ioannis",
                                       "Γιάννης", "R.",    "A.",   "B.",  "J.",      "Rob.",
                                       "Steven",  "Steve", "Jing", "Xi",  "Jingxi",  "Maria"};
  std::string name;
  for (auto left = 1 + random() % 4; left > 0; --left) {
    name += words[random() % words.size()];
    name += random() % 6 == 0 && left > 1 ? '-' : ' ';
    if (random() % 12 == 0) name += "(" + words[random() % words.size()] + ") ";
  }
  return name + (random() % 2 == 0 ? "Papadopoulos" : "Smith");
}

}  // namespace

TEST_CASE("whose given names agree is always among those that may fit", "[names]") {
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const GivenNames& table = given_names();
  std::deque<NameKey> keys;
  for (int i = 0; i < 400; ++i) keys.push_back(key_of(parse_person_name(some_name(random), table), table));
  const FittingNames fitting(addresses_of(keys));
  std::size_t agreeing = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::vector<std::size_t> found = fitting.of(i);
    REQUIRE(std::is_sorted(found.begin(), found.end()));
    for (std::size_t other = 0; other < keys.size(); ++other) {
      if (other == i || !agreement(keys[i], keys[other])) continue;
      ++agreeing;
      CAPTURE(keys[i].whole, keys[other].whole);
      REQUIRE(std::binary_search(found.begin(), found.end(), other));
    }
  }
  CHECK(agreeing > 100);
}

TEST_CASE("three initials are compared with few of a family's thousands", "[names]") {
  std::mt19937 random(1);
  const auto letter = [&random](char first) {
    return static_cast<char>(first + static_cast<int>(random() % 26));
  };
  const GivenNames& table = given_names();
  std::deque<NameKey> keys;
  for (int i = 0; i < 3'000; ++i) {
    const std::string name = i % 2 == 0
                                 ? std::string{letter('A'), '.', ' ', letter('A'), '.', ' ', letter('A'), '.'}
                                 : std::string{letter('A'), letter('a'), letter('a'), ' ', letter('A'), '.'};
    keys.push_back(key_of(parse_person_name(name + " Smith", table), table));
  }
  const FittingNames fitting(addresses_of(keys));
  std::size_t compared = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) compared += fitting.of(i).size();
  CHECK(compared < 50 * keys.size());
}
