// SPDX-License-Identifier: GPL-2.0-or-later
// The words that a person has typed so far, and their marks in suggestions. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/folded_reader.h"
#include "searchd/lookup/prefix_index.h"

namespace mitos::suggest {

/// The first eight words of `text`, folded. More are dropped: each costs a look into the index.
std::vector<std::string> first_words(std::string_view text, const text::FoldedReader& reader);

/// `text` as escaped HTML. In each word the part that equals one of the prefixes is inside <mark>.
std::string marked(std::string_view text, const std::vector<lookup::Prefixes>& words,
                   const text::FoldedReader& reader);

}  // namespace mitos::suggest
