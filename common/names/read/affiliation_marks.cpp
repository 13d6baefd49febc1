// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/affiliation_marks.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "common/names/read/name_words.h"
#include "common/names/read/organisation.h"
#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// Of folded words inside brackets.
constexpr auto kRoles = std::to_array<std::string_view>(
    {"ed",           "eds",          "editor",      "editors",     "hrsg",          "hg",
     "author",       "authors",      "coauthor",    "translator",  "trans",         "tr",
     "illustrator",  "compiler",     "contributor", "coordinator", "corresponding", "leader",
     "manager",      "director",     "officer",     "chair",       "chairman",      "secretary",
     "investigator", "pi",           "supervisor",  "deceased",    "contact",       "maintainer",
     "head",         "president",    "επιμ",        "επιμελεια",   "μτφρ",          "επιστημονικωσ",
     "συντονιστησ",  "συντονιστρια", "υπευθυνοσ",   "υπευθυνη"});

constexpr std::array<std::string_view, 4> kAnd{"and", "και", "et", "und"};

bool is_mark(UChar32 c) {
  constexpr std::array<UChar32, 12> kMarks{0x2a,   0xa7,   0xb6,   0x2016, 0x2020, 0x2021,
                                           0x204e, 0x2051, 0x2217, 0x22c6, 0x2e38, 0xfffd};
  if (std::find(kMarks.begin(), kMarks.end(), c) != kMarks.end()) return true;
  if (u_charType(c) == U_OTHER_NUMBER || u_charType(c) == U_OTHER_SYMBOL) return c != 0xa9 && c != 0xae;
  // Superscript letters: ᵃ to ᶻ, ⁿ.
  return (c >= 0x1d43 && c <= 0x1d6a) || (c >= 0x1d9c && c <= 0x1dbf) || (c >= 0x2070 && c <= 0x209c);
}

std::string without_mark_characters(std::string_view text) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (c < 0 || !is_mark(c)) out += text.substr(begin, at - begin);
  }
  return out;
}

// What is inside "<b>", "</i>"; any other tag may be what an author is called in a hostile document.
bool is_formatting(std::string_view tag) {
  constexpr auto kTags = std::to_array<std::string_view>(
      {"a", "abbr", "b", "br", "em", "i", "small", "span", "strong", "sub", "sup", "u"});
  if (tag.starts_with('/')) tag.remove_prefix(1);
  tag = tag.substr(0, std::min(tag.find_first_of(" /"), tag.size()));
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

// "<sup>1</sup>" goes with what is inside, of other tags only the tags; "<ann@example.org>" is none.
std::string without_tags(std::string text) {
  for (const std::string_view name : {"sup", "sub"}) {
    const std::string open = "<" + std::string(name);
    const std::string close = "</" + std::string(name) + ">";
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
      const std::size_t end = text.find(close, at);
      text.erase(at, end == std::string::npos ? end : end + close.size() - at);
    }
  }
  for (std::size_t at = text.find('<'); at != std::string::npos;) {
    const std::size_t end = text.find('>', at);
    if (end == std::string::npos) break;
    const bool is_tag = is_formatting(std::string_view(text).substr(at + 1, end - at - 1));
    if (is_tag) text.erase(at, end - at + 1);
    at = text.find('<', is_tag ? at : end);
  }
  return text;
}

// "$^{1,2}$", "^1", "\textsuperscript{a}".
std::string without_tex(std::string text) {
  for (const std::string_view open : {"\\textsuperscript{", "$^{", "^{"}) {
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
      std::size_t end = text.find('}', at);
      if (end != std::string::npos && open.front() == '$' && text.substr(end + 1, 1) == "$") ++end;
      text.erase(at, end == std::string::npos ? end : end + 1 - at);
    }
  }
  for (std::size_t at = text.find('^'); at != std::string::npos; at = text.find('^', at)) {
    std::size_t end = at + 1;
    while (end < text.size() && text::is_ascii_alphanumeric(text[end])) ++end;
    text.erase(at, end - at);
  }
  return text;
}

bool names_a_role(std::string_view inside) {
  std::string words = text::fold(inside);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '.' || c == ',' || c == '-'; }, ' ');
  const Words pieces = pieces_of(words, ' ');
  return std::any_of(pieces.begin(), pieces.end(), [](const std::string& word) {
    return std::any_of(kRoles.begin(), kRoles.end(),
                       [&word](std::string_view role) { return text::fold(role) == word; });
  });
}

