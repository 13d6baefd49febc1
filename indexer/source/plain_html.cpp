// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/plain_html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ranges>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/source/text_sink.h"

namespace mitos::source {
namespace {

// What a tag means for the text around it, and where the tree builder would leave it alone.
enum class TagKind {
  running,  // part of a line
  block,    // its text starts and ends a line
  heading,  // a block whose text goes elsewhere
  cell,     // stands beside its neighbours
  table,    // these four: blocks that only hold each other and white space
  section,
  row,
  columns,
};

struct Tag {
  std::string_view name;
  TagKind kind;
  bool is_void = false;
};

// Sorted by name. A tag that is not here, or that the HTML rules move about or read in a special
// way (form, select, script, svg, body, …), makes the page one for gumbo.
constexpr std::array kTags{Tag{"a", TagKind::running},         Tag{"abbr", TagKind::running},
                           Tag{"acronym", TagKind::running},   Tag{"address", TagKind::block},
                           Tag{"article", TagKind::block},     Tag{"aside", TagKind::block},
                           Tag{"b", TagKind::running},         Tag{"bdi", TagKind::running},
                           Tag{"bdo", TagKind::running},       Tag{"big", TagKind::running},
                           Tag{"blockquote", TagKind::block},  Tag{"br", TagKind::block, true},
                           Tag{"caption", TagKind::block},     Tag{"center", TagKind::block},
                           Tag{"cite", TagKind::running},      Tag{"code", TagKind::running},
                           Tag{"col", TagKind::running, true}, Tag{"colgroup", TagKind::columns},
                           Tag{"dd", TagKind::block},          Tag{"del", TagKind::running},
                           Tag{"details", TagKind::block},     Tag{"dfn", TagKind::running},
                           Tag{"div", TagKind::block},         Tag{"dl", TagKind::block},
                           Tag{"dt", TagKind::block},          Tag{"em", TagKind::running},
                           Tag{"figcaption", TagKind::block},  Tag{"figure", TagKind::block},
                           Tag{"font", TagKind::running},      Tag{"footer", TagKind::block},
                           Tag{"h1", TagKind::heading},        Tag{"h2", TagKind::heading},
                           Tag{"h3", TagKind::heading},        Tag{"h4", TagKind::heading},
                           Tag{"h5", TagKind::heading},        Tag{"h6", TagKind::heading},
                           Tag{"header", TagKind::block},      Tag{"hr", TagKind::block, true},
                           Tag{"i", TagKind::running},         Tag{"img", TagKind::cell, true},
                           Tag{"ins", TagKind::running},       Tag{"kbd", TagKind::running},
                           Tag{"li", TagKind::block},          Tag{"main", TagKind::block},
                           Tag{"mark", TagKind::running},      Tag{"nav", TagKind::block},
                           Tag{"ol", TagKind::block},          Tag{"p", TagKind::block},
                           Tag{"pre", TagKind::block},         Tag{"q", TagKind::running},
                           Tag{"s", TagKind::running},         Tag{"samp", TagKind::running},
                           Tag{"section", TagKind::block},     Tag{"small", TagKind::running},
                           Tag{"span", TagKind::running},      Tag{"strike", TagKind::running},
                           Tag{"strong", TagKind::running},    Tag{"sub", TagKind::running},
                           Tag{"summary", TagKind::block},     Tag{"sup", TagKind::running},
                           Tag{"table", TagKind::table},       Tag{"tbody", TagKind::section},
                           Tag{"td", TagKind::cell},           Tag{"tfoot", TagKind::section},
                           Tag{"th", TagKind::cell},           Tag{"thead", TagKind::section},
                           Tag{"time", TagKind::running},      Tag{"tr", TagKind::row},
                           Tag{"tt", TagKind::running},        Tag{"u", TagKind::running},
                           Tag{"ul", TagKind::block},          Tag{"var", TagKind::running},
                           Tag{"wbr", TagKind::running, true}};

static_assert(std::is_sorted(kTags.begin(), kTags.end(),
                             [](const Tag& a, const Tag& b) { return a.name < b.name; }));

constexpr std::size_t kLetters = 26;

// Where the tags begin that begin with a letter, and the next one's.
constexpr auto kBegins = [] {
  std::array<std::size_t, kLetters + 1> begins{};
  for (const Tag& tag : kTags) ++begins.at(static_cast<std::size_t>(tag.name[0] - 'a') + 1);
  for (std::size_t letter = 0; letter < kLetters; ++letter) begins.at(letter + 1) += begins.at(letter);
  return begins;
}();

const Tag* find_tag(std::string_view name) {
  if (name.empty() || !text::is_ascii_letter(name[0])) return nullptr;
  const auto letter = static_cast<std::size_t>(name[0] - 'a');
  for (std::size_t i = kBegins.at(letter); i < kBegins.at(letter + 1); ++i) {
    if (kTags.at(i).name == name) return &kTags.at(i);
  }
  return nullptr;
}

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Entity, 6> kEntities{
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\xC2\xA0"}}};

constexpr std::size_t kMaxOpenTags = 200;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}

void append_utf8(std::string& out, std::uint32_t c) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xc0U | c >> 6U);
    byte(0x80U | (c & 0x3fU));
  } else if (c < 0x10000) {
    byte(0xe0U | c >> 12U);
    byte(0x80U | (c >> 6U & 0x3fU));
    byte(0x80U | (c & 0x3fU));
  } else {
    byte(0xf0U | c >> 18U);
    byte(0x80U | (c >> 12U & 0x3fU));
    byte(0x80U | (c >> 6U & 0x3fU));
    byte(0x80U | (c & 0x3fU));
  }
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  std::optional<HtmlText> read() {
    while (at_ < html_.size()) {
      const std::size_t special = std::min(html_.find_first_of("<&", at_), html_.size());
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
    const auto* entity = std::find_if(kEntities.begin(), kEntities.end(),
                                      [name](const Entity& known) { return known.name == name; });
    if (entity == kEntities.end()) return false;
    at_ += end + 1;
    return take_text(entity->text);
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

  const Tag* take_name() {
    constexpr std::size_t kLongest = 10;  // blockquote
    std::array<char, kLongest> name{};
    std::size_t length = 0;
    while (text::is_ascii_letter(peek(0)) || text::is_ascii_digit(peek(0))) {
      if (length == name.size()) return nullptr;
      name[length++] = text::ascii_lower(html_[at_++]);
    }
    return find_tag({name.data(), length});
  }

  bool take_start_tag() {
    ++at_;
    const Tag* tag = take_name();
    if (tag == nullptr || !take_attributes(tag->is_void) || !may_stand_here(*tag)) return false;
    mark_edge(*tag);
    if (tag->is_void) return true;
    if (open_.size() == kMaxOpenTags) return false;
    if (tag->kind == TagKind::heading) inside_heading_ = true;
    open_.push_back(tag);
    return true;
  }

  bool take_end_tag() {
    at_ += 2;
    const Tag* tag = take_name();
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
    while (is_name(peek(0))) ++at_;
    if (peek(0) != '=') return is_blank(peek(0)) || peek(0) == '>' || peek(0) == '/';
    ++at_;
    const char quote = peek(0);
    if (quote == '"' || quote == '\'') {
      const std::size_t end = html_.find(quote, at_ + 1);
      if (end == std::string_view::npos) return false;
      at_ = end + 1;
      return true;
    }
    const std::size_t begin = at_;
    while (is_name(peek(0)) || peek(0) == '.' || peek(0) == '%' || peek(0) == '#') ++at_;
    return at_ > begin && (is_blank(peek(0)) || peek(0) == '>');
  }

  // Whether the tree builder puts the element where it was written.
  bool may_stand_here(const Tag& tag) const {
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
    for (const Tag* outer : open_ | std::views::reverse) {
      const std::string_view above = outer->name;
      if (item ? above == "ul" || above == "ol" : above == "dl") return false;
      if (item ? above == "li" : above == "dd" || above == "dt") return true;
    }
    return false;
  }

  void mark_edge(const Tag& tag) {
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
    if (!heading.empty()) result_.headings.push_back(std::move(heading));
    body_.end_line();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<const Tag*> open_;
  bool inside_heading_ = false;
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
