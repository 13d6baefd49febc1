// SPDX-License-Identifier: GPL-2.0-or-later
// Words that an English stemmer keeps apart though one is made of the other, or is spelt otherwise across an
// ocean. Nothing here says that such a word exists: that is for a catalogue to tell. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::text {

/// British for American and the other way round: "recognising" -> "recognizing", "tumor" -> "tumour".
std::vector<std::string> other_spellings(std::string_view folded);

/// The noun of a verb whose root it changes, and the verb of such a noun: "prescribes" -> "prescription",
/// "verification" -> "verify".
std::vector<std::string> derived_words(std::string_view folded);

}  // namespace mitos::text
