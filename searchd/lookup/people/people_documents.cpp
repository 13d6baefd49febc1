// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/people/people_documents.h"

#include <algorithm>
#include <utility>

namespace mitos::lookup {
namespace {

template <typename T>
void sort_and_unite(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

// The person of each value of a column. Values and people are both sorted by their ids.
std::vector<PersonNumber> people_of_values(const std::vector<names::Person>& people,
                                           const facets::FacetColumn& column) {
  std::vector<PersonNumber> person_of(column.value_count());
  PersonNumber person = 0;
  for (facets::Ordinal ordinal = 0; ordinal < column.value_count(); ++ordinal) {
    while (person + 1 < people.size() && people[person].id < column.value(ordinal)) ++person;
    person_of[ordinal] = person;
  }
  return person_of;
}

}  // namespace

PeopleDocuments::PeopleDocuments(const std::vector<names::Person>& people, const facets::Columns& columns) {
  std::vector<std::pair<PersonNumber, index::DocumentNumber>> pairs;
  for (const facets::FacetColumn& column : columns.facets()) {
    if (column.type() != model::FieldType::person) continue;
    const std::vector<PersonNumber> person_of = people_of_values(people, column);
    names_people_.resize(std::max(names_people_.size(), std::size_t{column.last()} + 1));
    for (index::DocumentNumber number = 1; number <= column.last(); ++number) {
      for (const facets::Ordinal ordinal : column.of(number)) {
        pairs.emplace_back(person_of[ordinal], number);
        names_people_[number] = true;
      }
    }
  }
  sort_and_unite(pairs);
  starts_.assign(people.size() + 1, 0);
  for (const auto& [person, number] : pairs) {
    ++starts_[person + std::size_t{1}];
    documents_.push_back(number);
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

std::vector<index::DocumentNumber> PeopleDocuments::of(std::span<const PersonNumber> people) const {
  std::vector<index::DocumentNumber> all;
  for (const PersonNumber person : people) {
    const auto documents = of(person);
    all.insert(all.end(), documents.begin(), documents.end());
  }
  sort_and_unite(all);
  return all;
}

}  // namespace mitos::lookup
