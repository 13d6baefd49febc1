// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/comments.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "indexer/source/markdown/code/markdown_code.h"
#include "indexer/source/templates/template_spans.h"

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
      : text_(text), code_(text), kramdown_(generator != Generator::hugo), empty_(empty) {}

  std::string run() {
    bool line_begins = true;
    while (at_ < text_.size()) {
      if (line_begins) {
        const std::size_t behind = code_.end_of_block(at_);
        if (behind > at_) {
          at_ = behind;
          continue;
        }
      }
      const char c = text_[at_];
      line_begins = c == '\n';
      if (c == '`') {
        at_ = code_.end_of_span(at_);
      } else {
        const bool is_gone = (c == '<' && empty_html()) || (c == '{' && kramdown_ && drop_kramdown());
        if (!is_gone) ++at_;
      }
    }
    out_ += text_.substr(copied_);
    return std::move(out_);
  }

 private:
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
  MarkdownCode code_;
  bool kramdown_;
  std::string_view empty_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;
  std::size_t html_close_ = 0;  // the first at or behind what was looked at; npos: there is none
  std::size_t long_close_ = 0;
  std::size_t short_close_ = 0;
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
