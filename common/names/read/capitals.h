// SPDX-License-Identifier: GPL-2.0-or-later
// Names in capitals, or without any, as a careful editor writes them. Pure, any thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/names/read/name_words.h"

namespace mitos::names {

/// How words of names are written where they have capitals and small letters: "McDonald", "Παππός".
class WrittenForms {
 public:
  /// Counts `word` so many times more; without effect for one in capitals, or without any.
  void add(const std::string& word, std::size_t count);

  /// Of the forms of `word`, whatever its case and accents, that with most accents if it is Greek, else the
  /// most frequent; "" if there is none.
  std::string find(const std::string& word) const;

  /// find(), but of a Latin word only with the accents that it has: "GARCIA" need not be "García" in the name
  /// of another person.
  std::string find_of_others(const std::string& word) const;

 private:
  std::unordered_map<std::string, std::map<std::string, std::size_t>> forms_;  // by folded word
};

/// `words`, a name in the order in which people read it, with small letters where a word is in capitals, as
/// `own` or else `others` have it, and with capitals where no word has any: "SEAN O'MALLEY" is "Sean
/// O'Malley", "PIETER VAN DER MEER" "Pieter van der Meer".
Words with_usual_capitals(Words words, const WrittenForms& own, const WrittenForms& others);

/// How many accents and other marks the letters of `text` have.
std::size_t count_accents(std::string_view text);

/// Whether `text` has small letters, and each of its words some capital or is a particle.
bool has_usual_capitals(std::string_view text);

}  // namespace mitos::names
