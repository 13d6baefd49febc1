// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/people_search.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>

#include "common/text/folded_reader.h"
#include "common/text/utf8.h"
#include "searchd/lookup/near_words.h"
#include "searchd/lookup/people/given_name_match.h"
#include "searchd/lookup/people/person_at.h"
#include "searchd/query/parse.h"

namespace mitos::suggest {
namespace {

constexpr std::size_t kMostWordsOfName = 8;
constexpr std::size_t kMostBearers = 2'000;  // looked at for one word
constexpr std::size_t kForms = 10;           // of a given name

// With one of the words for the family name, and the others for given names.
std::vector<lookup::PersonNumber> written(const lookup::PeopleIndex& index,
                                          const std::vector<lookup::Prefixes>& words, query::Budget& budget) {
  std::vector<names::NameKey> given;
  for (const lookup::Prefixes& word : words) given.push_back(index.given_key({word.front()}));
  std::vector<lookup::PersonNumber> found;
  for (std::size_t family = 0; family < words.size(); ++family) {
    const std::string& word = words[family].front();
    const std::size_t characters = text::count_characters(word);
    if (characters < 2) continue;
    std::vector<const lookup::PeopleIndex::Entry*> bearers =
        index.bearers_beginning(word, lookup::forgiven_edits(characters), kMostBearers, budget);
    const auto exact = index.bearers(word, lookup::PeopleIndex::Part::either);
    bearers.insert(bearers.end(), exact.begin(), exact.end());
    if (!budget.take(query::Budget::For::words, bearers.size() * words.size() * query::work::kLookUp)) break;
    for (const lookup::PeopleIndex::Entry* entry : bearers) {
      bool fits = true;
      for (std::size_t i = 0; i < words.size() && fits; ++i) {
        if (i == family || given[i].given.empty()) continue;
        fits = lookup::fits_a_given_name(given[i].given.front(), entry->key);
      }
      if (fits) found.push_back(entry->person);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::sort(found.begin(), found.end(),
            [&index](lookup::PersonNumber a, lookup::PersonNumber b) { return index.is_before(a, b); });
  return found;
}

}  // namespace

std::vector<lookup::PersonNumber> people_like(const snapshot::Snapshot& snapshot,
                                              const std::vector<lookup::Prefixes>& words, std::size_t limit,
                                              query::Budget& budget) {
  const lookup::PeopleIndex& index = snapshot.people_index();
  std::vector<lookup::PersonNumber> found;
  std::vector<bool> taken(snapshot.people().size());
  const auto take = [&](const std::vector<lookup::PersonNumber>& people) {
    for (const lookup::PersonNumber person : people) {
      if (found.size() < limit && !taken[person]) found.push_back(person);
      taken[person] = true;
    }
  };
  take(index.named_like(words, limit, budget));
  if (found.size() < limit) take(written(index, words, budget));
  if (found.size() == limit) return found;
  // "tasos" is Anastasios, after everybody who is called Tasos.
  std::vector<lookup::Prefixes> forms;
  for (const lookup::Prefixes& word : words) {
    forms.push_back(word);
    for (std::string& form : snapshot.given_names().other_forms(word.front(), kForms))
      forms.back().push_back(std::move(form));
  }
  if (forms != words) take(index.named_like(forms, limit, budget));
  return found;
}

std::vector<lookup::PersonNumber> find_people(const snapshot::Snapshot& snapshot, std::string_view text,
                                              query::Budget& budget) {
  const lookup::PeopleIndex& index = snapshot.people_index();
  const auto wants_no_page = [&snapshot](lookup::PersonNumber person) {
    return snapshot.people()[person].page == names::OwnPage::none;
  };
  if (text::trimmed(text).empty()) {
    std::vector<lookup::PersonNumber> all(snapshot.people().size());
    std::iota(all.begin(), all.end(), lookup::PersonNumber{0});
    std::erase_if(all, wants_no_page);
    std::sort(all.begin(), all.end(),
              [&index](lookup::PersonNumber a, lookup::PersonNumber b) { return index.is_before(a, b); });
    return all;
  }
  std::vector<lookup::Prefixes> words;
  text = query::searched_part(text);
  for (std::string& word : text::reader_of_people().words_of(text)) {
    if (words.size() < kMostWordsOfName) words.push_back({std::move(word)});
  }
  std::vector<lookup::PersonNumber> found = people_like(snapshot, words, SIZE_MAX, budget);
  std::erase_if(found, wants_no_page);
  return found;
}

std::optional<lookup::PersonNumber> person_at(const snapshot::Snapshot& snapshot, std::string_view address) {
  const auto person = lookup::person_at(snapshot.people_index(), snapshot.columns(), address);
  return person && snapshot.people()[*person].page != names::OwnPage::none ? person : std::nullopt;
}

}  // namespace mitos::suggest
