// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/name_words.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "common/error.h"
#include "common/index/schema.h"
#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/script.h"
#include "common/text/sound_key.h"
#include "common/text/words.h"

namespace mitos::lookup {

namespace {

// Each once, folded.
std::set<std::string> words_of_programmes(const facets::Columns& columns) {
  std::set<std::string> words;
  const facets::FacetColumn* programmes = columns.facet(index::kProgrammeFacet);
  if (programmes == nullptr) return words;
  for (const index::FacetSpelling& spelling : programmes->spellings()) {
    text::for_each_word(
        spelling.raw, [&](text::Word word) { words.insert(text::fold(text::bytes_of(spelling.raw, word))); });
  }
  return words;
}

struct TitleSound {
  std::string key;
  std::string signs;  // what stands between its words but blanks
  bool greek = false;
  bool latin = false;
};

// The keys of its words; what has none, as a number, stands for itself.
TitleSound sound_of_title(std::string_view title) {
  TitleSound sound;
  const std::string folded = text::fold(title);
  std::size_t done = 0;
  const auto take_signs = [&](std::size_t end) {
    std::copy_if(folded.begin() + static_cast<std::ptrdiff_t>(done),
                 folded.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(sound.signs),
                 [](char c) { return c != ' '; });
  };
  text::for_each_word(folded, [&](text::Word place) {
    const std::string_view word = text::bytes_of(folded, place);
    const text::Script script = text::script_of(word);
    sound.greek = sound.greek || script == text::Script::greek;
    sound.latin = sound.latin || script == text::Script::latin;
    const std::string key = text::sound_key(word);
    if (!sound.key.empty()) sound.key += ' ';
    sound.key += key.empty() ? word : std::string_view(key);
    take_signs(place.begin);
    done = place.end;
  });
  take_signs(folded.size());
  return sound;
}

const auto kByKey = [](const auto& a, const auto& b) { return a.key < b.key; };

}  // namespace

NameWords::NameWords(const Xapian::Database& database, const facets::Columns& columns,
                     const std::vector<std::string>& of_people) {
  try {
    add_words(database, of_people);
    for (const std::string& word : words_of_programmes(columns)) add_sound(word);
    std::stable_sort(greek_.begin(), greek_.end(), kByKey);
    std::stable_sort(latin_.begin(), latin_.end(), kByKey);
    add_titles(database);
  } catch (const Xapian::Error& problem) {
    throw IndexError("cannot read the names in the index: " + problem.get_description());
  }
}

void NameWords::add_words(const Xapian::Database& database, const std::vector<std::string>& of_people) {
  const std::string prefix = index::name_word_term("");
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    words_.push_back((*term).substr(prefix.size()));
  }
  words_.insert(words_.end(), of_people.begin(), of_people.end());
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  for (const std::string& word : words_) add_sound(word);
}

void NameWords::add_sound(const std::string& word) {
  const text::Script script = text::script_of(word);
  if (script == text::Script::greek) greek_.push_back({text::sound_key(word), word});
  if (script != text::Script::latin) return;
  latin_.push_back({text::sound_key(word), word});
  for (std::string& key : text::other_sound_keys(word)) latin_.push_back({std::move(key), word});
  if (auto key = text::latinised_sound_key(word)) latin_.push_back({std::move(*key), word});
}

void NameWords::add_titles(const Xapian::Database& database) {
  const auto end = database.valuestream_end(index::kTitleSlot);
  for (auto value = database.valuestream_begin(index::kTitleSlot); value != end; ++value) {
    const std::string title = *value;
    const std::string_view bare = index::without_remark(title);
    add_title(title, value.get_docid());
    if (bare.size() != title.size()) add_title(bare, value.get_docid());
  }
  std::stable_sort(greek_titles_.begin(), greek_titles_.end(), kByKey);
  std::stable_sort(latin_titles_.begin(), latin_titles_.end(), kByKey);
}

void NameWords::add_title(std::string_view title, index::DocumentNumber number) {
  constexpr std::size_t kMostLatinWords = 4;
  std::size_t words = 0;
  bool greek = false;
  text::for_each_word(title, [&](text::Word word) {
    ++words;
    greek = greek || text::script_of(text::bytes_of(title, word)) == text::Script::greek;
  });
  if (!greek && words > kMostLatinWords) return;
  TitleSound sound = sound_of_title(title);
  if (!sound.greek && !sound.latin) return;
  (sound.greek ? greek_titles_ : latin_titles_)
      .push_back({std::move(sound.key), std::move(sound.signs), number});
}

std::vector<index::DocumentNumber> NameWords::titled_in_other_script(std::string_view text) const {
  const TitleSound sound = sound_of_title(text);
  if (sound.greek == sound.latin) return {};
  const std::vector<Title>& titles = sound.latin ? greek_titles_ : latin_titles_;
  const auto [first, last] = std::equal_range(titles.begin(), titles.end(), Title{sound.key, "", 0}, kByKey);
  const bool same_signs =
      std::any_of(first, last, [&](const Title& title) { return title.signs == sound.signs; });
  std::vector<index::DocumentNumber> found;
  for (auto title = first; title != last; ++title) {
    if (same_signs && title->signs != sound.signs) continue;
    if (found.empty() || found.back() != title->number) found.push_back(title->number);
  }
  return found;
}

bool NameWords::has(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word, std::less<>());
}

bool NameWords::has_beginning(std::string_view beginning) const {
  const auto first = std::lower_bound(words_.begin(), words_.end(), beginning, std::less<>());
  return first != words_.end() && first->starts_with(beginning);
}

std::vector<std::string> NameWords::in_other_script(std::string_view word, bool beginning,
                                                    std::size_t limit) const {
  const text::Script script = text::script_of(word);
  if (script != text::Script::latin && script != text::Script::greek) return {};
  const std::vector<Entry>& entries = script == text::Script::latin ? greek_ : latin_;
  std::vector<std::string> keys = text::other_sound_keys(word);
  keys.insert(keys.begin(), text::sound_key(word));
  std::vector<std::string> found;
  // Two sounds are the beginning of too many names.
  constexpr std::size_t kShortestKey = 3;
  for (const std::string& key : keys) {
    if (key.size() < kShortestKey) continue;
    auto entry = std::partition_point(entries.begin(), entries.end(),
                                      [&key](const Entry& candidate) { return candidate.key < key; });
    for (; entry != entries.end() && found.size() < limit; ++entry) {
      if (beginning ? !entry->key.starts_with(key) : entry->key != key) break;
      if (std::find(found.begin(), found.end(), entry->word) == found.end()) found.push_back(entry->word);
    }
  }
  return found;
}

}  // namespace mitos::lookup
