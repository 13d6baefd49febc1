// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/synonyms.h"

#include <algorithm>

namespace mitos::lookup {
namespace {

constexpr std::size_t kMostMeanings = 10;

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    all.emplace_back(words.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

}  // namespace

Synonyms::Synonyms(const std::vector<index::Synonym>& synonyms, text::Lexicon& lexicon) {
  for (const index::Synonym& synonym : synonyms) {
    std::string stems;
    const std::vector<std::string> from = split(synonym.from);
    for (const std::string& word : from) {
      if (!stems.empty()) stems += ' ';
      stems += lexicon.stem_text(lexicon.look_up(word).stem);
    }
    auto& meanings = by_stems_[stems];
    std::vector<std::string> to = split(synonym.to);
    const bool known = std::find(meanings.begin(), meanings.end(), to) != meanings.end();
    if (!known && meanings.size() < kMostMeanings) meanings.push_back(std::move(to));
    longest_ = std::max(longest_, from.size());
  }
}

const std::vector<std::vector<std::string>>& Synonyms::find(std::string_view stems) const {
  const auto found = by_stems_.find(std::string(stems));
  return found == by_stems_.end() ? none_ : found->second;
}

}  // namespace mitos::lookup
