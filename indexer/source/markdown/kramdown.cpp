// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/kramdown.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "common/text/ascii.h"
#include "indexer/source/markdown/code/indented_code.h"
#include "indexer/source/markdown/code/markdown_code.h"
#include "indexer/source/markdown/heading_ids.h"

namespace mitos::source {
namespace {

std::string_view first_attribute(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.substr(0, text.find_first_of(" \t"));
}

// The last item of a list, whose lines end `out`.
void drop_last_item(std::string& out) {
  std::size_t end = out.size();
  while (end > 0) {
    const std::size_t feed = end >= 2 ? out.rfind('\n', end - 2) : std::string::npos;
    const std::size_t begin = feed == std::string::npos ? 0 : feed + 1;
    const std::string_view line = std::string_view(out).substr(begin, end - begin);
    if (line.find_first_not_of(" \t\n") == std::string_view::npos) return;
    if (begins_item(line)) {
      out.resize(begin);
      return;
    }
    end = begin;
  }
}

class AttributeLists {
 public:
  AttributeLists(std::string_view text, Dialect dialect) : text_(text), code_(text), dialect_(dialect) {}

  std::string run() {
    out_.reserve(text_.size());
    bool line_begins = true;
    while (at_ < text_.size()) {
      std::size_t behind = line_begins ? code_.end_of_block(at_) : at_;
      if (behind == at_ && line_begins) behind = end_of_indented_line();
      if (behind == at_ && text_[at_] == '`') behind = code_.end_of_span(at_);
      if (behind > at_) {
        out_ += text_.substr(at_, behind - at_);
        at_ = behind;
        line_begins = text_[behind - 1] == '\n';
        continue;
      }
      line_begins = text_[at_] == '\n';
      if (text_[at_] != '{' || !drop_list()) out_ += text_[at_++];
    }
    return std::move(out_);
  }

 private:
  // Behind the line at at_ if it is indented code: at_ if it is not.
  std::size_t end_of_indented_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
    const std::string_view line = text_.substr(at_, end - at_ - (text_[end - 1] == '\n' ? 1 : 0));
    return indented_.take(line) ? end : at_;
  }

  bool drop_list() {
    if (!text_.substr(at_).starts_with("{:") || (at_ > 0 && text_[at_ - 1] == '\\')) return false;
    if (close_ <= at_) close_ = text_.find('}', at_);
    if (end_of_line_ <= at_) end_of_line_ = std::min(text_.find('\n', at_), text_.size());
    if (close_ == std::string_view::npos || close_ > end_of_line_) return false;
    const std::string_view inside = text_.substr(at_ + 2, close_ - at_ - 2);
    if (inside.empty() || (dialect_ == Dialect::unknown && !is_surely_one(inside))) return false;
    if (first_attribute(inside) == "toc" && is_alone()) drop_last_item(out_);
    if (is_alone()) give_id(inside);
    at_ = close_ + 1;
    return true;
  }

  static bool is_surely_one(std::string_view inside) {
    const std::string_view word = first_attribute(inside);
    if (word.empty()) return false;
    return std::string_view(".#:/").find(word[0]) != std::string_view::npos || word == "toc" ||
           word.find('=') != std::string_view::npos;
  }

  bool is_alone() const {
    const std::size_t feed = out_.rfind('\n');
    const std::size_t begin = feed == std::string::npos ? 0 : feed + 1;
    return out_.find_first_not_of(" \t", begin) == std::string::npos;
  }

  // “{: #aims}” below “## Aims” is its id.
  void give_id(std::string_view inside) {
    const std::size_t sign = inside.find('#');
    if (sign == std::string_view::npos || out_.size() < 2 || !out_.ends_with('\n')) return;
    const std::size_t feed = out_.rfind('\n', out_.size() - 2);
    const std::size_t line = feed == std::string::npos ? 0 : feed + 1;
    const std::string_view id = inside.substr(sign + 1, inside.find_first_of(" \t", sign) - sign - 1);
    if (out_[line] == '#' && id.find_first_of("\"'<>&{}=") == std::string_view::npos)
      out_.insert(out_.size() - 1, marked_id(id));
  }

  std::string_view text_;
  MarkdownCode code_;
  Dialect dialect_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t close_ = 0;        // the first } at or behind what was looked at
  std::size_t end_of_line_ = 0;  // likewise
  IndentedCode indented_;
};

constexpr std::string_view kNothing = "<!---->";

// 0 at the end.
UChar32 character_at(std::string_view text, std::size_t at) {
  auto place = static_cast<int32_t>(at);
  UChar32 character = 0;
  if (at < text.size())
    U8_NEXT(reinterpret_cast<const uint8_t*>(text.data()), place, static_cast<int32_t>(text.size()),
            character);
  return character;
}

UChar32 character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && U8_IS_TRAIL(text[at]));
  return character_at(text, at);
}

// Of emphasis, not of an escape or a table.
bool is_sign(UChar32 character) {
  return character != '\\' && character != '|' && character != '*' && u_ispunct(character) != 0;
}

class Stars {
 public:
  explicit Stars(std::string_view text) : text_(text), code_(text) { out_.reserve(text.size()); }

  std::string run() {
    bool line_begins = true;
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t behind = line_begins ? code_.end_of_block(at) : at;
      if (behind == at && text_[at] == '`') behind = code_.end_of_span(at);
      if (behind == at && text_[at] == '*') {
        behind = std::min(text_.find_first_not_of('*', at), text_.size());
        take(at, behind);
      } else {
        if (behind == at) ++behind;
        out_ += text_.substr(at, behind - at);
      }
      line_begins = text_[behind - 1] == '\n';
      at = behind;
    }
    return std::move(out_);
  }

 private:
  void take(std::size_t begin, std::size_t end) {
    const UChar32 before = character_before(text_, begin);
    const UChar32 behind = character_at(text_, end);
    const bool may_mean = end - begin <= 3;
    if (may_mean && u_isalnum(before) != 0 && is_sign(behind)) out_ += kNothing;
    out_ += text_.substr(begin, end - begin);
    if (may_mean && is_sign(before) && u_isalnum(behind) != 0) out_ += kNothing;
  }

  std::string_view text_;
  MarkdownCode code_;
  std::string out_;
};

}  // namespace

std::string without_kramdown_markup(std::string_view markdown, Dialect dialect) {
  return AttributeLists(markdown, dialect).run();
}

std::string without_abbreviations(std::string_view markdown) {
  std::string out;
  out.reserve(markdown.size());
  for_each_line(markdown, [&out](std::string_view line, std::string_view, bool is_code) {
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    const bool spells_out = !is_code && begin <= 3 && line.substr(begin).starts_with("*[") &&
                            line.find("]:") != std::string_view::npos;
    if (!spells_out) out += line;
    out += '\n';
  });
  return out;
}

std::string with_kramdown_emphasis(std::string_view markdown) {
  return Stars(markdown).run();
}

}  // namespace mitos::source
