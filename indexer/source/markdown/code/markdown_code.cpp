// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/code/markdown_code.h"

#include <algorithm>
#include <string>

#include "common/text/ascii.h"

namespace mitos::source {

// The length of the fence in a line: three or more of one sign, behind nothing but blanks and the marks of
// quotes and lists. 0 if there is none.
std::size_t MarkdownCode::fence_at(std::size_t line, char& sign) const {
  const std::size_t begin = std::min(text_.find_first_not_of(" \t>*-+", line), text_.size());
  if (begin == text_.size() || (text_[begin] != '`' && text_[begin] != '~')) return 0;
  sign = text_[begin];
  const std::size_t end = std::min(text_.find_first_not_of(sign, begin), text_.size());
  return end - begin >= 3 ? end - begin : 0;
}

std::size_t MarkdownCode::end_of_line(std::size_t from) const {
  const std::size_t end = text_.find('\n', from);
  return end == std::string_view::npos ? text_.size() : end + 1;
}

std::size_t MarkdownCode::end_of_block(std::size_t line) const {
  char sign = 0;
  const std::size_t length = fence_at(line, sign);
  if (length == 0) return line;
  const std::size_t info_end = end_of_line(line);
  const std::size_t info = text_.find(sign, text_.find(std::string(length, sign), line) + length);
  if (sign == '`' && info < info_end) return line;  // a code span
  for (std::size_t at = info_end; at < text_.size(); at = end_of_line(at)) {
    char other = 0;
    if (fence_at(at, other) < length || other != sign) continue;
    const std::size_t end = end_of_line(at);
    const std::size_t behind = text_.find_first_not_of(sign, text_.find(sign, at));
    if (is_blank_line(text_.substr(std::min(behind, end), end - std::min(behind, end)))) return end;
  }
  return text_.size();
}

std::size_t MarkdownCode::end_of_paragraph(std::size_t from) {
  if (paragraph_end_ <= from) paragraph_end_ = std::min(text_.find("\n\n", from), text_.size());
  return paragraph_end_;
}

// From a run of ` to the next of the same length in the paragraph, if there is one. Else the run is text.
std::size_t MarkdownCode::end_of_span(std::size_t at) {
  const std::size_t behind = std::min(text_.find_first_not_of('`', at), text_.size());
  const std::size_t length = behind - at;
  const std::size_t most = end_of_paragraph(at);
  if (length >= none_until_.size() || none_until_[length] >= most) return behind;
  for (std::size_t run = text_.find('`', behind); run < most;) {
    const std::size_t end = std::min(text_.find_first_not_of('`', run), text_.size());
    if (end - run == length) return end;
    run = text_.find('`', end);
  }
  none_until_[length] = most;
  return behind;
}

std::size_t length_of_mark(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '>') return 1;
  std::size_t length = 0;
  while (length < text.size() && text::is_ascii_digit(text[length])) ++length;
  if (length == text.size()) return 0;
  const std::string_view ends = length > 0 ? ".)" : "-+*";
  if (ends.find(text[length]) == std::string_view::npos) return 0;
  ++length;
  return length < text.size() && (text[length] == ' ' || text[length] == '\t') ? length : 0;
}

}  // namespace mitos::source
