// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/plain_html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ranges>
#include <utility>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/source/html/plain_references.h"
#include "indexer/source/html/plain_tags.h"
#include "indexer/source/html/text_sink.h"

namespace mitos::source {
namespace {

constexpr std::size_t kMaxOpenTags = 200;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}

class Reader {
 public:
  explicit Reader(std::string_view html)
      : html_(html),
        next_tag_(std::min(html.find('<'), html.size())),
        next_reference_(std::min(html.find('&'), html.size())) {}

  std::optional<HtmlText> read() {
    while (at_ < html_.size()) {
      const std::size_t special = next_special();
      if (!take_text(html_.substr(at_, special - at_))) return std::nullopt;
      at_ = special;
      if (at_ == html_.size()) break;
      if (!(html_[at_] == '&' ? take_reference() : take_markup())) return std::nullopt;
    }
    if (!open_.empty()) return std::nullopt;
    result_.text = body_.take();
    return std::move(result_);
  }

 private:
  char peek(std::size_t ahead) const { return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0'; }

  // The next "<" or "&". Each is looked for by itself, which is many characters a step.
  std::size_t next_special() {
    if (next_tag_ < at_) next_tag_ = std::min(html_.find('<', at_), html_.size());
    if (next_reference_ < at_) next_reference_ = std::min(html_.find('&', at_), html_.size());
    return std::min(next_tag_, next_reference_);
  }

  TextSink& sink() { return inside_heading_ ? heading_ : body_; }

  // Text straight inside a table or a row is moved out of it by the rules: not plain.
  bool take_text(std::string_view text) {
    if (!open_.empty() && open_.back()->kind >= TagKind::table) {
      return std::all_of(text.begin(), text.end(), is_blank);
    }
    sink().add(text);
    return true;
  }

  bool take_reference() {
    if (peek(1) == '#') return take_number();
    if (!text::is_ascii_letter(peek(1)) && !text::is_ascii_digit(peek(1))) {
      ++at_;
      return take_text("&");
    }
    constexpr std::size_t kLongest = 6;
    const std::size_t end = html_.substr(at_, kLongest).find(';');
    if (end == std::string_view::npos) return false;
    const std::string_view name = html_.substr(at_ + 1, end - 1);
    const std::string_view text = text_of_reference(name);
    if (text.empty()) return false;
    at_ += end + 1;
    return take_text(text);
  }

  // &#8217; in decimal; what HTML would repair (controls, surrogates, no semicolon) is not plain.
  bool take_number() {
    const std::size_t begin = at_ + 2;
    std::uint32_t number = 0;
    const auto [end, problem] = std::from_chars(html_.data() + begin, html_.data() + html_.size(), number);
    if (problem != std::errc() || end == html_.data() + html_.size() || *end != ';') return false;
    const bool control = number < 0x20 || (number >= 0x7f && number < 0xa0);
    const bool no_character = (number >= 0xd800 && number < 0xe000) ||
                              (number >= 0xfdd0 && number < 0xfdf0) || (number & 0xfffeU) == 0xfffeU ||
                              number > 0x10ffff;
    if (control || no_character) return false;
    std::string text;
    append_utf8(text, number);
    at_ = static_cast<std::size_t>(end - html_.data()) + 1;
    return take_text(text);
  }

  bool take_markup() {
    if (text::is_ascii_letter(peek(1))) return take_start_tag();
    if (peek(1) == '/') return take_end_tag();
    if (peek(1) == '!') return take_comment();
    if (peek(1) == '?') return false;
    ++at_;
    return take_text("<");
  }

  bool take_comment() {
    constexpr std::string_view kOpen = "<!--";
    constexpr std::string_view kClose = "-->";
    if (html_.substr(at_, kOpen.size()) != kOpen) return false;
    const std::size_t begin = at_ + kOpen.size();
    const std::size_t end = html_.find(kClose, begin);
    if (end == std::string_view::npos) return false;
    const std::string_view inside = html_.substr(begin, end - begin);
    if (inside.starts_with('>') || inside.starts_with("->") || inside.find("--") != std::string_view::npos) {
      return false;
    }
    at_ = end + kClose.size();
    return true;
  }

  const PlainTag* take_name() {
    constexpr std::size_t kLongest = 10;  // blockquote
    std::array<char, kLongest> name{};
    std::size_t length = 0;
    while (text::is_ascii_letter(peek(0)) || text::is_ascii_digit(peek(0))) {
      if (length == name.size()) return nullptr;
      name[length++] = text::ascii_lower(html_[at_++]);
    }
    return find_plain_tag({name.data(), length});
  }

  bool take_start_tag() {
    ++at_;
    const PlainTag* tag = take_name();
    id_ = {};
    if (tag == nullptr || !take_attributes(tag->is_void) || !may_stand_here(*tag)) return false;
    mark_edge(*tag);
    if (tag->kind == TagKind::heading) heading_id_.clear();
    if ((inside_heading_ || tag->kind == TagKind::heading) && heading_id_.empty()) {
      std::optional<std::string> id = without_references(id_);
      if (!id) return false;
      heading_id_ = std::move(*id);
    }
    if (tag->is_void) return true;
    if (open_.size() == kMaxOpenTags) return false;
    if (tag->kind == TagKind::heading) inside_heading_ = true;
    open_.push_back(tag);
    return true;
  }

  bool take_end_tag() {
    at_ += 2;
    const PlainTag* tag = take_name();
    while (is_blank(peek(0))) ++at_;
    if (tag == nullptr || peek(0) != '>' || open_.empty() || open_.back() != tag) return false;
    ++at_;
    open_.pop_back();
    mark_edge(*tag);
    if (tag->kind == TagKind::heading) end_heading();
    return true;
  }

  // Up to and with the ">". A slash before it is for void elements only.
  bool take_attributes(bool is_void) {
    for (;;) {
      const bool spaced = is_blank(peek(0));
      while (is_blank(peek(0))) ++at_;
      if (peek(0) == '>') {
        ++at_;
        return true;
      }
      if (peek(0) == '/' && peek(1) == '>' && is_void) {
        at_ += 2;
        return true;
      }
      if (!spaced || !take_attribute()) return false;
    }
  }

  bool take_attribute() {
    const auto is_name = [](char c) {
      return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '-' || c == '_' || c == ':';
    };
    if (!is_name(peek(0))) return false;
    const std::size_t name_begin = at_;
    while (is_name(peek(0))) ++at_;
    const std::string_view name = html_.substr(name_begin, at_ - name_begin);
    if (peek(0) != '=') return is_blank(peek(0)) || peek(0) == '>' || peek(0) == '/';
    ++at_;
    const char quote = peek(0);
    if (quote == '"' || quote == '\'') {
      const std::size_t end = html_.find(quote, at_ + 1);
      if (end == std::string_view::npos) return false;
      note_attribute(name, html_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
      return true;
    }
    const std::size_t begin = at_;
    while (is_name(peek(0)) || peek(0) == '.' || peek(0) == '%' || peek(0) == '#') ++at_;
    note_attribute(name, html_.substr(begin, at_ - begin));
    return at_ > begin && (is_blank(peek(0)) || peek(0) == '>');
  }

  // Of an id given twice the first counts.
  void note_attribute(std::string_view name, std::string_view value) {
    const bool is_id =
        name.size() == 2 && text::ascii_lower(name[0]) == 'i' && text::ascii_lower(name[1]) == 'd';
    if (is_id && id_.data() == nullptr) id_ = value;
  }

  // Whether the tree builder puts the element where it was written.
  bool may_stand_here(const PlainTag& tag) const {
    const TagKind parent = open_.empty() ? TagKind::block : open_.back()->kind;
    const bool in_table = parent == TagKind::table;
    switch (tag.kind) {
      case TagKind::section:
      case TagKind::columns:
        return in_table;
      case TagKind::row:
        return in_table || parent == TagKind::section;
      case TagKind::heading:
        return !inside_heading_ && parent < TagKind::table;
      case TagKind::cell:
        return tag.is_void ? parent < TagKind::table : parent == TagKind::row;
      case TagKind::running:
        return tag.name == "col" ? parent == TagKind::columns : parent < TagKind::table;
      case TagKind::table:
        return parent < TagKind::table;
      case TagKind::block:
        if (tag.name == "caption") return in_table;
        return parent < TagKind::table && !closes_another(tag.name);
    }
    return false;
  }

  // An item that stands inside another one, with no list between, closes it: its own end tag would
  // then end nothing.
  bool closes_another(std::string_view name) const {
    const bool item = name == "li";
    const bool term = name == "dd" || name == "dt";
    if (!item && !term) return false;
    for (const PlainTag* outer : open_ | std::views::reverse) {
      const std::string_view above = outer->name;
      if (item ? above == "ul" || above == "ol" : above == "dl") return false;
      if (item ? above == "li" : above == "dd" || above == "dt") return true;
    }
    return false;
  }

  void mark_edge(const PlainTag& tag) {
    if (tag.kind == TagKind::cell) {
      sink().add_space();
    } else if (tag.kind != TagKind::running && tag.kind != TagKind::columns) {
      sink().end_line();
    }
  }

  void end_heading() {
    inside_heading_ = false;
    std::string heading = heading_.take();
    std::replace(heading.begin(), heading.end(), '\n', ' ');
    body_.end_line();
    if (heading.empty()) return;
    result_.headings.push_back(std::move(heading));
    result_.places.push_back({heading_id_, body_.next_line()});
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t next_tag_;        // as far as it is known: before `at_`, it is to be looked for
  std::size_t next_reference_;  // likewise
  std::vector<const PlainTag*> open_;
  std::string_view id_;  // of the tag that is read
  bool inside_heading_ = false;
  std::string heading_id_;
  TextSink body_;
  TextSink heading_;
  HtmlText result_;
};

}  // namespace

std::optional<HtmlText> read_plain_html(std::string_view html) {
  if (text::needs_replacing(html)) return std::nullopt;
  return Reader(html).read();
}

}  // namespace mitos::source
