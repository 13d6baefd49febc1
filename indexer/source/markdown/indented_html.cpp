// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/indented_html.h"

#include <algorithm>
#include <string_view>

#include "common/text/ascii.h"
#include "indexer/source/html/gumbo_tree.h"
#include "indexer/source/markdown/code/markdown_code.h"

namespace mitos::source {
namespace {

bool has_name_of_html(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && text::is_ascii_alphanumeric(text[length])) ++length;
  return length > 0 && is_html_element(text.substr(0, length));
}

bool is_html_line(std::string_view line) {
  if (line.starts_with("<!--") || (line.starts_with('<') && has_name_of_html(line.substr(1)))) return true;
  for (std::size_t at = line.find("</"); at != std::string_view::npos; at = line.find("</", at + 2)) {
    if (has_name_of_html(line.substr(at + 2))) return true;
  }
  return false;
}

bool begins_with_indent(std::string_view text) {
  return text.starts_with("    ") || text.starts_with('\t');
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

// Whether one of the indented lines at the beginning of `text` is HTML.
bool begins_with_html(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = first_line(text);
    if (is_blank_line(line) || !begins_with_indent(line)) return false;
    if (is_html_line(line.substr(line.find_first_not_of(" \t")))) return true;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return false;
}

bool has_indented_line(std::string_view text) {
  return begins_with_indent(text) || text.find("\n    ") != std::string_view::npos ||
         text.find("\n\t") != std::string_view::npos;
}

}  // namespace

std::string with_html_not_indented(std::string markdown) {
  if (markdown.find('<') == std::string::npos || !has_indented_line(markdown)) return markdown;
  std::string out;
  out.reserve(markdown.size());
  bool may_begin = true;  // a block, after a blank line
  bool in_html = false;
  for_each_line(markdown, [&](std::string_view line, std::string_view rest, bool is_code) {
    const bool is_indented = !is_code && begins_with_indent(line) && !is_blank_line(line);
    const std::string_view from_line(line.data(), line.size() + (rest.empty() ? 0 : 1) + rest.size());
    in_html = is_indented && (in_html || (may_begin && begins_with_html(from_line)));
    may_begin = is_blank_line(line);
    out += in_html ? line.substr(line.find_first_not_of(" \t")) : line;
    out += '\n';
  });
  return out;
}

}  // namespace mitos::source
