// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/marks/found_words.h"
#include "searchd/marks/highlight.h"

namespace mitos::marks {

/// The passage of `body` of at most `length` characters that holds the most of the wanted words,
/// rare ones first, cut at words, with an ellipsis where text was left out; the beginning if it
/// holds none. As marked() HTML. Looks at the first 20,000 words.
std::string best_passage(std::string_view body, const MatchedWords& words, std::size_t length,
                         text::Lexicon& lexicon);

/// The same where the words have been looked for.
std::string best_passage(std::string_view body, const std::vector<FoundWord>& found,
                         const MatchedWords& words, std::size_t length, text::Lexicon& lexicon);

}  // namespace mitos::marks
