// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/programme_names.h"

#include <algorithm>
#include <set>

#include "common/text/ascii.h"

namespace mitos::taxonomy {
namespace {

// "SC7", "CL3": a word of letters and a digit says what it is of, without its framework.
bool is_code(const Pattern& pattern) {
  if (pattern.words.size() != 1) return false;
  const std::string& word = pattern.words.front().text;
  const auto digits = std::count_if(word.begin(), word.end(), text::is_ascii_digit);
  return digits > 0 && static_cast<std::size_t>(digits) < word.size();
}

}  // namespace

std::map<std::string, std::size_t> names_of(const Rules& rules) {
  std::map<std::string, std::size_t> names;
  std::set<std::string> shared;
  for (const Rule& rule : rules.rules) {
    const bool is_name = rule.sign == Sign::word || (rule.sign == Sign::hint && is_code(rule.pattern));
    if (!is_name) continue;
    const std::optional<std::string> name = literal(rule.pattern);
    if (!name) continue;
    const auto [place, fresh] = names.emplace(*name, rule.programme);
    if (!fresh && place->second != rule.programme) shared.insert(*name);
  }
  for (const std::string& name : shared) names.erase(name);
  return names;
}

}  // namespace mitos::taxonomy
