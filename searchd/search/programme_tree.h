// SPDX-License-Identifier: GPL-2.0-or-later
// The programmes of the whole catalogue, and what one of them has. Any thread, on any snapshot.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/facets/facet_count.h"
#include "searchd/search/people/overview.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// Every programme with the documents that it and those below it have: most documents first, among equals by
/// label.
std::vector<facets::FacetValueCount> programme_tree(const snapshot::Snapshot& snapshot);

/// What there is to say of one programme, and of the documents that it and those below it have.
struct ProgrammeProfile : Overview {
  std::vector<facets::FacetValueCount> below;  // the next level
  std::vector<std::string> spellings;          // texts of documents that stand for it or for what is below it
};

/// Throws IndexError.
ProgrammeProfile programme_profile(const snapshot::Snapshot& snapshot, facets::Ordinal programme);

/// The programme of that value, or of another of its names or spellings; none if there is none.
std::optional<facets::Ordinal> programme_at(const snapshot::Snapshot& snapshot, std::string_view address);

}  // namespace mitos::search
