// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of the postings. A stem stands there as it is; everything else has a prefix in
// capitals, which no folded word has. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::index {

/// The one term that finds the document `id`.
std::string id_term(std::string_view id);

/// The term that every document has whose title or long name is `name`, whatever its case, accents and
/// punctuation, with & or “and”. "" if `name` has no word.
std::string exact_name_term(std::string_view name);

/// The term that every document has in whose title or long name `folded` is a word: unstemmed, so
/// that what a person is still typing can be its beginning.
std::string name_word_term(std::string_view folded);

/// The term that every document has that says nothing in `field` (optional_fields.h).
std::string lacking_term(std::string_view field);

/// The term that every translation of the page `key` has.
std::string translation_term(std::string_view key);

/// `title` less a remark in parentheses at its end: "AI4Media (Coordinator)" -> "AI4Media".
std::string_view without_remark(std::string_view title);

}  // namespace mitos::index
