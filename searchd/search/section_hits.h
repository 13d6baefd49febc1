// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/model/document.h"
#include "searchd/marks/found_words.h"

namespace mitos::search {

/// A part of a page where most of what was asked for stands.
struct SectionHit {
  std::string title;   // its heading
  std::string url;     // the page's, with the heading's anchor if it has one
  std::string marked;  // the heading as marks::marked() has it
};

/// At most three, the best first (marks/best_sections.h); `in_body` are the found_words() of its body. One
/// thread.
std::vector<SectionHit> section_hits(const model::Document& document,
                                     const std::vector<marks::FoundWord>& in_body,
                                     const marks::MatchedWords& words, text::Lexicon& lexicon);

}  // namespace mitos::search
