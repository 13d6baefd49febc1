// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/heading_ids.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/next_character.h"
#include "indexer/source/markdown/code/markdown_code.h"

namespace mitos::source {
namespace {

void append(std::string& out, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  out.append(bytes, static_cast<std::size_t>(length));
}

// Hugo's isAlphaNumeric; Ruby's \p{Word} has marks, too.
bool is_of_word(UChar32 c, bool marks) {
  if (c == '_' || u_isalpha(c) != 0 || u_isdigit(c) != 0) return true;
  return marks && ((U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_PC_MASK | U_GC_N_MASK)) != 0);
}

// Ruby has small letters of several characters, Go has not: of all, one matters.
constexpr UChar32 kDottedI = 0x130;  // İ
constexpr UChar32 kDotAbove = 0x307;

// Letters, small; hyphens for blanks; no other signs.
std::string id_of(std::string_view text, bool marks) {
  std::string id;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = text::next_character(text, at);
    if (c < 0) continue;
    if (c == '-' || c == ' ' || (marks && c == '\t')) {
      id += '-';
    } else if (is_of_word(c, marks)) {
      append(id, u_tolower(c));
      if (marks && c == kDottedI) append(id, kDotAbove);
    }
  }
  return id;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Letters and numbers, small; a hyphen for whatever stands between them.
std::string blackfriday_id_of(std::string_view text) {
  std::string id;
  bool hyphen = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = text::next_character(text, at);
    if (c < 0) continue;
    const bool is_kept = u_isalpha(c) != 0 || (U_GET_GC_MASK(c) & U_GC_N_MASK) != 0;
    if (is_kept && hyphen && !id.empty()) id += '-';
    if (is_kept) append(id, u_tolower(c));
    hyphen = !is_kept;
  }
  return id;
}

// The ASCII of it: letters without their accents, other characters left out.
std::string ascii_of(std::string_view text) {
  UErrorCode problem = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&problem);
  std::string ascii;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = text::next_character(text, at);
    std::array<UChar, 8> parts{};
    const bool is_composed =
        c >= 0x80 && unorm2_getDecomposition(nfd, c, parts.data(), parts.size(), &problem) > 0;
    const UChar32 base = is_composed ? parts[0] : c;
    if (base >= 0 && base < 0x80) ascii += static_cast<char>(base);
  }
  return ascii;
}

}  // namespace

std::string letter_of_entity(std::string_view entity) {
  constexpr std::array<std::pair<std::string_view, UChar32>, 7> kMarks{{{"grave", 0x300},
                                                                        {"acute", 0x301},
                                                                        {"circ", 0x302},
                                                                        {"tilde", 0x303},
                                                                        {"uml", 0x308},
                                                                        {"ring", 0x30a},
                                                                        {"cedil", 0x327}}};
  std::string letter;
  if (entity.size() < 4) return letter;
  const std::string_view name = entity.substr(1, entity.size() - 2);
  UChar32 c = -1;
  if (name[0] == '#') {
    const bool is_hex = name[1] == 'x' || name[1] == 'X';
    std::from_chars(name.data() + (is_hex ? 2 : 1), name.data() + name.size(), c, is_hex ? 16 : 10);
  }
  for (const auto& [mark, combining] : kMarks) {
    UErrorCode problem = U_ZERO_ERROR;
    if (name.substr(1) == mark) c = unorm2_composePair(unorm2_getNFCInstance(&problem), name[0], combining);
  }
  if (c >= 0 && c <= UCHAR_MAX_VALUE && u_isalpha(c) != 0) append(letter, c);
  return letter;
}

std::string without_dashes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of('-', at), text.size());
    if (end == at + 1) out += '-';
    if (end == at) out += text[at];
    at = std::max(end, at + 1);
  }
  return out;
}

std::string marked_id(std::string_view id) {
  if (id.empty()) return "";
  return std::string(kBeginOfId).append(id).append(kEndOfId);
}

