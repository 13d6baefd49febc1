// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/companions.h"

#include <algorithm>

#include "common/names/catalogue.h"

namespace mitos::names {
namespace {

void sort_each_once(std::vector<std::size_t>& members) {
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
}

}  // namespace

Companions::Companions(const std::vector<Entry>& entries, Groups& groups,
                       const std::vector<Company>& companies)
    : beside_(entries.size()) {
  person_of_.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) person_of_.push_back(groups.of(i));

  std::vector<Members> people_of(companies.size());  // by document
  std::vector<std::size_t> documents(entries.size());
  for (std::size_t i = 0; i < companies.size(); ++i) {
    for (const std::string& spelling : companies[i]) {
      const auto entry =
          std::lower_bound(entries.begin(), entries.end(), spelling,
                           [](const Entry& a, const std::string& raw) { return a.spelling.raw < raw; });
      if (entry == entries.end() || entry->spelling.raw != spelling) continue;
      people_of[i].push_back(person_of_[static_cast<std::size_t>(entry - entries.begin())]);
    }
    sort_each_once(people_of[i]);
    for (const std::size_t person : people_of[i]) ++documents[person];
  }

  constexpr std::size_t kOneOf = 100;
  const std::size_t most = companies.size() / kOneOf;
  constexpr std::size_t kMostInCompany = 100;  // in a list of hundreds nobody knows the others
  for (const Members& people : people_of) {
    if (people.size() > kMostInCompany) continue;
    for (const std::size_t companion : people) {
      if (documents[companion] > most) continue;
      for (const std::size_t person : people) {
        if (person != companion) beside_[person].push_back(companion);
      }
    }
  }
  for (Members& members : beside_) sort_each_once(members);
}

bool Companions::share(std::size_t a, std::size_t b) const {
  const Members& of_a = beside_[person_of_[a]];
  const Members& of_b = beside_[person_of_[b]];
  auto at = of_b.begin();
  return std::any_of(of_a.begin(), of_a.end(), [&](std::size_t companion) {
    at = std::lower_bound(at, of_b.end(), companion);
    return at != of_b.end() && *at == companion;
  });
}

bool Companions::are_strangers(std::size_t a, std::size_t b) const {
  return !beside_[person_of_[a]].empty() && !beside_[person_of_[b]].empty() && !share(a, b);
}

}  // namespace mitos::names
