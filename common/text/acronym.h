// SPDX-License-Identifier: GPL-2.0-or-later
// Acronyms and abbreviations with dots: "U.S.A.", "e.g.", "Ph.D.", "Ε.Κ.Ε.Τ.Α.", "S.M.E.s". Pure, any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace mitos::text {

/// How many bytes of `text` from `at` on, where a word begins, are one; with the last dot. 0 if they are
/// none: names of files and hosts (node.js, example.org), numbers, a full stop before which no blank stands.
std::size_t dotted_acronym(std::string_view text, std::size_t at);

/// Whether a word (words.h) is one.
inline bool is_dotted_acronym(std::string_view word) {
  constexpr std::size_t kBehindFirst = 1;  // ".NET" is none
  return word.find('.', kBehindFirst) != std::string_view::npos && word.front() != '.' &&
         dotted_acronym(word, 0) == word.size();
}

}  // namespace mitos::text
