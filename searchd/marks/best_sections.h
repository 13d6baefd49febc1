// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "common/model/document.h"
#include "searchd/marks/found_words.h"

namespace mitos::marks {

/// The headings of a document (their places in it) below which most of the wanted words stand, rare ones
/// first; the best first, at most `most`. Each says something beyond the title: it has a word that the title
/// lacks, or the heading itself has one. `in_body` are the found_words() of its body.
std::vector<std::size_t> best_sections(const model::Document& document, const std::vector<FoundWord>& in_body,
                                       const MatchedWords& words, std::size_t most, text::Lexicon& lexicon);

}  // namespace mitos::marks
