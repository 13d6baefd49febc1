// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a name has the words of another, in any order. Pure; one thread for each lexicon.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/lexicon.h"

namespace mitos::match {

/// The words of a name that is looked for, folded.
struct NameWords {
  std::vector<std::string> whole;
  std::vector<std::string> initials;  // a letter each
};

/// Appends each character of `initials` (folded) to `letters`: "pm" -> p, m.
void add_letters(std::string_view initials, std::vector<std::string>& letters);

/// Whether `text` has all whole words and, for each initial, a further word that begins with it.
///   Brandt, p:     in "Peter Brandt", "Brandt, P. M.", "Brandt P.M."
///   Brandt, p, m:  in the last two
bool has_name(std::string_view text, const NameWords& wanted, text::Lexicon& lexicon);

}  // namespace mitos::match
