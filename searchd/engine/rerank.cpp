// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/rerank.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "common/index/schema.h"
#include "common/text/words.h"

namespace mitos::engine {
namespace {

constexpr std::size_t kWordsLookedAt = 2'000;  // of a text
constexpr double kMostGained = 0.5;            // by a document that has every pair

// What a pair is worth by how far the second word stands behind the first.
double worth(std::size_t distance) {
  constexpr double kBeside = 1;
  constexpr double kNear = 0.3;
  constexpr std::size_t kNearWords = 4;
  return distance == 1 ? kBeside : distance <= kNearWords ? kNear : 0;
}

}  // namespace

Rerank::Rerank(const std::vector<std::string>& words, text::Lexicon& lexicon) : lexicon_(lexicon) {
  std::vector<std::string> stems;
  for (const std::string& word : words) {
    std::string stem = lexicon_.stem_text(lexicon_.look_up(word).stem);
    const auto known = std::find(stems.begin(), stems.end(), stem);
    sequence_.push_back(static_cast<std::size_t>(known - stems.begin()));
    if (known != stems.end()) continue;
    words_.add_stem(stem, 0);
    stems.push_back(std::move(stem));
  }
}

double Rerank::factor(const model::Document& document) {
  together_.assign(sequence_.size() - 1, 0);
  index::for_each_text(document, [this](index::TextField, std::string_view text) { look_through(text); });
  double sum = 0;
  for (const double pair : together_) sum += pair;
  return 1 + kMostGained * sum / static_cast<double>(together_.size());
}

void Rerank::look_through(std::string_view text) {
  constexpr std::size_t kNever = SIZE_MAX;
  std::vector<std::size_t> last(sequence_.size(), kNever);  // where each word of the query was seen last
  std::size_t place = 0;
  for (text::WordReader reader(text); place < kWordsLookedAt; ++place) {
    const auto word = reader.next();
    if (!word) return;
    const MatchedWords::Match* match = words_.find(text::bytes_of(text, *word), lexicon_);
    if (match == nullptr) continue;
    // Backwards, so that "a a" is no neighbour of itself.
    for (std::size_t i = sequence_.size(); i-- > 0;) {
      if (sequence_[i] != match->which) continue;
      if (i > 0 && last[i - 1] != kNever) {
        together_[i - 1] = std::max(together_[i - 1], worth(place - last[i - 1]));
      }
      last[i] = place;
    }
  }
}

}  // namespace mitos::engine
