// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a name has the words of another, in any order. Pure, any thread.
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

/// Adds the letters of initials, which are folded: "pm" -> p, m.
void add_letters(std::string_view initials, std::vector<std::string>& letters);

/// Whether a text has all whole words, and for each initial another word that begins so.
///   "Peter Brandt", "Brandt, P. M." have Brandt and p; "Brandt P.M." has m, too
bool has_name(std::string_view text, const NameWords& wanted, text::Lexicon& lexicon);

}  // namespace mitos::match
