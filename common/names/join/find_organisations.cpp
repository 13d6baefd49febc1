// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <unordered_set>

#include "common/names/join/join_state.h"
#include "common/names/read/latin.h"
#include "common/names/read/name_words.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

void make_organisation(Entry& entry) {
  entry.name = {};
  entry.key = {};
  entry.kind = Kind::organisation;
}

// "NASA"; longer words in capitals are rather family names.
bool is_like_an_acronym(const std::string& raw) {
  constexpr std::size_t kMostLetters = 6;
  const std::size_t letters = count_letters(raw);
  return letters >= 2 && letters <= kMostLetters && letters == text::count_characters(raw) &&
         !has_small_letter(raw);
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
  for (Entry& entry : state.entries) {
    const std::string& raw = entry.spelling.raw;
    if (entry.kind == Kind::organisation) continue;
    const bool is_acronym = is_like_an_acronym(raw) && !of_people.contains(latin_letters(raw));
    if (is_acronym || organisations.contains(organisation_key(raw))) make_organisation(entry);
  }
}

}  // namespace mitos::names
