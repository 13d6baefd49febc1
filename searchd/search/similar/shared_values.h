// SPDX-License-Identifier: GPL-2.0-or-later
// People, programmes and tags that documents have in common with one document. Pure functions of a
// generation's columns.
#pragma once

#include <cstddef>
#include <vector>

#include "searchd/facets/columns.h"

namespace mitos::search {

/// What one document says in a facet that tells what it is about: of people, a tree, or keywords.
class TellingFacet {
 public:
  /// `peers`: how many documents of the same kind there are. What is rare is said of these.
  TellingFacet(const facets::FacetColumn& column, index::DocumentNumber document, std::size_t peers);

  const facets::FacetColumn& column() const noexcept { return *column_; }

  /// How much of it another document says, too: 0 to 1. What most peers say counts little.
  double likeness(index::DocumentNumber other) const;

  /// What both say, the rarest first; of a tree only what stands lowest.
  std::vector<facets::Ordinal> shared_with(index::DocumentNumber other) const;

 private:
  struct Value {
    facets::Ordinal ordinal;
    double rarity;  // log of the peers by the documents that say this; at least 0
  };
  const facets::FacetColumn* column_;
  std::vector<Value> values_;  // the rarest first
  double whole_ = 0;           // what all values together can give
};

/// Those in which the document says anything.
std::vector<TellingFacet> telling_facets(const facets::Columns& columns, index::DocumentNumber document,
                                         std::size_t peers);

}  // namespace mitos::search
