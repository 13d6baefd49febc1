// SPDX-License-Identifier: GPL-2.0-or-later
// Removes markup of kramdown that a page does not show. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/markdown/markdown_dialect.h"

namespace mitos::source {

/// Removes attribute lists ({: .wide}; {:toc} with the list that it replaces) and extensions
/// ({::nomarkdown}…{:/},
/// {::options … /}). Comments stay: comments.h handles them. If the dialect is not known, removes only what
/// cannot mean anything else.
std::string without_kramdown_markup(std::string_view markdown, Dialect dialect);

/// Removes the lines that define abbreviations: “*[HTML]: Hyper Text Markup Language”.
std::string without_abbreviations(std::string_view markdown);

/// CommonMark takes no stars for emphasis between a sign and a letter: “**(a)**는”, “그**(a)**”. kramdown
/// does. Puts an empty comment between the stars and the letter, so that both agree.
std::string with_kramdown_emphasis(std::string_view markdown);

}  // namespace mitos::source
