// SPDX-License-Identifier: GPL-2.0-or-later
// What generators understand beyond CommonMark, written as CommonMark. Pure, any thread, in time linear in
// the text.
#pragma once

#include <string>

namespace mitos::source {

/// Which Markdown a page is written in: Hugo's, Jekyll's, or not known, where what both have is understood,
/// and what one has if its signs stand for nothing else.
enum class Dialect { unknown, goldmark, kramdown };

/// Which ids headings get that give themselves none.
enum class IdKind {
  usual,       // as the dialect has it
  none,        // Hugo's “autoHeadingID: false”, kramdown's “auto_ids: false”
  ascii,       // Hugo's “autoHeadingIDType: github-ascii”
  blackfriday  // Hugo's “autoHeadingIDType: blackfriday”
};

struct IdRule {
  // Implicit: a dialect alone has its usual ids.
  IdRule(Dialect of, IdKind as = IdKind::usual) : dialect(of), kind(as) {}

  Dialect dialect;
  IdKind kind;
};

/// The same text for markdown_to_html(): without the attributes of headings and blocks, with footnotes at the
/// end and definitions as paragraphs; of kramdown, HTML whole to its end tag, and Markdown in it where
/// markdown="1" says so. What is in code stays.
std::string as_commonmark(std::string markdown, Dialect dialect);

}  // namespace mitos::source
