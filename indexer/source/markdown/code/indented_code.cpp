// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/code/indented_code.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "indexer/source/markdown/code/markdown_code.h"

namespace mitos::source {

bool begins_item(std::string_view line) {
  const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(first);
  if (line.size() < 2) return false;
  std::size_t digits = 0;
  while (digits < line.size() && text::is_ascii_digit(line[digits])) ++digits;
  const char mark = digits < line.size() ? line[digits] : '\0';
  const bool is_mark = digits > 0 ? mark == '.' : mark == '*' || mark == '-' || mark == '+';
  return is_mark && digits + 1 < line.size() && (line[digits + 1] == ' ' || line[digits + 1] == '\t');
}

bool IndentedCode::take(std::string_view line) {
  const bool is_blank = is_blank_line(line);
  const bool is_indented = line.starts_with("    ") || line.starts_with('\t');
  const bool is_code = is_indented && !is_blank && !in_list_ && may_begin_;
  if (!is_indented && !is_blank) in_list_ = begins_item(line);
  may_begin_ = is_blank || is_code;
  return is_code;
}

}  // namespace mitos::source
