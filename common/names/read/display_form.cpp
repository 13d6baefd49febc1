// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/display_form.h"

#include <unicode/unistr.h>

#include <utility>

#include "common/names/read/name_words.h"

namespace mitos::names {
namespace {

std::string capitalised(const std::string& word) {
  if (count_letters(word) < 2 || has_small_letter(word) || is_initial(word)) return word;
  auto units = icu::UnicodeString::fromUTF8(word);
  units.toTitle(nullptr);
  std::string out;
  units.toUTF8String(out);
  return out;
}

// Whether the alias is the official form of the given name, which is an everyday one.
bool is_alias_official(const PersonName& name, const GivenNames& table) {
  if (name.given.empty() || name.alias.empty()) return false;
  const std::string& given = name.given.front();
  return intersect(table.find(given), table.find(name.alias)) && table.is_official(name.alias) &&
         !table.is_official(given);
}

}  // namespace

std::string display_form(const PersonName& name, const GivenNames& table) {
  Words words = name.given;
  if (is_alias_official(name, table)) words.front() = name.alias;
  for (std::string& word : pieces_of(name.family, ' ')) words.push_back(std::move(word));
  for (std::string& word : words) word = capitalised(word);
  if (!name.generation.empty()) words.push_back(name.generation);
  return joined(words, 0, words.size());
}

}  // namespace mitos::names
