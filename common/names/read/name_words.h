// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a name, before it is known which are given and which family names. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::names {

using Words = std::vector<std::string>;

/// The words of a name, or of one side of its comma. Titles before it ("Dr.", "Prof.") and what follows it
/// ("PhD", "Jr.") are left out, and so is what has no letters. "I.Kompatsiaris" is two words.
Words words_of(std::string_view text);

/// Whether `word` is a title that stands before names: "Dr.", "Prof", "Δρ".
bool is_title(std::string_view word);

/// Whether `word` stands behind names: "Jr.", "PhD".
bool is_suffix(std::string_view word);

/// Whether `word` tells a son from his father: "Jr.", "III".
bool is_generation(std::string_view word);

/// Whether `word` stands before family names and belongs to them: "van", "de", "Al".
bool is_particle(std::string_view word);

/// Whether `word` is one letter, with or without its dot, or several with hyphens: "J.", "J.-M.".
bool is_initial(std::string_view word);

std::size_t count_letters(std::string_view text);
bool has_small_letter(std::string_view text);

/// The pieces between `separator`s, trimmed; those without a letter are left out.
Words pieces_of(std::string_view text, char separator);

/// Words `begin` to `end` with blanks between them.
std::string joined(const Words& words, std::size_t begin, std::size_t end);

}  // namespace mitos::names
