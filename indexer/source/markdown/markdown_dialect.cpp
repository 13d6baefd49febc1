// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/markdown_dialect.h"

#include <algorithm>
#include <string_view>

#include "indexer/source/markdown/code/markdown_code.h"
#include "indexer/source/markdown/footnotes.h"
#include "indexer/source/markdown/heading_attributes.h"
#include "indexer/source/markdown/indented_html.h"
#include "indexer/source/markdown/kramdown.h"
#include "indexer/source/markdown/kramdown/kramdown_spans.h"
#include "indexer/source/markdown/kramdown/table_columns.h"
#include "indexer/source/markdown/kramdown_html.h"
#include "indexer/source/markdown/markdown_math.h"

namespace mitos::source {
namespace {

// Where the text of a definition begins in “:   text”; 0 if the line is none.
std::size_t begin_of_definition(std::string_view line) {
  const std::size_t colon = line.find_first_not_of(' ');
  if (colon > 3 || line[colon] != ':') return 0;
  const std::size_t text = line.find_first_not_of(" \t", colon + 1);
  return text == std::string_view::npos || text == colon + 1 ? 0 : text;
}

// Definitions under a term (“: text”) as paragraphs.
std::string with_plain_definitions(std::string_view markdown) {
  std::string out;
  out.reserve(markdown.size());
  bool follows_text = false;   // the line before it that is not blank
  bool follows_blank = false;  // a blank line stands before it
  std::size_t indent = 0;      // of the definition that a line may go on; 0: none
  for_each_line(markdown, [&](std::string_view line, std::string_view, bool is_code) {
    const bool is_blank = is_blank_line(line);
    const std::size_t text = is_code || !follows_text ? 0 : begin_of_definition(line);
    if (text > 0) {
      out += '\n';
      line.remove_prefix(text);
      indent = std::max<std::size_t>(text, 4);
    } else if (indent > 0 && !is_blank) {
      const bool goes_on = line.starts_with("  ") || line.starts_with('\t');
      if (goes_on) line = without_indent(line, indent);
      if (!goes_on && follows_blank) indent = 0;
    }
    out += line;
    out += '\n';
    follows_blank = is_blank;
    if (!is_blank) follows_text = !is_code;
  });
  return out;
}

bool contains(const std::string& text, const char* sign) {
  return text.find(sign) != std::string::npos;
}

}  // namespace

std::string as_commonmark(std::string markdown, Dialect dialect) {
  if (dialect == Dialect::kramdown) markdown = with_whole_html(with_commonmark_spans(markdown));
  if (dialect != Dialect::goldmark) {
    if (contains(markdown, "markdown=") || contains(markdown, "markdown ="))
      markdown = with_markdown_in_html(markdown);
    if (contains(markdown, "{:")) markdown = without_kramdown_markup(markdown, dialect);
  }
  if (dialect == Dialect::kramdown && contains(markdown, "*")) markdown = with_kramdown_emphasis(markdown);
  if (dialect == Dialect::kramdown && contains(markdown, "*[")) markdown = without_abbreviations(markdown);
  if (contains(markdown, "}\n") || markdown.ends_with('}'))
    markdown = without_heading_attributes(markdown, dialect);
  if (contains(markdown, "|") && contains(markdown, "-"))
    markdown = with_all_columns(
        markdown, dialect == Dialect::goldmark ? FewColumns::are_no_table : FewColumns::get_more);
  if (contains(markdown, "$")) markdown = with_math_as_typed(std::move(markdown));
  if (contains(markdown, "[^")) markdown = with_footnotes_at_end(markdown);
  if (contains(markdown, "\n:") || contains(markdown, "\n :") || contains(markdown, "\n  :"))
    markdown = with_plain_definitions(markdown);
  if (dialect == Dialect::unknown) markdown = with_html_not_indented(std::move(markdown));
  return markdown;
}

}  // namespace mitos::source
