// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/phrases.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

namespace {

std::vector<std::string> kept(std::vector<Phrase> phrases) {
  const test::TemporaryFolder folder;
  write_phrases(folder / "phrases", std::move(phrases));
  std::vector<std::string> lines;
  for (const Phrase& phrase : read_phrases(folder / "phrases"))
    lines.push_back(phrase.words + "|" + phrase.shown + "|" + std::to_string(phrase.documents));
  return lines;
}

}  // namespace

TEST_CASE("equal phrases are one, written the plainest way", "[index]") {
  CHECK(kept({{"sea level", "Sea Level", 1},
              {"border control", "Border control", 2},
              {"sea level", "sea level", 3}}) ==
        std::vector<std::string>{"border control|Border control|2", "sea level|sea level|4"});
}

TEST_CASE("what only ever stands in a longer phrase is no phrase", "[index]") {
  CHECK(kept({{"internet of things", "Internet of Things", 2},
              {"internet of things security", "Internet of Things security", 2},
              {"sea level", "sea level", 3},
              {"sea level rise", "sea level rise", 2},
              {"sea levels", "sea levels", 3}}) ==
        std::vector<std::string>{"internet of things security|Internet of Things security|2",
                                 "sea level|sea level|3", "sea level rise|sea level rise|2",
                                 "sea levels|sea levels|3"});
}

TEST_CASE("what one document has is no phrase, nor what always begins or ends inside a longer one",
          "[index]") {
  CHECK(kept({{"sea level", "sea level", 1}}).empty());
  CHECK(kept({{"beyond 5g long", "beyond 5G long", 2, 7, 8}}).empty());
  CHECK(kept({{"sea level", "sea level", 1, 0, 7}, {"sea level", "sea level", 1, 0, 8}}) ==
        std::vector<std::string>{"sea level|sea level|2"});
}

TEST_CASE("a file that holds no phrases is refused", "[index]") {
  const test::TemporaryFolder folder;
  const std::string bytes = GENERATE(values<std::string>({"x", "a\tb\n", "a\tb\tc\n"}));
  io::write_file_durably(folder / "phrases", bytes);
  CHECK_THROWS_AS(read_phrases(folder / "phrases"), IndexError);
}
