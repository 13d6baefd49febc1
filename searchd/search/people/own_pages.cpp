// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/own_pages.h"

#include <xapian.h>

#include <algorithm>
#include <set>

#include "common/index/terms.h"
#include "common/names/read/name_key.h"
#include "common/names/read/person_name.h"
#include "common/text/folded_reader.h"
#include "common/text/utf8.h"
#include "searchd/lookup/people/given_name_match.h"
#include "searchd/search/ranking/ranked.h"

namespace mitos::search {
namespace {

using index::DocumentNumber;
using lookup::Fit;
using lookup::PeopleIndex;
using lookup::PersonNumber;

constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostFamilyWords = 4;

// The words of a name without titles and what stands behind it.
std::vector<std::string> words_of(const std::string& title, const PeopleIndex& people) {
  const names::PersonName name = names::parse_person_name(title, people.given_names());
  std::vector<std::string> words;
  const auto add = [&words](const std::string& text) {
    for (std::string& word : text::reader_of_people().words_of(text)) words.push_back(std::move(word));
  };
  for (const std::string& given : name.given) add(given);
  add(name.family);
  return words;
}

enum class Named { person, another, no_one };

// Whom a family name and given names are of; the person rather than others.
Named named_by(const std::string& family, const std::vector<std::string>& given, PersonNumber person,
               const PeopleIndex& people) {
  const names::NameKey key = people.given_key(given);
  // “Ana Duarte” is Ana María Duarte if nobody is called so.
  for (const PeopleIndex::Part part : {PeopleIndex::Part::whole, PeopleIndex::Part::either}) {
    bool others = false;
    for (const PeopleIndex::Entry* entry : people.bearers(family, part)) {
      const Fit fit = lookup::fit_of_given(key, entry->key, false, query::Typos::as_typed);
      if (fit != Fit::same && fit != Fit::form && fit != Fit::initial) continue;
      if (entry->person == person) return Named::person;
      others = true;
    }
    if (others) return Named::another;
  }
  return Named::no_one;
}

// Whether they are a name of the person whose family name stands from `begin` up to `end`.
bool fits(const std::vector<std::string>& words, std::size_t begin, std::size_t end, PersonNumber person,
          const PeopleIndex& people) {
  std::string family;
  for (std::size_t i = begin; i < end; ++i) family += words[i];
  std::vector<std::string> given(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
  given.insert(given.end(), words.begin() + static_cast<std::ptrdiff_t>(end), words.end());
  const Named named = named_by(family, given, person, people);
  if (named != Named::no_one || given.size() == 1) return named == Named::person;
  given.resize(1);  // without middle names
  return text::count_characters(given.front()) > 1 &&
         named_by(family, given, person, people) == Named::person;
}

// Whether the words are those of a spelling in some order, with ae, oe and ue or not.
bool has_same_words(const std::string& title, const names::Person& person, const names::GivenNames& table) {
  const std::vector<std::string> keys = names::order_free_keys(names::parse_person_name(title, table));
  const auto is_it = [&](const std::string& spelling) {
    const std::vector<std::string> own = names::order_free_keys(names::parse_person_name(spelling, table));
    return std::find_first_of(keys.begin(), keys.end(), own.begin(), own.end()) != keys.end();
  };
  return is_it(person.label) ||
         std::any_of(person.spellings.begin(), person.spellings.end(),
                     [&is_it](const names::Spelling& spelling) { return is_it(spelling.raw); });
}

// The words of a person's names that are no initials, in both scripts.
std::set<std::string> words_of_names(const names::Person& person, const snapshot::Snapshot& snapshot) {
  constexpr std::size_t kOtherScript = 5;
  std::set<std::string> words;
  const auto add = [&](const std::string& name) {
    for (const std::string& word : text::reader_of_people().words_of(name)) {
      if (text::count_characters(word) < 2 || !words.insert(word).second) continue;
      for (std::string& other : snapshot.name_words().in_other_script(word, false, kOtherScript))
        words.insert(std::move(other));
    }
  };
  add(person.label);
  for (const names::Spelling& spelling : person.spellings) add(spelling.raw);
  return words;
}

}  // namespace

bool is_name_of(const std::string& title, PersonNumber person, const PeopleIndex& people) {
  const std::vector<std::string> words = words_of(title, people);
  if (words.size() < 2 || words.size() > kMostWords) return false;
  for (std::size_t family = 1; family < words.size() && family <= kMostFamilyWords; ++family) {
    if (fits(words, words.size() - family, words.size(), person, people)) return true;
    if (fits(words, 0, family, person, people)) return true;
  }
  return has_same_words(title, people.people()[person], people.given_names());
}

std::vector<DocumentNumber> own_pages(PersonNumber person, snapshot::Snapshot::Lease& lease,
                                      query::Budget& budget) {
  constexpr std::uint64_t kReadingName = 50 * query::work::kLookUp;
  const snapshot::Snapshot& snapshot = lease.snapshot();
  if (snapshot.people()[person].kind == names::Kind::organisation) return {};
  std::set<DocumentNumber> titled;
  for (const std::string& word : words_of_names(snapshot.people()[person], snapshot)) {
    if (!budget.take(query::Budget::For::words, query::work::kLookUp)) return {};
    const std::string term = index::name_word_term(word);
    const auto end = lease->database().postlist_end(term);
    for (auto at = lease->database().postlist_begin(term); at != end; ++at) titled.insert(*at);
  }
  std::vector<DocumentNumber> own;
  for (const DocumentNumber number : titled) {
    if (!budget.take(query::Budget::For::words, reading_work(snapshot, number, 0))) break;
    const std::string title(index::without_remark(snapshot.documents().get(number).title));
    if (text::reader_of_people().words_of(title).size() > kMostWords) continue;
    if (!budget.take(query::Budget::For::words, kReadingName)) break;
    if (is_name_of(title, person, snapshot.people_index())) own.push_back(number);
  }
  return own;
}

}  // namespace mitos::search
