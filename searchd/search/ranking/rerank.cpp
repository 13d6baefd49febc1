// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/ranking/rerank.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>

#include "common/text/stop_words.h"
#include "common/text/words.h"

namespace mitos::search {
namespace {

constexpr std::size_t kWordsLookedAt = 2'000;  // of a text

// What a document gains by having every pair, by having every word in its title, or in its long name: chosen
// on one half of the queries of four test collections and of the site, see tests/relevance. What has a long
// name is what people ask for by it, rather than what is written about it.
constexpr double kGainedByPairs = 1;
constexpr double kGainedByTitle = 0.3;
constexpr double kGainedByLongName = 0.8;

// And what it gains besides if one of these has the whole query, as who asks for it remembers it.
constexpr double kGainedByWholeTitle = 0.6;
constexpr double kGainedByWholeLongName = 3;

double gained_in(index::TextField field) {
  if (field == index::TextField::title) return kGainedByTitle;
  return field == index::TextField::acronym ? kGainedByLongName : 0;
}

double gained_by_whole(index::TextField field) {
  if (field == index::TextField::title) return kGainedByWholeTitle;
  return field == index::TextField::acronym ? kGainedByWholeLongName : 0;
}

constexpr double kBeside = 1;  // what a pair is worth at most

// What a pair is worth by how far the second word stands behind the first.
double worth(std::size_t distance) {
  constexpr double kNear = 0.5;
  constexpr std::size_t kNearWords = 4;
  return distance == 1 ? kBeside : distance <= kNearWords ? kNear : 0;
}

// Texts are looked through word by word, and 5.3.2 is three.
std::vector<std::string> parts_of_numbers(const std::vector<std::string>& words) {
  std::vector<std::string> parts;
  for (const std::string& word : words) {
    text::for_each_word(word, [&](text::Word part) { parts.emplace_back(text::bytes_of(word, part)); });
  }
  return parts;
}

std::vector<std::string> without_stop_words(const std::vector<std::string>& words, text::Lexicon& lexicon) {
  std::vector<std::string> telling;
  std::copy_if(words.begin(), words.end(), std::back_inserter(telling), [&lexicon](const std::string& word) {
    return !text::is_stop_word(lexicon.look_up(word).folded);
  });
  return telling.empty() ? words : telling;
}

}  // namespace

Rerank::Rerank(const std::vector<std::string>& words, text::Lexicon& lexicon, const Rarity& rarity)
    : lexicon_(lexicon) {
  std::vector<std::string> stems;
  for (const std::string& word : without_stop_words(parts_of_numbers(words), lexicon)) {
    std::vector<std::string> forms = lexicon_.stem_texts(lexicon_.look_up(word));
    const std::string& stem = forms.front();
    const auto known = std::find(stems.begin(), stems.end(), stem);
    sequence_.push_back(static_cast<std::size_t>(known - stems.begin()));
    if (known != stems.end()) continue;
    words_.add_stems(forms, 0);
    // The index may have its stem by one language alone.
    std::vector<double> of_forms;
    for (const std::string& form : forms) of_forms.push_back(rarity(form));
    rarities_.push_back(*std::min_element(of_forms.begin(), of_forms.end()));
    stems.push_back(stem);
  }
}

double Rerank::factor(const model::Document& document) {
  together_.assign(sequence_.size() - 1, 0);
  named_.assign(rarities_.size(), 0);
  gained_by_whole_ = 0;
  index::for_each_text(document,
                       [this](index::TextField field, std::string_view text) { look_through(field, text); });
  return 1 + kGainedByPairs * share_together() + gained_by_names();
}

double Rerank::share_together() const {
  double all = 0;
  double found = 0;
  for (std::size_t i = 0; i < together_.size(); ++i) {
    // The root, so that one rare word does not hide every other pair.
    const double weight = std::sqrt(std::min(rarities_[sequence_[i]], rarities_[sequence_[i + 1]]));
    all += weight;
    found += weight * together_[i];
  }
  return found / all;
}

double Rerank::gained_by_names() const {
  const double gained = std::inner_product(named_.begin(), named_.end(), rarities_.begin(), 0.0);
  return gained / std::accumulate(rarities_.begin(), rarities_.end(), 0.0) + gained_by_whole_;
}

bool Rerank::has_all_pairs() const {
  return std::all_of(together_.begin(), together_.end(), [](double best) { return best == kBeside; });
}

void Rerank::look_through(index::TextField field, std::string_view text) {
  const double gained = gained_in(field);
  // Nothing behind the last pair changes anything then.
  const bool tells_pairs_alone = gained == 0 && gained_by_whole(field) == 0;
  bool done = tells_pairs_alone && has_all_pairs();
  std::vector<bool> here(rarities_.size());
  constexpr std::size_t kNever = SIZE_MAX;
  std::vector<std::size_t> last(sequence_.size(), kNever);  // where each word of the query was seen last
  std::size_t place = 0;
  for (text::WordReader reader(text, words_.runs()); !done && place < kWordsLookedAt; ++place) {
    const auto word = reader.next();
    if (!word) break;
    const marks::MatchedWords::Match* match = words_.find(text::bytes_of(text, *word), lexicon_);
    if (match == nullptr) continue;
    named_[match->which] = std::max(named_[match->which], gained);
    here[match->which] = true;
    // Backwards, so that "a a" is no neighbour of itself.
    for (std::size_t i = sequence_.size(); i-- > 0;) {
      if (sequence_[i] != match->which) continue;
      if (i > 0 && last[i - 1] != kNever) {
        together_[i - 1] = std::max(together_[i - 1], worth(place - last[i - 1]));
      }
      last[i] = place;
    }
    done = tells_pairs_alone && has_all_pairs();
  }
  if (std::find(here.begin(), here.end(), false) == here.end())
    gained_by_whole_ = std::max(gained_by_whole_, gained_by_whole(field));
}

}  // namespace mitos::search
