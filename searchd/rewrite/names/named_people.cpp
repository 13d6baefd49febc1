// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/names/named_people.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "common/text/folded_reader.h"
#include "common/text/stop_words.h"
#include "searchd/lookup/values/written_small.h"
#include "searchd/rewrite/names/name_candidates.h"
#include "searchd/rewrite/names/name_runs.h"

namespace mitos::rewrite {
namespace {

using lookup::Fit;
using lookup::PeopleIndex;

std::vector<lookup::PersonNumber> people_of(const NameCandidate& candidate, const PeopleIndex& index) {
  std::set<lookup::PersonNumber> people;
  for (const PeopleIndex::Entry* entry : candidate.entries) people.insert(entry->person);
  std::vector<lookup::PersonNumber> ranked(people.begin(), people.end());
  std::stable_sort(ranked.begin(), ranked.end(), [&index](lookup::PersonNumber a, lookup::PersonNumber b) {
    return index.documents_of(a).size() > index.documents_of(b).size();
  });
  return ranked;
}

// Whether an initial was typed with its dot.
bool has_dot(const std::string& initial, const std::string& searched) {
  bool found = false;
  text::reader_of_people().for_each(searched, [&](text::Word word, const std::string& folded) {
    found = found || (folded == initial && searched.substr(word.end, 1) == ".");
  });
  return found;
}

// Whether the given name says that the other word is a family name. "a long sentence" is not of A. Long.
bool is_proof(const Run& run, const NameCandidate& candidate, const std::string& searched) {
  if (candidate.fit != Fit::initial) return candidate.fit == Fit::same || candidate.fit == Fit::form;
  for (std::size_t i = candidate.words.begin; i < candidate.words.end; ++i) {
    const bool article = text::is_stop_word(run[i].folded);
    if (run[i].initial && (!article || has_dot(run[i].folded, searched))) return true;
  }
  return false;
}

enum class Initials { count, do_not_count };

// "Michael Li", where no Li is Michael.
bool is_beside_given_name(const Run& run, const NameCandidate& candidate, const std::vector<bool>& taken,
                          const PeopleIndex& index, Initials initials) {
  const auto is_given = [&](std::size_t i) {
    if (taken[i]) return false;
    if (run[i].initial) return initials == Initials::count && !text::is_stop_word(run[i].folded);
    return !index.given_names().find(run[i].folded).empty();
  };
  return (candidate.family.begin > 0 && is_given(candidate.family.begin - 1)) ||
         (candidate.family.end < run.size() && is_given(candidate.family.end));
}

// Where many have the family name, the given name says that none of them is meant.
bool is_of_another(const Run& run, const NameCandidate& candidate, const std::vector<bool>& taken,
                   const PeopleIndex& index) {
  return people_of(candidate, index).size() > 1 &&
         is_beside_given_name(run, candidate, taken, index, Initials::do_not_count);
}

// Of the documents that name people.
bool stands_in_more_than(std::size_t most, const std::string& word, snapshot::Snapshot::Lease& lease) {
  const PeopleIndex& index = lease.snapshot().people_index();
  const Xapian::Database& database = lease->database();
  std::size_t count = 0;
  for (const std::string& stem : lease->lexicon().stem_texts(lease->lexicon().look_up(word))) {
    const auto end = database.postlist_end(stem);
    for (auto posting = database.postlist_begin(stem); posting != end && count <= most; ++posting) {
      if (index.documents().names_people(*posting)) ++count;
    }
  }
  return count > most;
}

// docs/decisions/0018: of the documents that name people, hardly more have the word than are theirs, and it
// is seldom written small.
bool is_rather_name(const Run& run, const NameCandidate& candidate, snapshot::Snapshot::Lease& lease) {
  if (length(candidate.family) > 1) return true;
  const RunWord& typed = run[candidate.family.begin];
  const std::string& word = candidate.misspelt && !typed.other.empty() ? typed.other : typed.folded;
  const index::Vocabulary& vocabulary = lease.snapshot().vocabulary();
  if (lookup::is_written_small(word, vocabulary)) return false;
  const PeopleIndex& index = lease.snapshot().people_index();
  const std::size_t most = 2 * index.documents().of(people_of(candidate, index)).size() + 2;
  // Other words may have its stem, as “Steven” has that of Stevens.
  constexpr std::size_t kTimesADocument = 2;
  return vocabulary.occurrences_of(word) <= kTimesADocument * most || !stands_in_more_than(most, word, lease);
}

// Whether it is enough to name a person.
bool names_a_person(const Run& run, const NameCandidate& candidate, const std::vector<bool>& taken,
                    const std::string& searched, snapshot::Snapshot::Lease& lease) {
  bool telling = false;
  for (std::size_t i = candidate.words.begin; i < candidate.words.end; ++i)
    telling = telling || (!run[i].initial && !text::is_stop_word(run[i].folded));
  if (!telling) return false;
  if (!candidate.misspelt && is_proof(run, candidate, searched)) return true;
  return is_rather_name(run, candidate, lease) &&
         (candidate.fit != Fit::none ||
          !is_of_another(run, candidate, taken, lease.snapshot().people_index()));
}

NamedBy how_named(const Run& run, const NameCandidate& candidate, const std::vector<bool>& taken,
                  const PeopleIndex& index) {
  if (candidate.fit != Fit::none) return NamedBy::full_name;
  if (is_beside_given_name(run, candidate, taken, index, Initials::count)) return NamedBy::family_of_another;
  return candidate.misspelt ? NamedBy::misspelt_family_name : NamedBy::family_name;
}

NamedPeople named_by(const Run& run, const NameCandidate& candidate, NamedBy by, const PeopleIndex& index) {
  NamedPeople named;
  named.by = by;
  for (std::size_t i = candidate.words.begin; i < candidate.words.end; ++i) {
    const std::size_t part = run[i].part;
    if (std::find(named.parts.begin(), named.parts.end(), part) == named.parts.end())
      named.parts.push_back(part);
  }
  named.people = people_of(candidate, index);
  named.documents = index.documents().of(named.people);
  return named;
}

}  // namespace

std::vector<NamedPeople> named_people(const RewrittenQuery& query, query::Typos typos,
                                      snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  std::vector<NamedPeople> named;
  const snapshot::Snapshot& snapshot = lease.snapshot();
  if (snapshot.people().empty()) return named;
  for (const Run& run : runs_of(query.root)) {
    std::vector<bool> taken(run.size());
    for (const NameCandidate& candidate : name_candidates(run, typos, lease, budget)) {
      const auto first = taken.begin() + static_cast<std::ptrdiff_t>(candidate.words.begin);
      const auto last = taken.begin() + static_cast<std::ptrdiff_t>(candidate.words.end);
      const bool free = std::find(first, last, true) == last;
      if (!free || !names_a_person(run, candidate, taken, query.searched, lease)) continue;
      const PeopleIndex& index = snapshot.people_index();
      named.push_back(named_by(run, candidate, how_named(run, candidate, taken, index), index));
      std::fill(first, last, true);
    }
  }
  return named;
}

}  // namespace mitos::rewrite
