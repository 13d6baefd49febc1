// SPDX-License-Identifier: GPL-2.0-or-later
// Where the code of a Markdown text is, in which no sign means anything. Pure, any thread.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace mitos::source {

/// Finds code from front to back; all answers together take time linear in the text.
class MarkdownCode {
 public:
  explicit MarkdownCode(std::string_view text) : text_(text) {}

  /// Behind the block between fences that begins in the line at `line`; `line` if none does. One that is not
  /// closed goes on to the end.
  std::size_t end_of_block(std::size_t line) const;

  /// Behind the code span that begins with the ` at `at`; behind the run of ` if there is none.
  std::size_t end_of_span(std::size_t at);

 private:
  std::size_t fence_at(std::size_t line, char& sign) const;
  std::size_t end_of_line(std::size_t from) const;
  std::size_t end_of_paragraph(std::size_t from);

  std::string_view text_;
  std::size_t paragraph_end_ = 0;
  std::array<std::size_t, 32> none_until_{};  // by length: up to there no run of ` closes another
};

/// Whether a line has nothing but blanks.
inline bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// A line without the blanks at its beginning, at most so many; a tab stands for four.
inline std::string_view without_indent(std::string_view line, std::size_t most) {
  std::size_t columns = 0;
  while (columns < most && !line.empty() && (line.front() == ' ' || line.front() == '\t')) {
    columns += line.front() == ' ' ? 1 : 4;
    line.remove_prefix(1);
  }
  return line;
}

/// The length of the mark of a quote or list item that begins `text`; 0 if there is none.
std::size_t length_of_mark(std::string_view text);

/// Calls `take(line, rest, is_code)` for every line of a text: the line without its end, what comes behind
/// it, and whether it is in a block between fences.
template <typename Take>
void for_each_line(std::string_view text, Take&& take) {
  const MarkdownCode code(text);
  std::size_t code_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (at >= code_end) code_end = code.end_of_block(at);
    const std::size_t end = text.find('\n', at) == std::string_view::npos ? text.size() : text.find('\n', at);
    const std::size_t next = end == text.size() ? end : end + 1;
    take(text.substr(at, end - at), text.substr(next), at < code_end);
    at = next;
  }
}

}  // namespace mitos::source
