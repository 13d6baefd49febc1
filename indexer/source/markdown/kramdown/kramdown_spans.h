// SPDX-License-Identifier: GPL-2.0-or-later
// What stands inside lines of kramdown, written so that CommonMark reads it alike. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// Links whose addresses have blanks or escaped brackets (“[a](b c)”, “[1]: b c”) get another address, since
/// addresses are not shown; code between single ` keeps its blanks; “<mailto:a@b.example>” shows no
/// “mailto:”; an end tag without a start tag is text; “[a] [1]” is a link, and none is in two cells of a
/// table. Takes time linear in the text.
std::string with_commonmark_spans(std::string_view markdown);

}  // namespace mitos::source
