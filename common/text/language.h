// SPDX-License-Identifier: GPL-2.0-or-later
// Codes of languages, with a region or script behind them or not (BCP 47), as people write them: "pt",
// "pt-BR", "zh_Hans". Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::text {

/// Whether `code` is the code of a language: of two letters (ISO 639-1), or of three for one that has no
/// other.
bool is_language(std::string_view code);

/// Whether `tag` is such a code, with known scripts, regions and variants behind it or none: "pt-br".
bool is_language_tag(std::string_view tag);

/// A tag in the one way in which it is compared: small letters, hyphens. "zh_Hans" -> "zh-hans".
std::string tidy_tag(std::string_view tag);

/// The language of a tag without its region: "pt-br" -> "pt", "iw" -> "he".
std::string base_language(std::string_view tag);

/// Which of `languages` (tidy tags) a tag means: itself, else the first of the same language and script
/// ("zh-hant" -> "zh-tw"), else the first of the same language. What is among none of them comes back without
/// its region ("pt-br" -> "pt"), and what is no tag as it is, tidy.
std::string language_among(std::string_view tag, const std::vector<std::string>& languages);

}  // namespace mitos::text
