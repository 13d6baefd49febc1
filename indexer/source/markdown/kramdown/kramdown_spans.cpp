// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/kramdown/kramdown_spans.h"

#include <algorithm>
#include <set>
#include <vector>

#include "common/text/ascii.h"
#include "indexer/source/markdown/code/indented_code.h"
#include "indexer/source/markdown/code/markdown_code.h"

namespace mitos::source {
namespace {

constexpr std::string_view kBlanks = " \t\n";
constexpr std::string_view kMail = "<mailto:";
constexpr std::size_t kLongestAddress = 500;

bool is_blank_sign(char c) {
  return kBlanks.find(c) != std::string_view::npos;
}

// The name of the element whose tag's inside begins so, in small letters.
std::string name_of_element(std::string_view inside) {
  std::string name;
  for (const char c : inside) {
    if (!text::is_ascii_alphanumeric(c)) break;
    name += text::ascii_lower(c);
  }
  return name;
}

// The address of “[1]: b c”, if CommonMark would not take it for one; else empty.
std::string_view odd_address(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  if (begin > 3 || begin + 1 >= line.size() || line[begin] != '[' || line[begin + 1] == '^') return {};
  const std::size_t close = line.find(']', begin + 1);
  if (close == std::string_view::npos || close == begin + 1 || !line.substr(close).starts_with("]:"))
    return {};
  const std::size_t at = line.find_first_not_of(" \t", close + 2);
  if (at == std::string_view::npos || line[at] == '<') return {};
  std::string_view address = line.substr(at);
  while (is_blank_sign(address.back())) address.remove_suffix(1);
  const std::size_t rest = address.find_first_not_of(" \t", address.find_first_of(" \t"));
  if (rest == std::string_view::npos) return {};
  const bool is_title = std::string_view("\"'(").find(address[rest]) != std::string_view::npos;
  return is_title ? std::string_view() : address;
}

// Of links, as definitions have them.
std::set<std::string_view> labels_of(std::string_view text) {
  std::set<std::string_view> labels;
  for (std::size_t at = text.find("]:"); at != std::string_view::npos; at = text.find("]:", at + 1)) {
    const std::size_t feed = text.rfind('\n', at);
    const std::size_t line = feed == std::string_view::npos ? 0 : feed + 1;
    const std::size_t begin = text.find_first_not_of(' ', line);
    if (begin <= line + 3 && text[begin] == '[') labels.insert(text.substr(begin + 1, at - begin - 1));
  }
  return labels;
}

// That have a start tag.
std::set<std::string> elements_of(std::string_view text) {
  std::set<std::string> elements;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string name = name_of_element(text.substr(at + 1));
    if (!name.empty()) elements.insert(name);
  }
  return elements;
}

class KramdownSpans {
 public:
  explicit KramdownSpans(std::string_view text)
      : text_(text), code_(text), labels_(labels_of(text)), elements_(elements_of(text)) {
    out_.reserve(text.size());
  }

  std::string run() {
    bool line_begins = true;
    while (at_ < text_.size()) {
      const std::size_t before = at_;
      if (line_begins) take_line();
      if (at_ == before) take_sign();
      line_begins = text_[at_ - 1] == '\n';
    }
    return std::move(out_);
  }

 private:
  void copy_to(std::size_t end) {
    out_ += text_.substr(at_, end - at_);
    at_ = end;
  }

  // A line of code, or of a definition; nothing of others.
  void take_line() {
    const std::size_t block = code_.end_of_block(at_);
    const bool may_define = may_define_;
    may_define_ = block > at_;
    if (block > at_) return copy_to(block);
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    const bool is_code = indented_.take(line);
    if (is_blank_line(line)) open_.clear();
    may_define_ = is_blank_line(line) || line.find_first_not_of("-*_ ") == std::string_view::npos ||
                  (may_define && line.find("]:") != std::string_view::npos);
    if (is_code) return copy_to(std::min(end + 1, text_.size()));
    take_number(line);
    note_row(line, text_.substr(std::min(end + 1, text_.size())));
    const std::string_view address = may_define ? odd_address(line) : std::string_view();
    if (address.empty()) return;
    copy_to(static_cast<std::size_t>(address.data() - text_.data()));
    out_ += 'x';
    at_ += address.size();
  }

  // “1) a” is no item of a list.
  void take_number(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    const std::size_t end =
        begin == std::string_view::npos ? begin : line.find_first_not_of("0123456789", begin);
    if (end == std::string_view::npos || end == begin || line[end] != ')') return;
    copy_to(at_ + end);
    out_ += '\\';
  }

  // A line with “|” that is a block for itself is a table.
  void note_row(std::string_view line, std::string_view rest) {
    const std::string_view next = rest.substr(0, rest.find('\n'));
    const bool begins = follows_blank_ || begins_item(line);
    is_row_ =
        begins && (is_blank_line(next) || begins_item(next)) && line.find('|') != std::string_view::npos;
    line_ = at_;
    follows_blank_ = is_blank_line(line);
  }

