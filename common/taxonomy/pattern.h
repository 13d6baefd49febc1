// SPDX-License-Identifier: GPL-2.0-or-later
// What data/programmes.yaml says a programme is known by: words, with wildcards for those that vary.
// The language is explained to staff in data/README.md. Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/taxonomy/phrase.h"
#include "common/taxonomy/programme.h"

namespace mitos::taxonomy {

/// Case, accents and look-alike letters of Greek and Latin make no difference. In a word, % stands
/// for some digits and * for any letters and digits, none included; the word YYYY for a year. A blank
/// between two words stands for whatever stands there; a hyphen, a dot or a slash says that they are
/// joined, by whichever mark.
struct Pattern {
  Phrase words;            // never empty
  std::size_t silent = 0;  // so many at the beginning, which stood in parentheses, are not part of a call

  bool operator==(const Pattern& other) const;
};

/// None if there is no word in it, if it has a parenthesis elsewhere than around its beginning, or if
/// all of it is in parentheses.
std::optional<Pattern> parse_pattern(std::string_view text);

/// Its words with what joins them, if it has neither wildcards nor parentheses: "horizon 2020".
std::optional<std::string> literal(const Pattern& pattern);

/// How much it says: its words, less those that any word is.
std::size_t weight_of(const Pattern& pattern);

/// Whether the words of `phrase` from `at` on are those of `pattern`. YYYY matches years in `years` only,
/// if there are any.
bool matches(const Pattern& pattern, const Phrase& phrase, std::size_t at, const std::optional<Years>& years);

/// The year that a word is, from 1950 to 2099. None if it is something else.
std::optional<int> year_of(std::string_view word);

}  // namespace mitos::taxonomy
