// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>

#include "common/names/join/join_state.h"
#include "common/names/read/initials.h"
#include "common/names/read/name_words.h"
#include "common/names/read/organisation_words.h"

namespace mitos::names {
namespace {

// "Makoto NAGAO"
bool has_family_in_capitals(const std::string& raw, const Words& words) {
  constexpr std::size_t kMostInitials = 4;
  return words.size() > 1 && has_small_letter(raw) && !has_small_letter(words.back()) &&
         count_letters(words.back()) >= kMostInitials;
}

bool is_doubtful(const Words& words) {
  constexpr std::size_t kMostDoubtful = 3;
  return words.size() > 1 && count_letters(words.back()) <= kMostDoubtful && !is_forename(words.front()) &&
         is_short_in_capitals(words.back()) && !are_surely_initials(words.back());
}

}  // namespace

void reread_initials(JoinState& state, const GivenNames& table) {
  std::size_t initials = 0;
  std::size_t in_capitals = 0;
  for (const Entry& entry : state.entries) {
    if (entry.kind != Kind::person) continue;
    if (entry.name.order == Order::initials) initials += entry.spelling.count;
    if (has_family_in_capitals(entry.spelling.raw, words_of(entry.spelling.raw)))
      in_capitals += entry.spelling.count;
  }
  if (initials <= in_capitals) return;
  for (Entry& entry : state.entries) {
    const std::string& raw = entry.spelling.raw;
    if (entry.kind != Kind::person || !is_doubtful(words_of(raw))) continue;
    entry.name = parse_person_name(raw, table, ShortCapitals::initials);
    entry.key = key_of(entry.name, table);
  }
}

}  // namespace mitos::names
