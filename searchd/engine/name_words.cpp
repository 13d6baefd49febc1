// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/name_words.h"

#include <xapian.h>

#include <algorithm>

#include "common/error.h"
#include "common/index/terms.h"
#include "common/text/script.h"
#include "common/text/sound_key.h"
#include "searchd/engine/label_index.h"

namespace mitos::engine {

NameWords::NameWords(const Xapian::Database& database, const LabelIndex& people) {
  try {
    const std::string prefix = index::name_word_term("");
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
      words_.push_back((*term).substr(prefix.size()));
    }
  } catch (const Xapian::Error& problem) {
    throw IndexError("cannot read the terms of the index: " + problem.get_description());
  }
  people.for_each_word([this](const std::string& word) { words_.push_back(word); });
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  for (const std::string& word : words_) {
    const text::Script script = text::script_of(word);
    if (script == text::Script::greek) greek_.push_back({text::sound_key(word), word});
    if (script == text::Script::latin) latin_.push_back({text::sound_key(word), word});
  }
  const auto by_key = [](const Entry& a, const Entry& b) { return a.key < b.key; };
  std::stable_sort(greek_.begin(), greek_.end(), by_key);
  std::stable_sort(latin_.begin(), latin_.end(), by_key);
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

}  // namespace mitos::engine
