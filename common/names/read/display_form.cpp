// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/display_form.h"

#include <utility>

#include "common/names/read/name_words.h"

namespace mitos::names {
namespace {

// Whether the alias is the official form of the given name, which is an everyday one.
bool is_alias_official(const PersonName& name, const GivenNames& table) {
  if (name.given.empty() || name.alias.empty()) return false;
  const std::string& given = name.given.front();
  return intersect(table.find(given), table.find(name.alias)) && table.is_official(name.alias) &&
         !table.is_official(given);
}

// "K" of "Nilsen K"
std::string with_dot(const std::string& word) {
  return is_initial(word) && count_letters(word) == 1 && !word.ends_with('.') ? word + "." : word;
}

}  // namespace

std::string display_form(const PersonName& name, const GivenNames& table, const WrittenForms& own,
                         const WrittenForms& others) {
  Words words = name.given;
  if (is_alias_official(name, table)) words.front() = name.alias;
  if (name.family_first) {
    for (std::string& word : words) word = with_dot(word);
  }
  for (std::string& word : pieces_of(name.family, ' ')) words.push_back(std::move(word));
  words = with_usual_capitals(std::move(words), own, others);
  if (!name.generation.empty()) words.push_back(name.generation);
  return joined(words, 0, words.size());
}

}  // namespace mitos::names
