// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace mitos::source {

/// Gathers the text of a page, folding white space as a browser does.
class TextSink {
 public:
  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      if (const std::size_t space = space_at(text, i)) {
        gap_ = std::max(gap_, Gap::space);
        i += space;
        continue;
      }
      if (!out_.empty() && gap_ != Gap::none) out_ += gap_ == Gap::line ? '\n' : ' ';
      if (!out_.empty() && gap_ == Gap::line) ++lines_;
      gap_ = Gap::none;
      const std::size_t begin = i;
      while (i < text.size() && (space_at(text, i) == 0 || is_single_blank(text, i))) ++i;
      out_.append(text, begin, i - begin);
    }
  }
  void add_space() { gap_ = std::max(gap_, Gap::space); }
  void end_line() { gap_ = Gap::line; }

  /// The number, from 0, of the line that begins if the last one has ended.
  std::uint32_t next_line() const { return out_.empty() ? 0 : lines_ + 1; }

  std::string take() {
    gap_ = Gap::none;
    lines_ = 0;
    return std::exchange(out_, {});
  }

 private:
  enum class Gap { none, space, line };

  // The bytes of the white space at `i`: ASCII's, or the no-break space U+00A0; 0 if it is none.
  static std::size_t space_at(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    return c == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0' ? 2 : 0;
  }

  // Nearly all white space is a blank between two words, and is copied with them.
  static bool is_single_blank(std::string_view text, std::size_t i) {
    return text[i] == ' ' && i + 1 < text.size() && space_at(text, i + 1) == 0;
  }

  std::string out_;
  std::uint32_t lines_ = 0;  // that have ended
  Gap gap_ = Gap::none;
};

}  // namespace mitos::source
