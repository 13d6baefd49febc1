// SPDX-License-Identifier: GPL-2.0-or-later
// HTML in kramdown, which ends with its end tag and not with a blank line. Pure, any thread.
#pragma once

#include <string>

namespace mitos::source {

/// Markdown whose blocks of HTML have neither blank lines nor indents, so that CommonMark, too, takes each
/// for one block. Those with markdown="1" stay as they are.
std::string with_whole_html(std::string markdown);

/// Markdown whose elements with markdown="1" have blank lines around their content, which is Markdown then,
/// and marks on its headings (heading_ids.h). “captured” stands for what Liquid's filter “markdownify” reads.
std::string with_markdown_in_html(const std::string& markdown);

}  // namespace mitos::source
