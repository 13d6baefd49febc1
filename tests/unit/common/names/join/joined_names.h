// SPDX-License-Identifier: GPL-2.0-or-later
// Catalogues of a few names, joined, and what became of them.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/names/join/join.h"

namespace mitos::test {

using Groups = std::set<std::set<std::string>>;

inline const names::GivenNames& table() {
  static const names::GivenNames kTable = names::given_names();
  return kTable;
}

inline std::vector<names::Spelling> once_each(const std::vector<std::string>& raws) {
  std::vector<names::Spelling> spellings;
  for (const std::string& raw : raws) spellings.push_back({raw, 1});
  return spellings;
}

inline names::People joined(const std::vector<std::string>& raws, const names::Decisions& decisions = {}) {
  return names::join_people(once_each(raws), table(), decisions);
}

inline Groups groups_of(const names::People& result) {
  Groups groups;
  for (const names::Person& person : result.people) {
    std::set<std::string> group;
    for (const names::Spelling& spelling : person.spellings) group.insert(spelling.raw);
    groups.insert(group);
  }
  return groups;
}

inline std::vector<std::string> ids_of(const names::People& result) {
  std::vector<std::string> ids;
  for (const names::Person& person : result.people) ids.push_back(person.id);
  return ids;
}

inline bool is_doubted(const names::People& result, const std::string& a, const std::string& b,
                       names::Doubt doubt) {
  return std::any_of(result.near_misses.begin(), result.near_misses.end(), [&](const names::NearMiss& miss) {
    return std::set{miss.a, miss.b} == std::set{a, b} && miss.doubt == doubt;
  });
}

// Of a catalogue that has these documents and no others.
inline names::People joined_in(const std::vector<names::DocumentPeople>& document_people) {
  std::map<std::string, std::size_t> counts;
  for (const names::DocumentPeople& company : document_people) {
    for (const std::string& spelling : company.spellings) ++counts[spelling];
  }
  std::vector<names::Spelling> spellings;
  for (const auto& [raw, count] : counts) spellings.push_back({raw, count});
  return names::join_people(std::move(spellings), table(), {}, document_people);
}

using Lists = std::vector<std::vector<std::string>>;  // by document

inline names::People joined_in(const Lists& lists) {
  std::vector<names::DocumentPeople> document_people;
  document_people.reserve(lists.size());
  for (const std::vector<std::string>& spellings : lists) document_people.push_back({spellings, {}});
  return joined_in(document_people);
}

inline bool are_one(const names::People& result, const std::string& a, const std::string& b) {
  const Groups groups = groups_of(result);
  return std::any_of(groups.begin(), groups.end(), [&](const std::set<std::string>& group) {
    return group.contains(a) && group.contains(b);
  });
}

}  // namespace mitos::test