  void take_sign() {
    switch (text_[at_]) {
      case '`':
        return take_code();
      case '\\':
        return copy_to(std::min(at_ + 2, text_.size()));
      case '[':
        open_.push_back(at_);
        break;
      case ']':
        if (!open_.empty()) return take_bracket();
        break;
      case '<':
        return take_tag();
      case '|':
        bar_ = at_;
        break;
      case '\n':
        break;
      default:
        return copy_to(std::min(text_.find_first_of("`\\[]<|\n", at_), text_.size()));
    }
    copy_to(at_ + 1);
  }

  // CommonMark drops a blank at both ends.
  void take_code() {
    const std::size_t end = code_.end_of_span(at_);
    const bool keeps =
        end > at_ + 3 && text_[at_ + 1] == ' ' && text_[end - 2] == ' ' && text_[end - 1] == '`';
    if (!keeps) return copy_to(end);
    copy_to(at_ + 1);
    out_ += ' ';
    copy_to(end - 1);
    out_ += ' ';
    copy_to(end);
  }

  void take_tag() {
    const std::string_view rest = text_.substr(at_);
    const bool ends = rest.starts_with("</");
    if (rest.starts_with(kMail)) {
      const std::size_t close = rest.find_first_of("> \n");
      if (close != std::string_view::npos && rest[close] == '>') {
        out_ += '<';
        at_ += kMail.size();
        return;
      }
    }
    const std::string name = ends ? name_of_element(rest.substr(2)) : "";
    if (!name.empty() && !elements_.contains(name)) {
      out_ += "&lt;";
      ++at_;
      return;
    }
    copy_to(at_ + 1);
  }

  // The end of what may be the text of a link.
  void take_bracket() {
    const std::size_t begin = open_.back();
    open_.pop_back();
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("](")) return is_parted(begin) ? take_no_link() : take_address();
    const std::size_t label = rest.starts_with("] [") || rest.starts_with("]\n[") ? 3 : 0;
    const std::size_t close = label == 0 ? std::string_view::npos : rest.find_first_of("]\n", label);
    copy_to(at_ + 1);
    if (close != std::string_view::npos && labels_.contains(rest.substr(label, close - label))) ++at_;
  }

  // Whether the link that begins at `begin` is in two cells of a table.
  bool is_parted(std::size_t begin) const { return is_row_ && begin >= line_ && bar_ > begin; }

  void take_no_link() {
    out_ += '\\';
    copy_to(at_ + 1);
  }

  // “](b c "title")”
  void take_address() {
    const std::size_t begin = at_ + 2;
    std::size_t address_end = 0;
    const std::size_t close = end_of_link(begin, address_end);
    if (close == begin || text_.substr(begin).starts_with('<')) return copy_to(begin);
    const std::string_view address = text_.substr(begin, address_end - begin);
    const bool is_odd = std::any_of(address.begin(), address.end(), is_blank_sign) ||
                        address.find("\\(") != std::string_view::npos ||
                        address.find("\\)") != std::string_view::npos;
    if (!is_odd) return copy_to(close);
    out_ += "](x)";
    at_ = close + 1;
  }

  // The bracket that ends the link whose address begins at `begin`, and where the address ends; `begin` if it
  // is none.
  std::size_t end_of_link(std::size_t begin, std::size_t& address_end) const {
    const std::size_t most = std::min(text_.size(), begin + kLongestAddress);
    std::size_t depth = 1;
    for (std::size_t at = begin; at < most; ++at) {
      const char c = text_[at];
      const bool is_last = at + 1 == text_.size();
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return address_end = at;
      if (c == '\n' && (is_last || text_[at + 1] == '\n')) return begin;
      if (is_blank_sign(c) && !is_last && (text_[at + 1] == '"' || text_[at + 1] == '\'')) {
        address_end = at;
        return end_of_title(at + 1, most, begin);
      }
    }
    return begin;
  }

  std::size_t end_of_title(std::size_t quote, std::size_t most, std::size_t none) const {
    for (std::size_t at = quote + 1; at < most; ++at) {
      if (text_[at] != text_[quote]) continue;
      const std::size_t close = text_.find_first_not_of(kBlanks, at + 1);
      if (close != std::string_view::npos && text_[close] == ')') return close;
    }
    return none;
  }

  std::string_view text_;
  MarkdownCode code_;
  IndentedCode indented_;
  std::string out_;
  std::size_t at_ = 0;
  std::set<std::string_view> labels_;
  std::set<std::string> elements_;
  std::vector<std::size_t> open_;  // brackets of this paragraph
  std::size_t line_ = 0;           // where it begins
  std::size_t bar_ = 0;            // the last “|” outside code
  bool is_row_ = false;
  bool follows_blank_ = true;
  bool may_define_ = true;  // no paragraph goes on in the line
};

}  // namespace

std::string with_commonmark_spans(std::string_view markdown) {
  return KramdownSpans(markdown).run();
}

}  // namespace mitos::source
