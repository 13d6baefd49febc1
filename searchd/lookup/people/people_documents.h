// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents name each person, in whichever field. Immutable.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/names/join/person.h"
#include "searchd/facets/columns.h"

namespace mitos::lookup {

/// A person's number: the place in the list of people.
using PersonNumber = std::uint32_t;

class PeopleDocuments {
 public:
  /// Of all columns of people. `people` by their ids, as the values of these columns are.
  PeopleDocuments(const std::vector<names::Person>& people, const facets::Columns& columns);

  /// The documents that name a person; rising.
  std::span<const index::DocumentNumber> of(PersonNumber person) const {
    return std::span(documents_).subspan(starts_[person], starts_[person + 1] - starts_[person]);
  }

  /// The documents that name any of several people; rising, none twice.
  std::vector<index::DocumentNumber> of(std::span<const PersonNumber> people) const;

  /// Whether a document names people.
  bool names_people(index::DocumentNumber number) const {
    return number < names_people_.size() && names_people_[number];
  }

 private:
  std::vector<std::uint32_t> starts_;  // by person, one more at the end
  std::vector<index::DocumentNumber> documents_;
  std::vector<bool> names_people_;  // by document number
};

}  // namespace mitos::lookup
