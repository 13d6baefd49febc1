// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/word_positions.h"

#include <catch2/catch.hpp>
#include <map>

#include "common/index/positions.h"
#include "indexer/build/analyse.h"
#include "indexer/build/position_runs.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::build;

namespace {

using Places = std::map<index::DocumentNumber, std::vector<index::Position>>;

Places read_all(std::string_view list) {
  Places places;
  for (index::PositionCursor cursor(list); cursor.document() != index::kEndOfList;
       cursor.skip_to(cursor.document() + 1))
    cursor.read(places[cursor.document()]);
  return places;
}

// The positions of words of documents, as a build of several threads writes them.
class Merged {
 public:
  explicit Merged(const std::vector<WordPositions*>& threads, std::vector<std::string> words) {
    std::vector<index::VocabularyEntry> entries;
    for (std::string& word : words) entries.push_back({std::move(word), 1});
    index::write_vocabulary(folder_ / "vocabulary", entries);
    std::vector<std::unique_ptr<PositionRuns>> runs;
    for (WordPositions* const thread : threads) {
      runs.push_back(std::make_unique<PositionRuns>(folder_ / std::to_string(runs.size())));
      runs.back()->write(*thread);
      runs.back()->close();
    }
    vocabulary_.emplace(folder_ / "vocabulary");
    merge_position_runs(runs, *vocabulary_, folder_ / "positions");
    positions_.emplace(folder_ / "positions", vocabulary_->size());
  }

  Places of(std::string_view word) const {
    return read_all(positions_->of_word(vocabulary_->lower_bound(word)));
  }
  Places named(std::string_view name) const { return read_all(positions_->of_name(name)); }

 private:
  test::TemporaryFolder folder_;
  std::optional<index::Vocabulary> vocabulary_;
  std::optional<index::Positions> positions_;
};

}  // namespace

TEST_CASE("positions of several threads become one list a word, documents by their numbers", "[positions]") {
  WordPositions one;
  WordPositions other;
  one.add(one.number_of("sea"), 3);
  one.add(one.number_of("ice"), 4);
  one.add(one.number_of("sea"), 9);
  one.end_document(7);
  one.add(one.number_of("sea"), 0);
  one.end_document(2);
  other.add(other.number_of("sea"), 5);
  other.add(other.number_of_list("title"), 6);
  other.end_document(4);
  const Merged merged({&one, &other}, {"air", "ice", "sea", "zinc"});
  CHECK(merged.of("sea") == Places{{2, {0}}, {4, {5}}, {7, {3, 9}}});
  CHECK(merged.of("ice") == Places{{7, {4}}});
  CHECK(merged.of("air").empty());
  CHECK(merged.of("zinc").empty());
  CHECK(merged.named("title") == Places{{4, {6}}});
}

TEST_CASE("what was taken is given once, and words keep their numbers", "[positions]") {
  WordPositions positions;
  const WordPositions::Number sea = positions.number_of("sea");
  positions.add(sea, 1);
  positions.end_document(1);
  CHECK(positions.bytes() > 0);
  std::size_t words = 0;
  positions.take([&](std::string_view, std::string_view) { ++words; });
  CHECK(words == 1);
  CHECK(positions.bytes() == 0);
  positions.take([&](std::string_view, std::string_view) { ++words; });
  CHECK(words == 1);
  CHECK(positions.number_of("sea") == sea);
}

TEST_CASE("a word's place counts the words before it, and texts stand apart", "[positions]") {
  const index::Schema schema;
  Analyser analyser(schema);
  model::Document document;
  document.id = "p/a";
  document.title = "Sea & ice";
  document.tags = {"ice", "Sea"};
  document.body = "The SEA, the sea-ice & l\u00e9ger.";
  analyser.analyse(3, document);
  const Merged merged({&analyser.positions()}, {"ice", "leger", "sea", "the"});
  CHECK(merged.of("sea") == Places{{3, {0, 5, 8, 10}}});
  CHECK(merged.of("ice") == Places{{3, {1, 3, 11}}});
  CHECK(merged.of("the") == Places{{3, {7, 9}}});
  CHECK(merged.of("leger") == Places{{3, {12}}});
  CHECK(merged.named(index::kAndSigns) == Places{{3, {1, 12}}});
  CHECK(merged.named("title") == Places{{3, {0, 2}}});
  CHECK(merged.named("tags") == Places{{3, {3, 6}}});
  CHECK(merged.named("body") == Places{{3, {7, 13}}});
}
