// SPDX-License-Identifier: GPL-2.0-or-later
// Words that are too many for one search, such as a pasted abstract. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::pages {

struct CutText {
  std::string text;  // what is searched, and fits into an address
  bool cut = false;  // there was more, or there are more different words than are looked for
};

/// The beginning of `text` up to the end of a word.
CutText cut_text(std::string_view text);

/// The beginning of a text for a heading, with “…” if there is more. No character is cut in two, and no word
/// unless it is very long.
std::string shortened(std::string_view text);

}  // namespace mitos::pages
