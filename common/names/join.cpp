// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "common/names/addresses.h"
#include "common/names/catalogue.h"
#include "common/names/companions.h"
#include "common/names/decided.h"
#include "common/names/label.h"

namespace mitos::names {
namespace {

std::vector<Entry> read(std::vector<Spelling> spellings, const GivenNames& table) {
  std::sort(spellings.begin(), spellings.end(),
            [](const Spelling& a, const Spelling& b) { return a.raw < b.raw; });
  std::vector<Entry> entries;
  entries.reserve(spellings.size());
  for (Spelling& spelling : spellings) {
    PersonName name = parse_person_name(spelling.raw, table);
    NameKey key = key_of(name, table);
    entries.push_back({std::move(spelling), std::move(name), std::move(key)});
  }
  return entries;
}

Person person_of(const std::vector<std::size_t>& members, const Catalogue& catalogue,
                 const GivenNames& table) {
  Person person;
  std::vector<const Entry*> entries;
  for (const std::size_t member : members) {
    entries.push_back(&catalogue.entries[member]);
    person.spellings.push_back(catalogue.entries[member].spelling);
  }
  std::sort(person.spellings.begin(), person.spellings.end(), [](const Spelling& a, const Spelling& b) {
    return std::tie(b.count, a.raw) < std::tie(a.count, b.raw);
  });
  person.label = label_of(entries, table);
  return person;
}

std::vector<NearMiss> near_misses_of(Catalogue& catalogue, const Decided& decided) {
  std::set<std::pair<std::size_t, std::size_t>> seen;  // groups
  std::vector<NearMiss> near_misses;
  for (const auto& [a, b, doubt] : catalogue.doubted) {
    const auto groups = std::minmax({catalogue.groups.of(a), catalogue.groups.of(b)});
    if (groups.first == groups.second || decided.keeps_apart(a, b, catalogue.groups)) continue;
    if (!seen.insert(groups).second) continue;
    near_misses.push_back({catalogue.entries[a].spelling.raw, catalogue.entries[b].spelling.raw, doubt});
  }
  std::sort(near_misses.begin(), near_misses.end(),
            [](const NearMiss& a, const NearMiss& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
  return near_misses;
}

}  // namespace

People join_people(std::vector<Spelling> spellings, const GivenNames& table, const Decisions& decisions,
                   const std::vector<Company>& companies) {
  Catalogue catalogue(read(std::move(spellings), table));
  reread_orders(catalogue, table);
  Decided decided(decisions, catalogue);
  decided.apply(catalogue);
  join_same_letters(catalogue);
  join_orders(catalogue, table);
  const Companions companions(catalogue.entries, catalogue.groups, companies);
  companions.keep_apart(catalogue.groups);
  join_given_names(catalogue, companions);
  join_longer_families(catalogue, companions);
  join_typing_errors(catalogue, companions);

  People result;
  std::map<std::size_t, std::size_t> person_of_group;
  for (const std::vector<std::size_t>& members : catalogue.groups.all()) {
    person_of_group[members.front()] = result.people.size();
    result.people.push_back(person_of(members, catalogue, table));
  }
  const auto person_of_entry = [&](std::size_t entry) -> Person& {
    return result.people[person_of_group.at(catalogue.groups.of(entry))];
  };
  for (const auto& [a, b, reason] : catalogue.joined) {
    person_of_entry(a).links.push_back(
        {catalogue.entries[a].spelling.raw, catalogue.entries[b].spelling.raw, reason});
  }
  decided.describe(person_of_entry);
  give_ids(result.people);
  std::sort(result.people.begin(), result.people.end(),
            [](const Person& a, const Person& b) { return a.id < b.id; });
  result.near_misses = near_misses_of(catalogue, decided);
  result.findings = decided.take_findings();
  return result;
}

}  // namespace mitos::names
