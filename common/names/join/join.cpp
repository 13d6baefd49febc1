// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/join.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "common/names/join/addresses.h"
#include "common/names/join/co_mentions.h"
#include "common/names/join/decision_applier.h"
#include "common/names/join/join_state.h"
#include "common/names/join/label.h"
#include "common/names/read/capitals.h"

namespace mitos::names {
namespace {

std::vector<Entry> read(std::vector<Spelling> spellings, const GivenNames& table) {
  std::sort(spellings.begin(), spellings.end(),
            [](const Spelling& a, const Spelling& b) { return written(a) < written(b); });
  std::vector<Entry> entries;
  entries.reserve(spellings.size());
  for (Spelling& spelling : spellings) {
    PersonName name = parse_person_name(spelling.raw, table);
    NameKey key = key_of(name, table);
    entries.push_back({std::move(spelling), std::move(name), std::move(key)});
  }
  return entries;
}

WrittenForms written_forms(const JoinState& state) {
  WrittenForms forms;
  for (const Entry& entry : state.entries) add_words(entry, forms);
  return forms;
}

Person person_of(const std::vector<std::size_t>& members, const JoinState& state, const GivenNames& table,
                 const WrittenForms& forms) {
  Person person;
  std::vector<const Entry*> entries;
  for (const std::size_t member : members) {
    entries.push_back(&state.entries[member]);
    person.spellings.push_back(state.entries[member].spelling);
    if (person.orcid.empty()) person.orcid = person.spellings.back().orcid;
  }
  std::sort(person.spellings.begin(), person.spellings.end(), [](const Spelling& a, const Spelling& b) {
    return std::tie(b.count, a.raw, a.orcid) < std::tie(a.count, b.raw, b.orcid);
  });
  const bool is_organisation = std::any_of(
      entries.begin(), entries.end(), [](const Entry* entry) { return entry->kind == Kind::organisation; });
  person.kind = is_organisation ? Kind::organisation : Kind::person;
  person.label = label_of(entries, table, forms);
  if (!is_organisation) person.family = family_of(entries, person.label);
  return person;
}

std::vector<NearMiss> near_misses_of(JoinState& state, const DecisionApplier& decided) {
  std::set<std::pair<std::size_t, std::size_t>> seen;  // groups
  std::vector<NearMiss> near_misses;
  for (const auto& [a, b, doubt] : state.doubted) {
    const auto groups = std::minmax({state.groups.of(a), state.groups.of(b)});
    if (groups.first == groups.second || decided.keeps_apart(a, b, state.groups)) continue;
    if (!seen.insert(groups).second) continue;
    near_misses.push_back({state.entries[a].spelling.raw, state.entries[b].spelling.raw, doubt});
  }
  std::sort(near_misses.begin(), near_misses.end(),
            [](const NearMiss& a, const NearMiss& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
  return near_misses;
}

}  // namespace

People join_people(std::vector<Spelling> spellings, const GivenNames& table, const Decisions& decisions,
                   const std::vector<DocumentPeople>& document_people) {
  JoinState state(read(std::move(spellings), table));
  find_organisations(state, keys_of(decisions.organisations));
  reread_initials(state, table);
  reread_orders(state, table);
  DecisionApplier decided(decisions, state);
  decided.apply(state);
  join_orcids(state, decided.orcids());
  join_organisations(state);
  join_same_letters(state);
  join_orders(state, table);
  const CoMentions co_mentions(state.entries, state.groups, document_people);
  co_mentions.keep_apart(state.groups);
  join_given_names(state, co_mentions);
  join_longer_families(state, co_mentions);
  join_typing_errors(state, co_mentions);

  People result;
  const WrittenForms forms = written_forms(state);
  std::map<std::size_t, std::size_t> person_of_group;
  for (const std::vector<std::size_t>& members : state.groups.all()) {
    person_of_group[members.front()] = result.people.size();
    result.people.push_back(person_of(members, state, table, forms));
  }
  const auto person_of_entry = [&](std::size_t entry) -> Person& {
    return result.people[person_of_group.at(state.groups.of(entry))];
  };
  for (const auto& [a, b, reason] : state.joined) {
    person_of_entry(a).links.push_back(
        {state.entries[a].spelling.raw, state.entries[b].spelling.raw, reason});
  }
  decided.describe(person_of_entry);
  give_ids(result.people);
  std::sort(result.people.begin(), result.people.end(),
            [](const Person& a, const Person& b) { return a.id < b.id; });
  result.near_misses = near_misses_of(state, decided);
  result.findings = decided.take_findings();
  return result;
}

}  // namespace mitos::names
