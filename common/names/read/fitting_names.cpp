// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/fitting_names.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace mitos::names {
namespace {

using Given = std::span<const GivenKey>;
using Hash = FittingWords::Hash;
using Hashes = FittingWords::Hashes;

Hash pair_of(Hash first, Hash second) {
  return first * 31 + second;
}

Hash hash_of_letters(Given given) {
  std::string letters;
  for (const GivenKey& word : given) letters += word.letters;
  return std::hash<std::string>{}(letters);
}

// Of the lists of one word: no written out name stands for an initial with other names behind it.
constexpr Hash kOneWord = 1;
constexpr Hash kBehindInitial = 2;
constexpr Hash kBehindName = 3;

template <typename Visitor>
void for_each_pair(const Hashes& first, const Hashes& second, Visitor&& visit) {
  for (const Hash a : first) {
    for (const Hash b : second) visit(pair_of(a, b));
  }
}

template <typename Visitor>
void for_each_list(const NameKey& key, Visitor&& visit) {
  if (!key.given.empty()) visit(Given(key.given));
  if (!key.alias.empty()) visit(Given(key.alias));
}

// As the longer of two: "R. Harald" is "Harald", too.
template <typename Visitor>
void for_each_longer(Given given, Visitor&& visit) {
  visit(given);
  if (given.size() > 1 && given[0].is_short) visit(given.subspan(1));
}

// For which longer lists `word` alone may stand.
Hashes one_word_hashes(const GivenKey& word) {
  if (word.is_short) return {kOneWord, kBehindName, kBehindInitial};
  return {kOneWord, kBehindName};
}

Hash one_word_behind(Given longer) {
  if (longer.size() == 1) return kOneWord;
  return longer[0].is_short ? kBehindInitial : kBehindName;
}

}  // namespace

FittingNames::FittingNames(std::vector<const NameKey*> keys) : keys_(std::move(keys)) {
  for (const NameKey* key : keys_) {
    for_each_list(*key, [this](Given given) {
      for (const GivenKey& word : given) words_.count(word);
    });
  }
  for (std::size_t place = 0; place < keys_.size(); ++place) {
    for_each_list(*keys_[place], [&](Given given) {
      add_shorter(given, place);
      for_each_longer(given, [&](Given longer) { add_longer(longer, place); });
      by_whole_[hash_of_letters(given)].push_back(place);
    });
  }
}

std::vector<std::size_t> FittingNames::of(std::size_t member) const {
  Places places;
  for_each_list(*keys_[member], [&](Given given) {
    find_longer(given, places);
    for_each_longer(given, [&](Given longer) { find_shorter(longer, places); });
    const Places& whole = by_whole_.at(hash_of_letters(given));
    places.insert(places.end(), whole.begin(), whole.end());
  });
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

// Of two words or more, the first one aside.
const GivenKey& FittingNames::rarest(Given given) const {
  const GivenKey* best = &given[1];
  std::size_t fewest = words_.how_many_fit(*best);
  for (const GivenKey& word : given.subspan(2)) {
    const std::size_t many = words_.how_many_fit(word);
    if (many >= fewest) continue;
    best = &word;
    fewest = many;
  }
  return *best;
}

void FittingNames::add_shorter(Given given, std::size_t place) {
  const auto add = [&](Hash hash) { shorter_[hash].push_back(place); };
  const Hashes first = words_.of(given[0]);
  if (given.size() > 1) {
    for_each_pair(first, words_.of(rarest(given)), add);
  } else {
    for_each_pair(first, one_word_hashes(given[0]), add);
  }
}

void FittingNames::add_longer(Given given, std::size_t place) {
  const auto add = [&](Hash hash) { longer_[hash].push_back(place); };
  const Hashes first = words_.of(given[0]);
  for_each_pair(first, {one_word_behind(given)}, add);
  for (const GivenKey& word : given.subspan(1)) for_each_pair(first, words_.of(word), add);
}

void FittingNames::find_longer(Given given, Places& into) const {
  const auto find = [&](Hash hash) {
    const auto found = longer_.find(hash);
    if (found != longer_.end()) into.insert(into.end(), found->second.begin(), found->second.end());
  };
  const Hashes first = words_.fitting(given[0]);
  if (given.size() > 1) {
    for_each_pair(first, words_.fitting(rarest(given)), find);
  } else {
    for_each_pair(first, one_word_hashes(given[0]), find);
  }
}

void FittingNames::find_shorter(Given given, Places& into) const {
  const auto find = [&](Hash hash) {
    const auto found = shorter_.find(hash);
    if (found != shorter_.end()) into.insert(into.end(), found->second.begin(), found->second.end());
  };
  const Hashes first = words_.fitting(given[0]);
  for_each_pair(first, {one_word_behind(given)}, find);
  for (const GivenKey& word : given.subspan(1)) for_each_pair(first, words_.fitting(word), find);
}

}  // namespace mitos::names
