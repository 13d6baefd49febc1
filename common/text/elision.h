// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::text {

/// The articles, prepositions and pronouns that lose their vowel before another word in some languages, and
/// are written as one with it: the l of l’eau, the dell of dell'acqua. A value; any thread may read it.
class Elisions {
 public:
  /// Of no language.
  Elisions() = default;

  /// Of those among `languages` (ISO 639-1 codes) that have any: French, Italian, Catalan and Irish.
  explicit Elisions(const std::vector<std::string>& languages);

  /// How many bytes of a word, as written, stand before the word that is meant: 2 of "l'eau", 3 of "d’" and
  /// more; of "c'qu'il" both. 0 if none do, as in “aujourd'hui” and “O'Brien”.
  std::size_t length_in(std::string_view word) const;

 private:
  std::size_t first_in(std::string_view word) const;

  std::vector<std::string_view> articles_;
};

}  // namespace mitos::text