std::string HeadingIds::of(const TypedHeading& heading, std::string& html, std::size_t begin) {
  const std::string id = take_given(html, begin);
  if (!id.starts_with(kIdInHtml)) return id.empty() ? next(heading) : id;
  std::string own = take_given(html, begin);
  if (!own.empty()) return own;
  return id == kIdInHtml ? next_in_html(heading.text) : next_within(id, heading.text);
}

// Numbered for itself.
std::string HeadingIds::next_within(const std::string& mark, std::string_view text) {
  if (rule_.kind == IdKind::none || rule_.dialect != Dialect::kramdown) return "";
  if (mark != within_) repeated_within_.clear();
  within_ = mark;
  std::swap(repeated_, repeated_within_);
  std::string id = next_of_kramdown(text);
  std::swap(repeated_, repeated_within_);
  return id;
}

std::string HeadingIds::next(const TypedHeading& heading) {
  if (rule_.kind == IdKind::none) return "";
  if (rule_.dialect == Dialect::goldmark) return next_of_goldmark(heading.line);
  if (rule_.dialect == Dialect::kramdown) return next_of_kramdown(heading.text);
  return "";
}

std::string HeadingIds::take_given(std::string& html, std::size_t begin) {
  const std::size_t mark = html.find(kBeginOfId, begin);
  const std::size_t end = mark == std::string::npos ? mark : html.find(kEndOfId, mark);
  if (end == std::string::npos) return "";
  std::string id = html.substr(mark + kBeginOfId.size(), end - mark - kBeginOfId.size());
  html.erase(mark, end + kEndOfId.size() - mark);
  used_.insert(id);
  return id;
}

// hugo/markup/goldmark/autoid.go
std::string HeadingIds::next_of_goldmark(std::string_view line) {
  std::string id;
  if (rule_.kind == IdKind::blackfriday) {
    id = blackfriday_id_of(line);
  } else {
    id = rule_.kind == IdKind::ascii ? id_of(ascii_of(line), false) : id_of(line, false);
  }
  if (id.empty()) id = "heading";
  std::string unique = id;
  for (int& number = repeated_[id]; used_.contains(unique);) unique = id + "-" + std::to_string(++number);
  used_.insert(unique);
  return unique;
}

// kramdown-parser-gfm, which Jekyll has by default.
std::string HeadingIds::next_of_kramdown(std::string_view text) {
  std::string id = id_of(text, true);
  const int before = repeated_[id]++;
  if (before > 0) id += "-" + std::to_string(before);
  return id;
}

// kramdown/converter/base.rb
std::string HeadingIds::next_in_html(std::string_view text) {
  if (rule_.kind == IdKind::none || rule_.dialect != Dialect::kramdown) return "";
  std::string id;
  for (const char c : text) {
    const bool is_kept =
        text::is_ascii_letter(c) || (!id.empty() && (text::is_ascii_digit(c) || c == ' ' || c == '-'));
    if (is_kept) id += c == ' ' ? '-' : text::ascii_lower(c);
  }
  if (id.empty()) id = "section";
  const int before = repeated_in_html_[id]++;
  return before > 0 ? id + "-" + std::to_string(before) : id;
}

std::string_view heading_line(std::string_view markdown, std::size_t at) {
  if (at == std::string_view::npos) return {};
  const std::size_t feed = at == 0 ? std::string_view::npos : markdown.rfind('\n', at - 1);
  const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  std::string_view line =
      markdown.substr(begin, std::min(markdown.find('\n', begin), markdown.size()) - begin);
  for (;;) {
    line = without_blanks(line);
    const std::size_t mark = length_of_mark(line);
    if (mark == 0) break;
    line.remove_prefix(mark);
  }
  if (!line.starts_with('#')) return line;
  line = without_blanks(line.substr(std::min(line.find_first_not_of('#'), line.size())));
  const std::size_t last = line.find_last_not_of('#');
  const bool closed =
      last == std::string_view::npos || (last + 1 < line.size() && (line[last] == ' ' || line[last] == '\t'));
  return closed ? without_blanks(line.substr(0, last == std::string_view::npos ? 0 : last)) : line;
}

}  // namespace mitos::source
