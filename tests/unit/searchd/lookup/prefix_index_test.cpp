// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/prefix_index.h"

#include <array>
#include <catch2/catch.hpp>

namespace mitos::lookup {
namespace {

using Owners = std::vector<Owner>;

constexpr std::array<const char*, 5> kNames{"Marine Robotics", "Robot Arms", "Robotics", "The Robot",
                                            "Armed Robots"};

PrefixIndex index_of_names() {
  PrefixIndex index;
  for (Owner owner = 0; owner < kNames.size(); ++owner) index.add(kNames[owner], owner, text::FoldedReader());
  index.sort();
  return index;
}

// By number where nothing else decides.
Owners best(const std::vector<Prefixes>& words, std::size_t limit = 10) {
  query::Budget budget = query::Budget::unlimited();
  const PrefixIndex index = index_of_names();
  return index.best(index.with_all(words, budget), words, limit, std::less<>());
}

}  // namespace

TEST_CASE("a name is found by a prefix of any of its words", "[lookup]") {
  query::Budget budget = query::Budget::unlimited();
  const PrefixIndex index = index_of_names();
  CHECK(index.with_all({{"rob"}}, budget) == Owners{0, 1, 2, 3, 4});
  CHECK(index.with_all({{"rob"}, {"ar"}}, budget) == Owners{1, 4});
  CHECK(index.with_all({{"robx"}}, budget).empty());
  CHECK(index.with_all({{"sea", "mar"}}, budget) == Owners{0});
  CHECK(index.with_all({}, budget).empty());
}

TEST_CASE("names with the whole word come first, then those that begin with it", "[lookup]") {
  CHECK(best({{"robot"}}) == Owners{1, 3, 2, 0, 4});
  CHECK(best({{"robotics"}}) == Owners{2, 0});
  CHECK(best({{"arm"}, {"robot"}}) == Owners{4, 1});
  CHECK(best({{"robot"}}, 2) == Owners{1, 3});
}

TEST_CASE("a name given twice is found once", "[lookup]") {
  PrefixIndex index;
  index.add("Maria", 7, text::FoldedReader());
  index.add("Maria Callas", 7, text::FoldedReader());
  index.sort();
  query::Budget budget = query::Budget::unlimited();
  CHECK(index.with_all({{"ma"}}, budget) == Owners{7});
}

TEST_CASE("past the budget fewer names are found", "[lookup]") {
  query::Budget nothing({0, 0, 0, 0}, query::Budget::Clock::time_point::max());
  CHECK(index_of_names().with_all({{"rob"}}, nothing).empty());
}

}  // namespace mitos::lookup
