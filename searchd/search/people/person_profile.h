// SPDX-License-Identifier: GPL-2.0-or-later
// What the catalogue says of a person. Any thread, on any snapshot.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "searchd/search/people/overview.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// Of the documents that name the person; `people` are those named beside.
struct PersonProfile : Overview {
  std::vector<std::pair<std::string, std::size_t>>
      roles;  // fields that name the person, and in how many documents
};

PersonProfile profile_of(const snapshot::Snapshot& snapshot, lookup::PersonNumber person);

/// The parameter of a search that finds these documents by the person's id.
std::string filter_of(const PersonProfile& profile);

}  // namespace mitos::search
