// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/split_people.h"

#include <algorithm>
#include <utility>

#include "common/names/read/affiliation_marks.h"
#include "common/names/read/initials.h"
#include "common/names/read/name_words.h"
#include "common/names/read/no_person.h"
#include "common/names/read/orcid.h"
#include "common/names/read/parted_list.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// Whether a side of a comma could be a person by itself: a given and a family name.
bool stands_alone(std::string_view side) {
  const Words words = words_of(side);
  if (!parted_at_initials(side).empty()) return true;
  const auto is_full = [](const std::string& word) { return !is_initial(word) && !is_particle(word); };
  if (std::count_if(words.begin(), words.end(), is_full) > 1) return true;
  if (words.size() < 2) return false;
  return (is_initial(words.front()) && is_full(words.back())) ||
         (std::any_of(words.begin(), words.end(), is_full) && is_initial(words.back()));
}

bool has_only_initials(std::string_view side) {
  const Words words = words_of(side);
  return !words.empty() && std::all_of(words.begin(), words.end(), is_initial);
}

// "García Márquez, Gabriel José", "Rinnooy Kan, Alexander H. G.": given names only on this side of the comma,
// none on that.
bool is_one_person(std::string_view family, std::string_view given, const GivenNames& table) {
  const auto is_known = [&table](const std::string& word) { return !table.find(word).empty(); };
  const auto is_given = [&](const std::string& word) { return is_known(word) || is_initial(word); };
  const Words families = words_of(family);
  const Words givens = words_of(given);
  return std::none_of(families.begin(), families.end(), is_given) &&
         std::all_of(givens.begin(), givens.end(), is_given) &&
         std::any_of(givens.begin(), givens.end(), is_known);
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
    return;
  }
  for (const std::string& side : sides) {
    const Words several = parted_at_initials(side);
    if (several.empty()) {
      people.push_back(side);
    } else {
      people.insert(people.end(), several.begin(), several.end());
    }
  }
}

// The pieces between ";", "|" and " / ", but for those in braces.
Words pieces_of_list(std::string_view text) {
  Words pieces;
  std::string piece;
  int braces = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++braces;
    if (text[at] == '}' && braces > 0) --braces;
    const bool slash = text.substr(at).starts_with(" / ");
    if (braces == 0 && (text[at] == ';' || text[at] == '|' || slash)) {
      pieces.push_back(std::exchange(piece, ""));
      if (slash) at += 2;
    } else {
      piece += text[at];
    }
  }
  pieces.push_back(piece);
  return pieces;
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

std::vector<std::string> split_people(std::string_view field, const GivenNames& table,
                                      const OrganisationKeys& organisations) {
  Words people;
  const ListWithoutOrcids bare = without_orcids(field);
  for (const std::string& piece : pieces_of_list(without_marks(bare.list))) {
    const std::string list = without_others(text::trimmed(piece));
    if (is_no_person(list)) continue;
    for (const PartOfList& part : parts_of_list(list, organisations)) {
      if (part.is_organisation) {
        people.push_back(part.text);
      } else {
        append_parted_at_commas(part.text, table, people);
      }
    }
  }
  std::erase_if(people, is_no_person);
  for (std::string& person : people) {
    if (bare.orcids.empty()) {
      person = of_length(std::move(person));
    } else {
      NameAndOrcid named = with_marked_orcid(std::move(person), bare.orcids);
      named.name = of_length(std::move(named.name));
      person = with_orcid(named);
    }
  }
  return people;
}

}  // namespace mitos::names
