// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <unordered_set>

#include "common/names/join/join_state.h"
#include "common/names/read/latin.h"
#include "common/names/read/name_words.h"
#include "common/names/read/organisation_words.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

void make_organisation(Entry& entry) {
  entry.name = {};
  entry.key = {};
  entry.kind = Kind::organisation;
}

bool is_one_word_in_capitals(const std::string& raw) {
  return raw.find(' ') == std::string::npos && count_letters(raw) >= 2 && !has_small_letter(raw);
}

// "NASA"
bool is_like_an_acronym(const std::string& raw) {
  constexpr std::size_t kMostLetters = 6;
  return is_one_word_in_capitals(raw) && text::count_characters(raw) <= kMostLetters &&
         count_letters(raw) == text::count_characters(raw);
}

// What is a person's name or initials among people, but is an organisation's in a catalogue that names many
// organisations: "MICROPHYT", "METEO-FRANCE", "Amphiro AG".
bool is_like_a_company(const std::string& raw) {
  if (is_one_word_in_capitals(raw)) return !is_forename(raw);
  const Words words = pieces_of(raw, ' ');
  return words.size() == 2 && is_of_kind(OrganisationWord::letters, words.back()) &&
         !has_small_letter(words.back());
}

}  // namespace

void find_organisations(JoinState& state, const OrganisationKeys& listed) {
  OrganisationKeys organisations = listed;
  std::unordered_set<std::string> of_people;
  for (Entry& entry : state.entries) {
    if (is_organisation(entry.spelling.raw)) {
      organisations.insert(organisation_key(entry.spelling.raw));
      make_organisation(entry);
    } else if (!entry.name.family.empty()) {
      for (const GivenKey& given : entry.key.given) of_people.insert(given.letters);
      of_people.insert(entry.key.families.begin(), entry.key.families.end());
    }
  }
  const auto are_organisations =
      std::count_if(state.entries.begin(), state.entries.end(),
                    [](const Entry& entry) { return entry.kind == Kind::organisation; });
  constexpr std::size_t kManyAreOneIn = 3;
  const bool many_organisations =
      static_cast<std::size_t>(are_organisations) * kManyAreOneIn >= state.entries.size();
  for (Entry& entry : state.entries) {
    const std::string& raw = entry.spelling.raw;
    if (entry.kind == Kind::organisation) continue;
    const bool looks_like_one = is_like_an_acronym(raw) || (many_organisations && is_like_a_company(raw));
    if ((looks_like_one && !of_people.contains(latin_letters(raw))) ||
        organisations.contains(organisation_key(raw)))
      make_organisation(entry);
  }
}

}  // namespace mitos::names
