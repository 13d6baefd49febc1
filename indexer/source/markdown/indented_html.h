// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace mitos::source {

/// Markdown in which indented HTML is HTML, and no block of code: pages that are HTML in a .md file are often
/// indented. What is indented and has no tag of HTML at its beginning, or an end tag, stays code. Pure, any
/// thread.
std::string with_html_not_indented(std::string markdown);

}  // namespace mitos::source
