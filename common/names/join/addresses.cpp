// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/addresses.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "common/names/read/latin.h"

namespace mitos::names {

void give_ids(std::vector<Person>& people) {
  constexpr const char* kNobody = "person";
  const auto first_spelling = [](const Person& person) {
    return std::min_element(person.spellings.begin(), person.spellings.end(),
                            [](const Spelling& a, const Spelling& b) { return a.raw < b.raw; })
        ->raw;
  };
  std::map<std::string, std::vector<Person*>> by_slug;
  for (Person& person : people) {
    const std::string wanted = slug(person.label);
    by_slug[wanted.empty() ? kNobody : wanted].push_back(&person);
  }
  for (auto& [wanted, namesakes] : by_slug) {
    std::sort(namesakes.begin(), namesakes.end(), [&first_spelling](const Person* a, const Person* b) {
      return first_spelling(*a) < first_spelling(*b);
    });
    std::size_t number = 1;
    for (Person* person : namesakes) {
      person->id = wanted;
      // A label may end in a number, too.
      while (number > 1 && by_slug.contains(wanted + "-" + std::to_string(number))) ++number;
      if (number > 1) person->id += "-" + std::to_string(number);
      ++number;
    }
  }
}

std::map<std::string, std::string> addresses_of(const std::vector<Person>& people) {
  std::map<std::string, std::set<std::string>> ids_of;
  for (const Person& person : people) {
    ids_of[slug(person.label)].insert(person.id);
    for (const Spelling& spelling : person.spellings) ids_of[slug(spelling.raw)].insert(person.id);
  }
  std::map<std::string, std::string> addresses;
  for (const auto& [address, ids] : ids_of) {
    if (ids.size() == 1 && !address.empty()) addresses[address] = *ids.begin();
  }
  for (const Person& person : people) addresses[person.id] = person.id;
  return addresses;
}

}  // namespace mitos::names
