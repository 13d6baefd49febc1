// SPDX-License-Identifier: GPL-2.0-or-later
// Letters that Unicode does not take apart into a plain letter and a mark, and the plain letters that are
// typed for them. The one such table: words, queries, suggestions, facets and names get it by fold.h.
#pragma once

#include <optional>
#include <string_view>

namespace mitos::text {

/// What is typed for a small Latin letter without a decomposition: ø -> "o", ł -> "l", ı -> "i", æ -> "ae",
/// þ -> "th"; and for a letter that looks like an apostrophe (U+02BC) the apostrophe. None for every other
/// character. The source is CLDR's transform Latin-ASCII, and for a few letters that it lacks Lucene's
/// ASCIIFoldingFilter. Any thread.
std::optional<std::string_view> ascii_letters_for(char32_t folded);

}  // namespace mitos::text
