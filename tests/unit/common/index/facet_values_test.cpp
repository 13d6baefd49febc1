// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/facet_values.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

namespace {

FacetValues tree() {
  FacetValues facet;
  facet.facet = "topic";
  facet.values = {{"energy", {{"en", "Energy"}, {"el", "Ενέργεια"}}},
                  {"energy/solar", {{"", "Solar"}}, 0, "a note", {2014, 2020}}};
  facet.spellings = {{"Energy", {0}}, {"Sun & energy", {1, 0}}};
  facet.addresses = {{"sun", 1}};
  return facet;
}

}  // namespace

TEST_CASE("facet values are read as they were written", "[facet_values]") {
  const test::TemporaryFolder folder;
  write_facet_values(folder.path() / "facets", {tree(), FacetValues{"tags", {}, {}, {}}});
  CHECK(read_facet_values(folder.path() / "facets") == std::vector{tree(), FacetValues{"tags", {}, {}, {}}});
}

TEST_CASE("a file that is cut, or leads in circles, is refused", "[facet_values]") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "facets";
  write_facet_values(path, {tree()});
  const std::string bytes = io::read_file(path);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    io::write_file_durably(path, bytes.substr(0, cut));
    CHECK_THROWS_AS(read_facet_values(path), IndexError);
  }
  FacetValues circle = tree();
  circle.values[0].above = 1;
  write_facet_values(path, {circle});
  CHECK_THROWS_AS(read_facet_values(path), IndexError);
  FacetValues beyond = tree();
  beyond.spellings[0].values = {2};
  write_facet_values(path, {beyond});
  CHECK_THROWS_AS(read_facet_values(path), IndexError);
}

TEST_CASE("a label is in the language asked for, else in any", "[facet_values]") {
  CHECK(label_of(tree().values[0], "el") == "Ενέργεια");
  CHECK(label_of(tree().values[0], "de") == "Energy");
  CHECK(label_of(tree().values[1], "el") == "Solar");
}
