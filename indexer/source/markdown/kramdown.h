// SPDX-License-Identifier: GPL-2.0-or-later
// Marks of kramdown's that no reader sees. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/markdown/markdown_dialect.h"

namespace mitos::source {

/// Without attribute lists ({: .wide}, {:toc} with the list that it replaces) and extensions
/// ({::nomarkdown}…{:/}, {::options … /}), but for comments, which comments.h empties. Where the dialect is
/// not known, only what can be nothing else.
std::string without_attribute_lists(std::string_view markdown, Dialect dialect);

/// Without the lines that spell abbreviations out: “*[HTML]: Hyper Text Markup Language”.
std::string without_abbreviations(std::string_view markdown);

}  // namespace mitos::source
