// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a part of a query, and where they stand in it. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::query {

/// A word of a text, from its byte `begin` to before its byte `end`.
struct Unit {
  std::string written;  // as it is looked for
  std::size_t begin = 0;
  std::size_t end = 0;
  bool starred = false;  // a star behind it stands for the rest of the word
};

/// The words of `part`, a view of `text`.
std::vector<Unit> words_in(std::string_view part, std::string_view text);

/// The same of a phrase: the sign & between two words is the word that it stands for.
std::vector<Unit> phrase_words_in(std::string_view part, std::string_view text);

/// The same as they are looked for side by side: a number with dots is one.
std::vector<Unit> units_in(std::string_view part, std::string_view text);

}  // namespace mitos::query
