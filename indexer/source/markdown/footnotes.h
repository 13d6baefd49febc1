// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace mitos::source {

/// Markdown whose footnotes (“[^1]: text”) are paragraphs at its end, without the marks that lead to them.
/// Notes that no mark leads to are not shown.
std::string with_footnotes_at_end(const std::string& markdown);

}  // namespace mitos::source
