// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/people/people_index.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "common/names/join/label.h"
#include "common/names/read/latin.h"
#include "common/names/read/name_words.h"
#include "common/names/read/person_name.h"
#include "common/text/collation.h"
#include "common/text/folded_reader.h"
#include "common/text/lexicon.h"
#include "common/text/script.h"
#include "common/text/sound_key.h"
#include "searchd/lookup/near_words.h"
#include "searchd/lookup/own_words.h"
#include "searchd/lookup/people/family_sounds.h"

namespace mitos::lookup {
namespace {

// What no letters begin with: keys of sounds of Greek names, as in names/name_key.cpp, of the sounds of
// others, and of parts of family names.
constexpr char kGreekSound = '~';
constexpr char kOtherSound = '^';
constexpr char kPart = '|';

// Longer words are no family names, and their phonetic keys are slow to compute.
constexpr std::size_t kLongestFamily = text::kMaxTermBytes;

template <typename T>
void sort_and_unite(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

std::span<const std::string> starting_with(const std::vector<std::string>& sorted,
                                           std::string_view beginning) {
  const auto begin = std::lower_bound(sorted.begin(), sorted.end(), beginning, std::less<>());
  const auto end = std::partition_point(
      begin, sorted.end(), [beginning](const std::string& word) { return word.starts_with(beginning); });
  return {begin, end};
}

std::string key_of_kind(char kind, std::string_view text) {
  return kind + std::string(text);
}

// A person with only one name is looked for by it.
names::PersonName with_family(names::PersonName name) {
  if (name.family.empty() && name.given.size() == 1) std::swap(name.family, name.given.front());
  if (!name.given.empty() && name.given.front().empty()) name.given.clear();
  return name;
}

// The order of a spelling alone may deceive; the label stands in the order that the whole catalogue speaks
// for.
names::PersonName oriented_like(const names::PersonName& label, names::PersonName name) {
  if (names::reorder_like(label, name) || name.given.empty()) return name;
  std::string given;
  for (const std::string& word : name.given) given += names::latin_letters(word);
  const std::string wanted = names::latin_letters(label.family);
  const std::string family = names::latin_letters(name.family);
  if (family == wanted || typing_cost(family, wanted) <= typing_cost(given, wanted)) return name;
  std::vector<std::string> swapped = names::words_of(name.family);
  name.family.clear();
  for (const std::string& word : name.given) name.family += (name.family.empty() ? "" : " ") + word;
  name.given = std::move(swapped);
  return name;
}

}  // namespace

PeopleIndex::PeopleIndex(const std::vector<names::Person>& people, const facets::Columns& columns)
    : people_(people), documents_(people, columns) {
  const text::FoldedReader reader = text::reader_of_people();
  for (PersonNumber person = 0; person < people.size(); ++person) {
    const names::PersonName label = with_family(names::name_of_label(people[person], table_));
    names_.add(people[person].label, person, reader);
    for (const names::Spelling& spelling : people[person].spellings) names_.add(spelling.raw, person, reader);
    if (people[person].kind == names::Kind::organisation) {
      add_organisation(people[person], person);
      continue;
    }
    // The label comes first: staff may have decided on a spelling that no document has.
    add(person, label);
    for (const names::Spelling& spelling : people[person].spellings) {
      if (spelling.raw == people[person].label) continue;
      add(person, oriented_like(label, with_family(names::parse_person_name(spelling.raw, table_))));
    }
  }
  names_.sort();
  sort_and_unite(families_);
  sort_and_unite(family_sounds_);
  std::vector<std::string> labels;
  for (const names::Person& person : people) labels.push_back(person.label);
  label_places_ = text::Collation("").places_of(labels, "");
}

void PeopleIndex::add(PersonNumber person, const names::PersonName& name) {
  constexpr std::size_t kShortestPart = 4;
  if (name.family.empty()) return;
  names::NameKey key = names::key_of(name, table_);
  const auto number = static_cast<std::uint32_t>(entries_.size());
  std::vector<std::string> keys = names::family_keys(name, key);
  if (key.family_sound.empty()) {
    if (const std::string sound = text::sound_key(key.family); !sound.empty())
      keys.push_back(key_of_kind(kOtherSound, sound));
  } else {
    family_sounds_.push_back(key.family_sound);
  }
  if (key.families.size() > 1) {
    for (const std::string& part : key.families) {
      if (part.size() >= kShortestPart) keys.push_back(key_of_kind(kPart, part));
    }
  }
  for (const std::string& each : keys) by_family_[each].push_back(number);
  families_.push_back(key.family);
  names::NameKey compared;
  compared.given = std::move(key.given);
  compared.alias = std::move(key.alias);
  entries_.push_back({person, std::move(compared)});
}

// Whole names only: no word of an organisation's name is a family name.
void PeopleIndex::add_organisation(const names::Person& organisation, PersonNumber number) {
  std::vector<std::string> keys{names::latin_letters(organisation.label)};
  for (const names::Spelling& spelling : organisation.spellings)
    keys.push_back(names::latin_letters(spelling.raw));
  for (std::string& key : keys) {
    if (key.empty() || key.size() > kLongestFamily) continue;
    by_family_[key].push_back(static_cast<std::uint32_t>(entries_.size()));
    families_.push_back(std::move(key));
  }
  entries_.push_back({number, {}});
}

std::vector<std::string> PeopleIndex::words() const {
  std::vector<std::string> words;
  names_.for_each_word([&words](const std::string& word) { words.push_back(word); });
  return words;
}

void PeopleIndex::take(const std::string& key, std::vector<const Entry*>& found) const {
  const auto entries = by_family_.find(key);
  if (entries == by_family_.end()) return;
  for (const std::uint32_t number : entries->second) found.push_back(&entries_[number]);
}

std::vector<const PeopleIndex::Entry*> PeopleIndex::bearers(std::string_view family, Part part) const {
  std::vector<const Entry*> found;
  if (family.size() > kLongestFamily) return found;
  names::PersonName name;
  name.family = family;
  const names::NameKey key = names::key_of(name, table_);
  if (key.family.empty()) return found;
  for (const std::string& each : names::family_keys(name, key)) {
    if (each.front() != kGreekSound) take(each, found);
  }
  const bool greek = text::script_of(family) == text::Script::greek;
  const auto take_sound = [&](const std::string& sound) {
    take(key_of_kind(kGreekSound, sound), found);
    if (greek) take(key_of_kind(kOtherSound, sound), found);
  };
  for (const std::string& sound : sounds_of(key.family)) take_sound(sound);
  if (greek && found.empty()) {
    const std::string sound = text::sound_key(nominative(family));
    if (!sound.empty()) take_sound(sound);
  }
  if (part == Part::either) take(key_of_kind(kPart, key.family), found);
  sort_and_unite(found);
  return found;
}

std::vector<const PeopleIndex::Entry*> PeopleIndex::bearers_near(std::string_view family, int edits,
                                                                 query::Budget& budget) const {
  constexpr std::size_t kLookedAt = 20;
  if (family.size() > kLongestFamily) return {};
  const std::string letters = names::latin_letters(family);
  double least = std::numeric_limits<double>::infinity();
  std::vector<std::string_view> nearest;
  for (const NearWord& near : near_words(families_, letters, edits, false, kLookedAt, budget)) {
    const std::string& candidate = families_[near.place];
    const double cost = typing_cost(letters, candidate);
    if (cost < least) nearest.clear();
    least = std::min(least, cost);
    if (cost == least) nearest.emplace_back(candidate);
  }
  std::vector<const Entry*> found;
  for (const std::string_view candidate : nearest) take(std::string(candidate), found);
  return found;
}

std::vector<const PeopleIndex::Entry*> PeopleIndex::bearers_beginning(std::string_view beginning, int edits,
                                                                      std::size_t limit,
                                                                      query::Budget& budget) const {
  constexpr std::size_t kLookedAt = 20;
  constexpr std::size_t kShortestSound = 3;
  std::vector<const Entry*> found;
  if (beginning.size() > kLongestFamily) return found;
  const std::string letters = names::latin_letters(beginning);
  if (letters.empty()) return found;
  const auto take_all = [&](std::span<const std::string> keys, std::string_view kind) {
    for (const std::string& key : keys) {
      if (found.size() >= limit) return;
      take(std::string(kind) + key, found);
    }
  };
  take_all(starting_with(families_, letters), "");
  for (const std::string& sound : sounds_of(letters)) {
    if (sound.size() >= kShortestSound)
      take_all(starting_with(family_sounds_, sound), std::string(1, kGreekSound));
  }
  take(key_of_kind(kPart, letters), found);
  if (found.empty() && edits > 0) {
    for (const NearWord& near : near_words(families_, letters, edits, true, kLookedAt, budget))
      take(families_[near.place], found);
  }
  sort_and_unite(found);
  if (found.size() > limit) found.resize(limit);
  return found;
}

bool PeopleIndex::is_before(PersonNumber a, PersonNumber b) const {
  const std::size_t of_a = documents_of(a).size();
  const std::size_t of_b = documents_of(b).size();
  return of_a != of_b ? of_a > of_b : label_places_[a] < label_places_[b];
}

std::vector<PersonNumber> PeopleIndex::named_like(const std::vector<Prefixes>& words, std::size_t limit,
                                                  query::Budget& budget) const {
  std::vector<PersonNumber> found = names_.with_all(words, budget);
  if (may_share_words(words)) {
    const text::FoldedReader reader = text::reader_of_people();
    const auto has_own = [&](const std::string& name) { return have_own_words(name, words, reader); };
    std::erase_if(found, [&](PersonNumber number) {
      const names::Person& person = people_[number];
      return !has_own(person.label) &&
             std::none_of(person.spellings.begin(), person.spellings.end(),
                          [&](const names::Spelling& spelling) { return has_own(spelling.raw); });
    });
  }
  return names_.best(std::move(found), words, limit,
                     [this](PersonNumber a, PersonNumber b) { return is_before(a, b); });
}

std::optional<PersonNumber> PeopleIndex::with_id(std::string_view id) const {
  const auto found = std::partition_point(people_.begin(), people_.end(),
                                          [id](const names::Person& person) { return person.id < id; });
  if (found == people_.end() || found->id != id) return std::nullopt;
  return static_cast<PersonNumber>(found - people_.begin());
}

names::NameKey PeopleIndex::given_key(const std::vector<std::string>& given) const {
  names::PersonName name;
  name.given = given;
  names::NameKey key = names::key_of(name, table_);
  for (names::GivenKey& each : key.given) each.sound = text::sound_key(each.letters);
  return key;
}

}  // namespace mitos::lookup
