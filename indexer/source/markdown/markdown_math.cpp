// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/markdown_math.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "common/text/ascii.h"
#include "indexer/source/markdown/code/markdown_code.h"

namespace mitos::source {
namespace {

constexpr std::size_t kLongestMath = 5'000;

class MathReader {
 public:
  explicit MathReader(std::string_view text) : text_(text), code_(text) {}

  std::string run() {
    out_.reserve(text_.size() + text_.size() / 8);
    bool line_begins = true;
    while (at_ < text_.size()) {
      std::size_t behind = line_begins ? code_.end_of_block(at_) : at_;
      if (behind == at_ && text_[at_] == '`') behind = code_.end_of_span(at_);
      if (behind == at_ && text_[at_] == '\\') behind = std::min(at_ + 2, text_.size());
      if (behind == at_ && text_[at_] == '$') behind = take_math();
      if (behind == at_) {
        out_ += text_[at_];
        ++behind;
      } else if (!took_math_) {
        out_ += text_.substr(at_, behind - at_);
      }
      took_math_ = false;
      line_begins = text_[behind - 1] == '\n';
      at_ = behind;
    }
    return std::move(out_);
  }

 private:
  char sign_at(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

  // Behind the math that begins here; this place if none does.
  std::size_t take_math() {
    const std::size_t dollars = sign_at(at_ + 1) == '$' ? 2 : 1;
    const std::size_t begin = at_ + dollars;
    const bool follows_word = at_ > 0 && text::is_ascii_alphanumeric(text_[at_ - 1]);
    if (follows_word || (dollars == 1 && is_space(sign_at(begin)))) return at_ + skip(dollars);
    const std::size_t end = end_of_math(begin, dollars);
    if (end == begin) return at_ + skip(dollars);
    out_ += text_.substr(at_, dollars);
    add_as_typed(text_.substr(begin, end - begin));
    out_ += text_.substr(end, dollars);
    took_math_ = true;
    return end + dollars;
  }

  // How many dollars that are no math are passed over at once.
  static std::size_t skip(std::size_t dollars) { return dollars == 2 ? 2 : 0; }

  // Where the closing dollars are; `begin` if there are none in the paragraph.
  std::size_t end_of_math(std::size_t begin, std::size_t dollars) const {
    const std::size_t most = std::min(text_.size(), begin + kLongestMath);
    for (std::size_t at = begin; at < most; ++at) {
      if (text_[at] == '\n' && sign_at(at + 1) == '\n') return begin;
      if (text_[at] == ']' && sign_at(at + 1) == '(' && sign_at(at + 2) == 'h') return begin;  // a link's
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '$' && at > begin) {
        const bool is_double = sign_at(at + 1) == '$';
        if (dollars == 2) return is_double ? at : begin;
        const bool is_amount = is_space(text_[at - 1]) || text::is_ascii_digit(sign_at(at + 1));
        return is_amount || is_double ? begin : at;
      }
    }
    return begin;
  }

  void add_as_typed(std::string_view math) {
    constexpr std::string_view kSigns = "\\`*_{}[]()#+-.!<>~&$|\"'";
    for (const char c : math) {
      if (c != '|' && kSigns.find(c) != std::string_view::npos) out_ += '\\';
      out_ += c;
    }
  }

  std::string_view text_;
  MarkdownCode code_;
  std::string out_;
  std::size_t at_ = 0;
  bool took_math_ = false;
};

}  // namespace

std::string with_math_as_typed(std::string markdown) {
  if (markdown.find('$') == markdown.rfind('$')) return markdown;
  return MathReader(markdown).run();
}

}  // namespace mitos::source
