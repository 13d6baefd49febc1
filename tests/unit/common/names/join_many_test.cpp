// SPDX-License-Identifier: GPL-2.0-or-later
// Thousands of people with something in common: each case once took time quadratic in their number.
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/names/join/join.h"

using namespace mitos::names;

namespace {

std::string word(std::mt19937& random) {
  std::string letters;
  for (int i = 0; i < 7; ++i) letters += static_cast<char>((i == 0 ? 'A' : 'a') + random() % 26);
  return letters;
}

std::size_t people_of(const std::vector<Spelling>& spellings) {
  static const GivenNames kTable = given_names();
  return join_people(spellings, kTable, {}).people.size();
}

}  // namespace

TEST_CASE("initials find the one that they fit in a family of thousands", "[names]") {
  std::mt19937 random(1);
  std::vector<Spelling> spellings;
  for (int i = 0; i < 3'000; ++i) spellings.push_back({word(random) + " Papadopoulos", 1});
  const std::size_t before = people_of(spellings);
  spellings.push_back({"Qqqa Rrrb Papadopoulos", 1});
  spellings.push_back({"Q. R. Papadopoulos", 1});
  spellings.push_back({"Qqqa R. Papadopoulos", 1});
  spellings.push_back({"qqqa rrrb papadopoulos", 1});
  CHECK(people_of(spellings) == before + 1);
}

TEST_CASE("all spellings of one Greek name are one person, however many", "[names]") {
  std::vector<Spelling> spellings;
  for (int i = 0; i < 2'000; ++i) {
    std::string name = "Γεώργιος Κ";
    for (int bits = i, vowels = 0; vowels < 11; ++vowels, bits /= 2) name += bits % 2 == 0 ? "ιτ" : "ητ";
    spellings.push_back({name + "ης", 1});
  }
  CHECK(people_of(spellings) == 1);
}
