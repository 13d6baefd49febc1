// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::source {

/// The language in a file name's suffix, as Hugo has it: "name.el" -> "el", "name.zh-cn" -> "zh-cn". "" if
/// the last part is no ISO 639-1 code, with a region or script behind it or not. Pure, any thread.
std::string language_suffix(std::string_view name);

/// The same if it is one of `languages`, or of a region that speaks one of them.
std::string suffix_among(std::string_view name, const std::vector<std::string>& languages);

/// Which of `languages` a text is in: "el" if most of its letters are Greek, else, if there are others than
/// English and Greek, what CLD2 is sure of; else the first that is written as most of its letters are, or the
/// first that is not Greek. Looks at the first 4,000 bytes. `languages` is not empty.
std::string guess_language(std::string_view text, const std::vector<std::string>& languages);

}  // namespace mitos::source
