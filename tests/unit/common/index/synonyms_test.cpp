// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/synonyms.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

TEST_CASE("synonyms are read as they were written, sorted and each once", "[index]") {
  const test::TemporaryFolder folder;
  write_synonyms(folder / "synonyms",
                 {{"uav", "drone"}, {"ai", "artificial intelligence"}, {"uav", "drone"}});
  CHECK(read_synonyms(folder / "synonyms") ==
        std::vector<Synonym>{{"ai", "artificial intelligence"}, {"uav", "drone"}});
  write_synonyms(folder / "synonyms", {});
  CHECK(read_synonyms(folder / "synonyms").empty());
}

TEST_CASE("a file that holds no synonyms is refused", "[index]") {
  const test::TemporaryFolder folder;
  const std::string bytes = GENERATE(values<std::string>({"x", "a b\n", "a\tb", "a\nb\t"}));
  io::write_file_durably(folder / "synonyms", bytes);
  CHECK_THROWS_AS(read_synonyms(folder / "synonyms"), IndexError);
}
