// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/once_a_key.h"

#include <catch2/catch.hpp>

#include "indexer/source/front_matter/values.h"

using namespace mitos;

TEST_CASE("maps that are left out are told once a key, with their number", "[build]") {
  const std::string map(source::kMapLeftOut);
  const std::vector<Finding> told = build::once_a_key({{"a.md", 3, "author", map},
                                                       {"a.md", 4, "venue", map},
                                                       {"b.md", 3, "author", map},
                                                       {"b.md", 5, "date", "“x” is no date"},
                                                       {"c.md", 5, "date", "“x” is no date"},
                                                       {"c.md", 3, "author", map}});
  REQUIRE(told.size() == 4);
  CHECK(told[0].file == "a.md");
  CHECK(told[0].field == "author");
  CHECK(told[0].message == map + " (in 3 documents, this is the first)");
  CHECK(told[1].message == map);
  CHECK(told[3].file == "c.md");
}
