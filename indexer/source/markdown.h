// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// Markdown (CommonMark with GitHub's tables, strike-through and task lists, by md4c) as HTML;
/// HTML inside it passes through. Indented text is prose, not code: pages that are HTML in a .md
/// file are often indented. Pure, any thread.
std::string markdown_to_html(std::string_view markdown);

}  // namespace mitos::source
