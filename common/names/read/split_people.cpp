// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/split_people.h"

#include <algorithm>

#include "common/names/read/name_words.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// Whether a side of a comma could be a person by itself: a given and a family name.
bool stands_alone(std::string_view side) {
  const Words words = words_of(side);
  const auto is_full = [](const std::string& word) { return !is_initial(word) && !is_particle(word); };
  if (std::count_if(words.begin(), words.end(), is_full) > 1) return true;
  return words.size() > 1 && is_initial(words.front()) && is_full(words.back());
}

bool has_only_initials(std::string_view side) {
  const Words words = words_of(side);
  return !words.empty() && std::all_of(words.begin(), words.end(), is_initial);
}

// "García Márquez, Gabriel José": given names only on this side of the comma, none on that.
bool is_one_person(std::string_view family, std::string_view given, const GivenNames& table) {
  const auto is_known = [&table](const std::string& word) { return !table.find(word).empty(); };
  const Words families = words_of(family);
  const Words givens = words_of(given);
  return std::none_of(families.begin(), families.end(), is_known) &&
         std::all_of(givens.begin(), givens.end(), is_known);
}

// "Smith, A., Jones, B."
bool alternates_with_initials(const Words& sides) {
  if (sides.empty() || sides.size() % 2 != 0) return false;
  for (std::size_t i = 1; i < sides.size(); i += 2) {
    if (!has_only_initials(sides[i])) return false;
  }
  return true;
}

void append_parted_at_commas(const std::string& text, const GivenNames& table, Words& people) {
  const Words sides = pieces_of(text, ',');
  if (alternates_with_initials(sides)) {
    for (std::size_t i = 0; i < sides.size(); i += 2) people.push_back(sides[i] + ", " + sides[i + 1]);
    return;
  }
  const bool all_alone = std::all_of(sides.begin(), sides.end(), stands_alone);
  if (!all_alone || (sides.size() == 2 && is_one_person(sides[0], sides[1], table))) {
    people.push_back(text);
  } else {
    people.insert(people.end(), sides.begin(), sides.end());
  }
}

// Cut where it becomes longer than any name is: folding makes eighteen letters of some signs.
std::string of_length(std::string name) {
  constexpr std::size_t kMostBytes = 200;
  constexpr std::size_t kMostFolded = 400;
  constexpr std::size_t kMostGrowth = 11;  // of the bytes: U+FDFA has 3, its 18 letters 33
  if (name.size() * kMostGrowth <= kMostFolded) return name;
  std::size_t most = kMostBytes;
  while (text::fold(text::first_bytes(name, most)).size() > kMostFolded) most /= 2;
  return std::string(text::trimmed(text::first_bytes(name, most)));
}

}  // namespace

std::vector<std::string> split_people(std::string_view field, const GivenNames& table) {
  std::string text = text::single_spaced(field);
  for (const std::string_view separator : {" & ", " and ", " και ", " / ", "|"}) {
    for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, at + 1)) {
      text.replace(at, separator.size(), ";");
    }
  }
  Words people;
  for (const std::string& piece : pieces_of(text, ';')) append_parted_at_commas(piece, table, people);
  for (std::string& person : people) person = of_length(std::move(person));
  return people;
}

}  // namespace mitos::names
