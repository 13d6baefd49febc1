// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/fitting_names.h"

#include <algorithm>
#include <utility>

namespace mitos::names {
namespace {

using Given = std::vector<GivenKey>;

std::string letters_of(const Given& given) {
  std::string letters;
  for (const GivenKey& word : given) letters += word.letters;
  return letters;
}

// By which two words fit that are both written out.
std::vector<std::string> keys_of(const GivenKey& word) {
  std::vector<std::string> keys{"=" + word.letters};
  if (!word.sound.empty()) keys.push_back("~" + word.sound);
  for (const std::uint32_t form : word.forms) keys.push_back("#" + std::to_string(form));
  return keys;
}

template <typename Visitor>
void for_each_list(const NameKey& key, Visitor&& visit) {
  if (!key.given.empty()) visit(key.given);
  if (!key.alias.empty()) visit(key.alias);
}

}  // namespace

FittingNames::FittingNames(std::vector<const NameKey*> keys) : keys_(std::move(keys)) {
  for (std::size_t place = 0; place < keys_.size(); ++place) {
    for_each_list(*keys_[place], [&](const Given& given) {
      for (const GivenKey& word : given) all_.add(word, place);
      by_whole_[letters_of(given)].push_back(place);
    });
  }
  for (std::size_t place = 0; place < keys_.size(); ++place) {
    for_each_list(*keys_[place], [&](const Given& given) { rarest_.add(rarest(given), place); });
  }
}

std::vector<std::size_t> FittingNames::of(std::size_t member) const {
  Places places;
  for_each_list(*keys_[member], [&](const Given& given) {
    all_.collect(rarest(given), places);  // it is the shorter list
    for (const GivenKey& word : given) rarest_.collect(word, places);
    const auto whole = by_whole_.find(letters_of(given));
    if (whole != by_whole_.end()) places.insert(places.end(), whole->second.begin(), whole->second.end());
  });
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

const GivenKey& FittingNames::rarest(const Given& given) const {
  const GivenKey* best = nullptr;
  std::size_t fewest = 0;
  for (const GivenKey& word : given) {
    const auto [known, fresh] = counts_.try_emplace((word.is_short ? "." : "=") + word.letters, 0);
    if (fresh) {
      Places places;
      all_.collect(word, places);
      known->second = places.size();
    }
    if (best != nullptr && known->second >= fewest) continue;
    best = &word;
    fewest = known->second;
  }
  return *best;
}

void FittingNames::Words::add(const GivenKey& word, std::size_t place) {
  by_letters[word.letters].push_back(place);
  if (word.is_short) {
    short_ones[word.letters].push_back(place);
  } else {
    for (const std::string& key : keys_of(word)) by_key[key].push_back(place);
  }
}

// An initial fits all that begin with it; what is written out, the initials with which it begins.
void FittingNames::Words::collect(const GivenKey& word, Places& into) const {
  const auto append = [&into](const Places& places) {
    into.insert(into.end(), places.begin(), places.end());
  };
  if (word.is_short) {
    for (auto other = by_letters.lower_bound(word.letters);
         other != by_letters.end() && other->first.starts_with(word.letters); ++other) {
      append(other->second);
    }
  } else {
    for (const std::string& key : keys_of(word)) {
      const auto found = by_key.find(key);
      if (found != by_key.end()) append(found->second);
    }
  }
  for (std::size_t length = 0; length <= word.letters.size(); ++length) {
    const auto found = short_ones.find(word.letters.substr(0, length));
    if (found != short_ones.end()) append(found->second);
  }
}

}  // namespace mitos::names
