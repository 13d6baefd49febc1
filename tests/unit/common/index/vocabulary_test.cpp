// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/vocabulary.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

using Words = std::vector<std::string_view>;

namespace {

std::filesystem::path written(const test::TemporaryFolder& folder,
                              const std::vector<VocabularyEntry>& entries) {
  write_vocabulary(folder / "vocabulary", entries);
  return folder / "vocabulary";
}

}  // namespace

TEST_CASE("a prefix gives its words, the most frequent first", "[index]") {
  const test::TemporaryFolder folder;
  const Vocabulary vocabulary(written(folder, {{"media", 5},
                                               {"medical", 9},
                                               {"mediation", 5},
                                               {"meteor", 1},
                                               {"μέσα", 2},
                                               {"μέτρο", 3},
                                               {"zebra", 1}}));
  struct Case {
    std::string prefix;
    std::size_t limit;
    Words words;
  };
  const auto [prefix, limit, words] = GENERATE(values<Case>({
      {"med", 10, {"medical", "media", "mediation"}},
      {"med", 2, {"medical", "media"}},
      {"med", 0, {}},
      {"media", 10, {"media", "mediation"}},
      {"mediations", 10, {}},
      {"μέ", 10, {"μέτρο", "μέσα"}},
      {"z", 10, {"zebra"}},
      {"zz", 10, {}},
      {"a", 10, {}},
      {"ω", 10, {}},
      {"", 1, {"medical"}},
  }));
  CAPTURE(prefix, limit);
  CHECK(vocabulary.starting_with(prefix, limit) == words);
}

TEST_CASE("a word that several threads met is one word with all its occurrences", "[index]") {
  const test::TemporaryFolder folder;
  const Vocabulary vocabulary(
      written(folder, {{"mb", 3}, {"ma", 2}, {"mc", 4}, {"ma", 2}, {"mb", 3}, {"ma", 3}}));
  CHECK(vocabulary.size() == 3);
  CHECK(vocabulary.starting_with("m", 10) == Words{"ma", "mb", "mc"});
}

TEST_CASE("it is known how often a word is written small", "[index]") {
  const test::TemporaryFolder folder;
  const Vocabulary vocabulary(written(folder, {{"green", 3, 3}, {"green", 2, 0}, {"kim", 4, 0}}));
  CHECK(vocabulary.small(vocabulary.lower_bound("green")) == 3);
  CHECK(vocabulary.occurrences_of("green") == 5);
  CHECK(vocabulary.small(vocabulary.lower_bound("kim")) == 0);
}

TEST_CASE("more occurrences than fit still come first", "[index]") {
  const test::TemporaryFolder folder;
  const Vocabulary vocabulary(written(folder, {{"aa", 4'000'000'000}, {"ab", 5'000'000'000}, {"ab", 1}}));
  CHECK(vocabulary.starting_with("a", 1) == Words{"ab"});
}

TEST_CASE("a vocabulary of no words opens and finds none", "[index]") {
  const test::TemporaryFolder folder;
  const Vocabulary vocabulary(written(folder, {}));
  CHECK(vocabulary.size() == 0);
  CHECK(vocabulary.starting_with("", 10).empty());
}

TEST_CASE("a vocabulary cut off at any byte is refused", "[index]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = written(folder, {{"alpha", 1}, {"beta", 2}});
  for (std::uintmax_t size = std::filesystem::file_size(path); size-- > 0;) {
    std::filesystem::resize_file(path, size);
    CAPTURE(size);
    CHECK_THROWS_AS(Vocabulary(path), IndexError);
  }
}

TEST_CASE("a vocabulary with a flipped bit answers or is refused with an IndexError", "[index]") {
  const test::TemporaryFolder folder;
  const std::string whole = io::read_file(written(folder, {{"alpha", 1}, {"beta", 2}, {"gamma", 3}}));
  std::vector<std::string> problems;
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    std::string flipped = whole;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    const std::filesystem::path copy = folder.write("copy" + std::to_string(bit), flipped);
    try {
      Vocabulary(copy).starting_with("b", 10);
    } catch (const IndexError&) {
    } catch (const std::exception& other) {
      problems.push_back("bit " + std::to_string(bit) + ": " + other.what());
    }
  }
  CHECK(problems == std::vector<std::string>{});
}

TEST_CASE("a missing vocabulary is refused with its path", "[index]") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(Vocabulary(folder / "vocabulary"), IoError);
  CHECK_THROWS_WITH(Vocabulary(folder / "vocabulary"), Catch::Contains((folder / "vocabulary").string()));
}
