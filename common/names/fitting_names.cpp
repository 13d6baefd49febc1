// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/fitting_names.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace mitos::names {
namespace {

using Given = std::span<const GivenKey>;
using Hash = std::size_t;
using Hashes = std::vector<Hash>;

Hash hash_of(char kind, const std::string& text) {
  return std::hash<std::string>{}(kind + text);
}

Hash pair_of(Hash first, Hash second) {
  return first * 31 + second;
}

Hash hash_of_letters(Given given) {
  std::string letters;
  for (const GivenKey& word : given) letters += word.letters;
  return hash_of('=', letters);
}

// By which two words fit that are both written out.
Hashes full_hashes(const GivenKey& word) {
  Hashes hashes{hash_of('=', word.letters)};
  if (!word.sound.empty()) hashes.push_back(hash_of('~', word.sound));
  for (const std::uint32_t form : word.forms) hashes.push_back(hash_of('#', std::to_string(form)));
  return hashes;
}

Hash hash_of_short(const GivenKey& word) {
  return hash_of('.', word.letters.substr(0, 1));
}

Hash hash_of_beginning(const GivenKey& word) {
  return hash_of('^', word.letters.substr(0, 1));
}

// Under which a word stands. An initial fits all that begin with it.
Hashes hashes_of(const GivenKey& word) {
  if (word.is_short) return {hash_of_short(word)};
  Hashes hashes = full_hashes(word);
  hashes.push_back(hash_of_beginning(word));
  return hashes;
}

// Under which the words stand that fit `word`.
Hashes fitting_hashes(const GivenKey& word) {
  Hashes hashes = word.is_short ? Hashes{hash_of_beginning(word)} : full_hashes(word);
  hashes.push_back(hash_of_short(word));
  return hashes;
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
      for (const GivenKey& word : given) count(word);
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

void FittingNames::count(const GivenKey& word) {
  for (const Hash hash : hashes_of(word)) ++counts_[hash];
}

std::size_t FittingNames::how_many_fit(const GivenKey& word) const {
  std::size_t sum = 0;
  for (const Hash hash : fitting_hashes(word)) {
    const auto found = counts_.find(hash);
    if (found != counts_.end()) sum += found->second;
  }
  return sum;
}

// Of two words or more, the first one aside.
const GivenKey& FittingNames::rarest(Given given) const {
  const GivenKey* best = &given[1];
  std::size_t fewest = how_many_fit(*best);
  for (const GivenKey& word : given.subspan(2)) {
    const std::size_t many = how_many_fit(word);
    if (many >= fewest) continue;
    best = &word;
    fewest = many;
  }
  return *best;
}

void FittingNames::add_shorter(Given given, std::size_t place) {
  const auto add = [&](Hash hash) { shorter_[hash].push_back(place); };
  const Hashes first = hashes_of(given[0]);
  if (given.size() > 1) {
    for_each_pair(first, hashes_of(rarest(given)), add);
  } else {
    for_each_pair(first, one_word_hashes(given[0]), add);
  }
}

void FittingNames::add_longer(Given given, std::size_t place) {
  const auto add = [&](Hash hash) { longer_[hash].push_back(place); };
  const Hashes first = hashes_of(given[0]);
  for_each_pair(first, {one_word_behind(given)}, add);
  for (const GivenKey& word : given.subspan(1)) for_each_pair(first, hashes_of(word), add);
}

void FittingNames::find_longer(Given given, Places& into) const {
  const auto find = [&](Hash hash) {
    const auto found = longer_.find(hash);
    if (found != longer_.end()) into.insert(into.end(), found->second.begin(), found->second.end());
  };
  const Hashes first = fitting_hashes(given[0]);
  if (given.size() > 1) {
    for_each_pair(first, fitting_hashes(rarest(given)), find);
  } else {
    for_each_pair(first, one_word_hashes(given[0]), find);
  }
}

void FittingNames::find_shorter(Given given, Places& into) const {
  const auto find = [&](Hash hash) {
    const auto found = shorter_.find(hash);
    if (found != shorter_.end()) into.insert(into.end(), found->second.begin(), found->second.end());
  };
  const Hashes first = fitting_hashes(given[0]);
  for_each_pair(first, {one_word_behind(given)}, find);
  for (const GivenKey& word : given.subspan(1)) for_each_pair(first, fitting_hashes(word), find);
}

}  // namespace mitos::names
