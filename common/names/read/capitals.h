// SPDX-License-Identifier: GPL-2.0-or-later
// Gives names that are all in capitals, or have none, their usual capitals. Pure, any thread, but for add().
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/names/read/name_words.h"

namespace mitos::names {

/// The spellings of name words that have capitals and small letters, with counts: "McDonald", "Παππός".
class WrittenForms {
 public:
  /// Adds `count` to the spelling `word`. Does nothing if `word` is all in capitals or has no capital.
  void add(const std::string& word, std::size_t count);

  /// The best spelling of `word`, whose case and accents do not matter: of a Greek word that with most
  /// accents, else the most frequent. "" if there is none.
  std::string find(const std::string& word) const;

  /// Like find(), but never adds an accent to a Latin word: "GARCIA" need not be "García" in the name of
  /// another person.
  std::string find_keeping_accents(const std::string& word) const;

 private:
  std::unordered_map<std::string, std::map<std::string, std::size_t>> forms_;  // by folded word
};

/// Writes a name, its words in reading order, in usual capitals. A word in capitals gets the spelling that
/// `own` (of the same person) has, else that of `others` (of all people), else one capital at its beginning.
/// If no word has a capital, each gets one, but for particles. "SEAN O'MALLEY" -> "Sean O'Malley", "PIETER
/// VAN DER MEER" -> "Pieter van der Meer".
Words with_usual_capitals(Words words, const WrittenForms& own, const WrittenForms& others);

/// How many accents and other marks the letters of `text` have.
std::size_t count_accents(std::string_view text);

/// Whether `text` has small letters, and each word has a capital or is a particle ("van").
bool has_usual_capitals(std::string_view text);

}  // namespace mitos::names