bool is_note(std::string_view inside) {
  const std::size_t letters = count_letters(inside);
  if (inside.find('@') != std::string_view::npos) return false;
  if (letters <= 1) return true;
  return names_a_role(inside) || is_organisation(inside);
}

std::string without_notes(std::string text) {
  constexpr std::array<std::pair<char, char>, 2> kBrackets{{{'(', ')'}, {'[', ']'}}};
  for (const auto& [open, close] : kBrackets) {
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
      const std::size_t end = text.find(close, at);
      if (end == std::string::npos) break;
      const bool whole = at == 0 && end + 1 == text.size();
      if (!whole && is_note(std::string_view(text).substr(at + 1, end - at - 1))) {
        text.replace(at, end + 1 - at, " ");
      } else {
        at = end;
      }
    }
  }
  return text;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Whether letters stand before `at` that a mark may follow: a small one, or initials' dot.
bool ends_a_name(std::string_view before) {
  const std::size_t blank = before.find_last_of(" ,;");
  const std::string_view word = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
  if (word.ends_with('.')) return count_letters(word) > 0;
  return has_small_letter(word) && count_letters(word) > 1 &&
         std::none_of(word.begin(), word.end(), is_digit);
}

// Whether a list goes on with the next name, or not at all.
bool ends_here(std::string_view rest) {
  rest = text::trimmed(rest);
  if (rest.empty() || std::string_view(",;&|").find(rest.front()) != std::string_view::npos) return true;
  return std::any_of(kAnd.begin(), kAnd.end(), [rest](std::string_view word) {
    return rest.starts_with(word) && rest.substr(word.size()).starts_with(' ');
  });
}

// The name at the end of a list.
std::string_view last_of_list(std::string_view list) {
  if (const std::size_t sign = list.find_last_of(",;&|"); sign != std::string_view::npos)
    list.remove_prefix(sign + 1);
  for (const std::string_view word : kAnd) {
    const std::string between = " " + std::string(word) + " ";
    if (const std::size_t at = list.rfind(between);
        at != std::string_view::npos && !is_organisation(list.substr(0, at)))
      list.remove_prefix(at + between.size());
  }
  return text::trimmed(list);
}

// "Zhao1,2*, Ming 3": numbers behind a name, with commas between them.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      out += text[at++];
      continue;
    }
    const std::size_t last = out.find_last_not_of(' ');
    const bool follows = last != std::string::npos && ends_a_name(std::string_view(out).substr(0, last + 1));
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || ((text[end] == ',' || text[end] == '-') &&
                                                         end + 1 < text.size() && is_digit(text[end + 1])))) {
      ++end;
    }
    if (follows && ends_here(text.substr(end)) && !is_organisation(last_of_list(out))) {
      out.resize(last + 1);
    } else {
      out += text.substr(at, end - at);
    }
    at = end;
  }
  return out;
}

// "[Wei Zhao]"
std::string_view without_outer_brackets(std::string_view text) {
  for (const std::string_view pair : {"[]", "()"}) {
    if (text.size() < 2 || text.front() != pair[0] || text.back() != pair[1]) continue;
    const std::string_view inside = text.substr(1, text.size() - 2);
    if (inside.find_first_of(pair) != std::string_view::npos || inside.find('@') != std::string_view::npos)
      continue;
    return text::trimmed(inside);
  }
  return text;
}

}  // namespace

std::string without_marks(std::string_view list) {
  std::string text = text::single_spaced(list);
  if (text::is_ascii(text) && text.find_first_of("*<>[]()^$\\0123456789") == std::string::npos) return text;
  text = without_tex(without_tags(std::move(text)));
  text = text::single_spaced(without_mark_characters(text));
  text = text::single_spaced(without_notes(std::move(text)));
  text = std::string(without_outer_brackets(text));
  text = without_numbers(text);
  // What a mark left behind: "Zhao , Ming".
  for (std::size_t at = text.find(" ,"); at != std::string::npos; at = text.find(" ,")) text.erase(at, 1);
  return text::single_spaced(text);
}

}  // namespace mitos::names
