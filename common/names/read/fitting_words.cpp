// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/fitting_words.h"

#include <algorithm>
#include <functional>
#include <string>

namespace mitos::names {
namespace {

using Hash = FittingWords::Hash;
using Hashes = FittingWords::Hashes;

Hash hash_of(char kind, const std::string& text) {
  return std::hash<std::string>{}(kind + text);
}

// By which two words fit that are both written out.
Hashes full_hashes(const GivenKey& word) {
  Hashes hashes{hash_of('=', word.letters)};
  if (!word.sound.empty()) hashes.push_back(hash_of('~', word.sound));
  for (const std::uint32_t form : word.forms) hashes.push_back(hash_of('#', std::to_string(form)));
  return hashes;
}

// An initial fits all that begin with it.
Hash hash_of_short(const GivenKey& word) {
  return hash_of('.', word.letters.substr(0, 1));
}

Hash hash_of_beginning(const GivenKey& word) {
  return hash_of('^', word.letters.substr(0, 1));
}

}  // namespace

void FittingWords::count(const GivenKey& word) {
  if (word.is_short) {
    ++counts_[hash_of_short(word)];
  } else {
    for (const Hash hash : full_hashes(word)) ++counts_[hash];
    ++counts_[hash_of_beginning(word)];
  }
}

Hashes FittingWords::of(const GivenKey& word) const {
  if (word.is_short) return {hash_of_short(word)};
  Hashes hashes = full_hashes(word);
  std::erase_if(hashes, [this](Hash hash) { return count_of(hash) < 2; });
  if (count_of(hash_of_short(word)) > 0) hashes.push_back(hash_of_beginning(word));
  return hashes;
}

Hashes FittingWords::fitting(const GivenKey& word) const {
  Hashes hashes;
  if (word.is_short) {
    hashes.push_back(hash_of_beginning(word));
  } else {
    hashes = full_hashes(word);
    std::erase_if(hashes, [this](Hash hash) { return count_of(hash) < 2; });
  }
  hashes.push_back(hash_of_short(word));
  std::erase_if(hashes, [this](Hash hash) { return count_of(hash) == 0; });
  return hashes;
}

std::size_t FittingWords::how_many_fit(const GivenKey& word) const {
  std::size_t sum = 0;
  for (const Hash hash : fitting(word)) sum += count_of(hash);
  return sum;
}

std::size_t FittingWords::count_of(Hash hash) const {
  const auto found = counts_.find(hash);
  return found == counts_.end() ? 0 : found->second;
}

}  // namespace mitos::names
