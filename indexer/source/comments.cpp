// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/comments.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "indexer/source/template_spans.h"

namespace mitos::source {
namespace {

constexpr std::string_view kHtmlComment = "<!--";
constexpr std::string_view kHtmlCommentClose = "-->";
constexpr std::string_view kKramdownComment = "{::comment";
constexpr std::string_view kEmptyHtmlComment = "<!---->";  // where one stood, a paragraph may have ended

class Emptier {
 public:
  // `empty` takes the place of a comment of HTML.
  Emptier(std::string_view text, Generator generator, std::string_view empty)
      : text_(text), kramdown_(generator != Generator::hugo), empty_(empty) {}

  std::string run() {
    bool line_begins = true;
    while (at_ < text_.size()) {
      if (line_begins && skip_fence()) continue;
      const char c = text_[at_];
      line_begins = c == '\n';
      if (c == '`') {
        skip_code_span();
      } else {
        const bool is_gone = (c == '<' && empty_html()) || (c == '{' && kramdown_ && drop_kramdown());
        if (!is_gone) ++at_;
      }
    }
    out_ += text_.substr(copied_);
    return std::move(out_);
  }

 private:
  // Three or more of one sign, behind nothing but blanks and the marks of quotes and lists.
  std::size_t fence_at(std::size_t line, char& sign) const {
    const std::size_t begin = std::min(text_.find_first_not_of(" \t>*-+", line), text_.size());
    if (begin == text_.size() || (text_[begin] != '`' && text_[begin] != '~')) return 0;
    sign = text_[begin];
    const std::size_t end = std::min(text_.find_first_not_of(sign, begin), text_.size());
    return end - begin >= 3 ? end - begin : 0;
  }

  std::size_t end_of_line(std::size_t from) const {
    const std::size_t end = text_.find('\n', from);
    return end == std::string_view::npos ? text_.size() : end + 1;
  }

  // A block of code between fences; one that is not closed goes on to the end.
  bool skip_fence() {
    char sign = 0;
    const std::size_t length = fence_at(at_, sign);
    if (length == 0) return false;
    const std::size_t info_end = end_of_line(at_);
    const std::size_t info = text_.find(sign, text_.find(std::string(length, sign), at_) + length);
    if (sign == '`' && info < info_end) return false;  // a code span
    for (at_ = info_end; at_ < text_.size(); at_ = end_of_line(at_)) {
      char other = 0;
      if (fence_at(at_, other) < length || other != sign) continue;
      at_ = end_of_line(at_);
      return true;
    }
    return true;
  }

  std::size_t end_of_paragraph(std::size_t from) {
    if (paragraph_end_ <= from) paragraph_end_ = std::min(text_.find("\n\n", from), text_.size());
    return paragraph_end_;
  }

  // From a run of ` to the next of the same length in the paragraph, if there is one. Else the run is text.
  void skip_code_span() {
    const std::size_t behind = std::min(text_.find_first_not_of('`', at_), text_.size());
    const std::size_t length = behind - at_;
    const std::size_t most = end_of_paragraph(at_);
    at_ = behind;
    if (length >= none_until_.size() || none_until_[length] >= most) return;
    for (std::size_t run = text_.find('`', behind); run < most;) {
      const std::size_t end = std::min(text_.find_first_not_of('`', run), text_.size());
      if (end - run == length) {
        at_ = end;
        return;
      }
      run = text_.find('`', end);
    }
    none_until_[length] = most;
  }

  bool empty_html() {
    if (!text_.substr(at_).starts_with(kHtmlComment)) return false;
    if (html_close_ < at_ + 2) html_close_ = text_.find(kHtmlCommentClose, at_ + 2);  // “<!-->” is whole
    if (html_close_ == std::string_view::npos) return false;
    replace(std::max(html_close_, at_ + 2) + kHtmlCommentClose.size(), empty_);
    return true;
  }

  bool drop_kramdown() {
    if (!text_.substr(at_).starts_with(kKramdownComment)) return false;
    const std::size_t brace = text_.find('}', at_);
    const std::size_t inside = at_ + kKramdownComment.size();
    if (brace == std::string_view::npos) return false;
    const std::string_view options = text_.substr(inside, brace - inside);
    if (!options.empty() && options[0] != ' ' && options[0] != '/') return false;
    if (options.ends_with('/')) {
      replace(brace + 1, "");
      return true;
    }
    std::size_t close = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view end : {"{:/comment}", "{:/}"}) {
      std::size_t& known = end.size() == 4 ? short_close_ : long_close_;
      if (known < brace) known = text_.find(end, brace);
      if (known >= close) continue;
      close = known;
      length = end.size();
    }
    if (close == std::string_view::npos) return false;
    replace(close + length, "");
    return true;
  }

  void replace(std::size_t end, std::string_view by) {
    out_ += text_.substr(copied_, at_ - copied_);
    out_ += by;
    at_ = end;
    copied_ = end;
  }

  std::string_view text_;
  bool kramdown_;
  std::string_view empty_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;
  std::size_t paragraph_end_ = 0;
  std::size_t html_close_ = 0;  // the first at or behind what was looked at; npos: there is none
  std::size_t long_close_ = 0;
  std::size_t short_close_ = 0;
  std::array<std::size_t, 32> none_until_{};  // by length: up to there no run of ` closes another
};

bool has_comments(std::string_view text, Generator generator) {
  return text.find(kHtmlComment) != std::string_view::npos ||
         (generator != Generator::hugo && text.find(kKramdownComment) != std::string_view::npos);
}

// Without comments of templates.
std::string without_template_comments(const std::string& value, Generator generator) {
  std::string out;
  std::size_t copied = 0;
  for (const TemplateSpan& span : template_spans(value, generator)) {
    if (!span.is_comment) continue;
    out.append(value, copied, span.begin - copied);
    copied = span.end;
  }
  return out.append(value, copied);
}

}  // namespace

std::string with_empty_comments(std::string markdown, Generator generator) {
  if (!has_comments(markdown, generator)) return markdown;
  return Emptier(markdown, generator, kEmptyHtmlComment).run();
}

std::string without_comments(std::string value, Generator generator) {
  if (value.find_first_of("{<") == std::string::npos) return value;
  std::string shown = without_template_comments(value, generator);
  if (has_comments(shown, generator)) shown = Emptier(shown, generator, "").run();
  return shown == value ? value : text::single_spaced(shown);
}

}  // namespace mitos::source
