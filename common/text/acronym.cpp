// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/acronym.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/ascii.h"
#include "common/text/next_character.h"
#include "common/text/unspaced.h"

namespace mitos::text {
namespace {

constexpr std::size_t kMostParts = 10;
constexpr std::size_t kLongestPart = 4;  // letters: of "M.Phil.", "ΕΛ.ΣΤΑΤ."

// Of degrees and of «κ.λπ.», in small letters, too, and at the end: others could be “a.js”, or a name
// (“J.Li.”).
constexpr std::array<std::string_view, 9> kKnownParts{"ph",  "sc",   "ed", "eng", "phil",
                                                      "psy", "tech", "ll", "λπ"};

bool is_of(UChar32 c, std::uint32_t categories) {
  return c >= 0 && (U_GET_GC_MASK(c) & categories) != 0;
}

// A letter of a word that blanks divide from others.
bool is_letter(UChar32 c) {
  return is_of(c, U_GC_L_MASK) && !is_unspaced(static_cast<char32_t>(c));
}

// What stands between two dots, or before the first or behind the last.
struct Part {
  std::string_view bytes;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool begins_with_capital = false;

  bool is_one_letter() const { return letters == 1; }
  bool is_all_capitals() const { return capitals == letters; }
  bool is_titled() const { return begins_with_capital && capitals == 1; }
  bool is_known() const {
    if (capitals > 1 || (capitals == 1 && !begins_with_capital)) return false;
    return std::any_of(kKnownParts.begin(), kKnownParts.end(), [this](std::string_view known) {
      return known.size() == bytes.size() && known.front() == ascii_lower(bytes.front()) &&
             known.substr(1) == bytes.substr(1);
    });
  }
  bool may_end_acronym() const { return is_one_letter() || is_all_capitals() || is_known(); }
  bool may_be_in_acronym() const { return may_end_acronym() || is_titled(); }
};

// The letters, with their marks, from `at` on, behind which `at` moves.
Part take_part(std::string_view text, std::size_t& at) {
  Part part;
  const std::size_t begin = at;
  for (;;) {
    std::size_t next = at;
    const UChar32 c = next_character(text, next);
    const bool letter = is_letter(c);
    if (!letter && (at == begin || !is_of(c, U_GC_M_MASK))) break;
    at = next;
    if (!letter) continue;
    const bool capital = u_isupper(c) != 0;
    part.begins_with_capital = part.begins_with_capital || (capital && part.letters == 0);
    ++part.letters;
    part.capitals += capital ? 1 : 0;
    if (part.letters > kLongestPart) break;
  }
  part.bytes = text.substr(begin, at - begin);
  return part;
}

// Of an address or a name in code nothing is an acronym.
bool may_stand_behind(std::string_view text, std::size_t at) {
  constexpr std::string_view kNever = ".@_";
  return at == 0 || kNever.find(text[at - 1]) == std::string_view::npos;
}
bool may_stand_before(std::string_view text, std::size_t at) {
  constexpr std::string_view kNever = "@_";
  if (at == text.size()) return true;
  if (kNever.find(text[at]) != std::string_view::npos) return false;
  const UChar32 c = next_character(text, at);
  return !is_letter(c) && !is_of(c, U_GC_M_MASK | U_GC_N_MASK);
}

struct Parts {
  std::array<Part, kMostParts> parts;
  std::size_t count = 0;
  bool dot_at_end = false;

  bool are_acronym() const {
    const auto begin = parts.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    const bool all_single = std::all_of(begin, end, [](const Part& part) { return part.is_one_letter(); });
    const bool any_capital = std::any_of(begin, end, [](const Part& part) { return part.capitals > 0; });
    if (count < 2) return false;
    if (all_single) return dot_at_end || any_capital || count > 2;  // "x.y" is rather code
    const Part& last = parts.at(count - 1);
    if (!last.may_end_acronym()) return false;
    if (!std::all_of(begin, end, [](const Part& part) { return part.may_be_in_acronym(); })) return false;
    if (std::none_of(begin, end, [](const Part& part) { return part.is_one_letter(); }))
      return dot_at_end && std::all_of(begin, end, [](const Part& part) { return part.is_all_capitals(); });
    return dot_at_end || last.is_one_letter() || last.is_titled();
  }
};

}  // namespace

std::size_t dotted_acronym(std::string_view text, std::size_t at) {
  if (!may_stand_behind(text, at)) return 0;
  const std::size_t begin = at;
  Parts found;
  for (;;) {
    const Part part = take_part(text, at);
    if (part.letters == 0 || part.letters > kLongestPart || found.count == kMostParts) return 0;
    found.parts.at(found.count++) = part;
    found.dot_at_end = at < text.size() && text[at] == '.';
    if (!found.dot_at_end) break;
    std::size_t behind = at + 1;
    ++at;
    if (!is_letter(next_character(text, behind))) break;
  }
  return may_stand_before(text, at) && found.are_acronym() ? at - begin : 0;
}

}  // namespace mitos::text
