// SPDX-License-Identifier: GPL-2.0-or-later
// Pages whose tree would cost too much to make (tree_cost.h): their text in the order in which it was
// typed, as if no element stood in another. In time linear in the page. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/html/html_text.h"

namespace mitos::source {

/// The page without tags, entities as they were typed; where an element begins or ends a line, a heading or
/// the title there is a private character instead.
std::string flattened(std::string_view html);

/// What flattened() made, with entities decoded, as the text of a page.
HtmlText text_of_flat(std::string_view decoded);

}  // namespace mitos::source
