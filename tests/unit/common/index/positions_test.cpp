// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/positions.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

namespace {

std::filesystem::path written(const test::TemporaryFolder& folder) {
  PositionsWriter writer(folder / "positions");
  writer.add(1, "one");
  writer.add(4, "four");
  writer.add_named(kAndSigns, "signs");
  writer.add_named("title", "of titles");
  writer.close(6);
  return folder / "positions";
}

}  // namespace

TEST_CASE("the lists of words are found by their places, others by their names", "[positions]") {
  const test::TemporaryFolder folder;
  const Positions positions(written(folder), 6);
  const std::vector<std::string> expected{"", "one", "", "", "four", "", ""};
  for (std::uint32_t place = 0; place < expected.size(); ++place) {
    CAPTURE(place);
    CHECK(positions.of_word(place) == expected[place]);
  }
  CHECK(positions.of_name(kAndSigns) == "signs");
  CHECK(positions.of_name("title") == "of titles");
  CHECK(positions.of_name("body").empty());
}

TEST_CASE("a generation without words has a file of positions", "[positions]") {
  const test::TemporaryFolder folder;
  PositionsWriter(folder / "positions").close(0);
  const Positions positions(folder / "positions", 0);
  CHECK(positions.of_word(0).empty());
  CHECK(positions.of_name(kAndSigns).empty());
}

TEST_CASE("positions of another vocabulary, or cut off, are refused with the name of the file",
          "[positions]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = written(folder);
  CHECK_THROWS_AS(Positions(file, 5), IndexError);
  CHECK_THROWS_WITH(Positions(file, 7), file.string() + " does not fit the vocabulary");
  const std::string whole = io::read_file(file);
  for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
    CAPTURE(bytes);
    folder.write("cut", whole.substr(0, bytes));
    CHECK_THROWS_AS(Positions(folder / "cut", 6), IndexError);
  }
  CHECK_THROWS_AS(Positions(folder / "none", 6), IoError);
}
