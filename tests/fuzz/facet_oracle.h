// SPDX-License-Identifier: GPL-2.0-or-later
// Facet counts by brute force: an oracle that knows what each document has, as its JSON says, and nothing of
// columns, ordinals or the way in which the engine counts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::fuzz {

/// A value's number in the oracle's own list of those of its facet.
using ValueId = std::uint32_t;

class FacetOracle {
 public:
  /// Reads every document.
  explicit FacetOracle(const snapshot::Snapshot& snapshot);

  struct Facet {
    std::string name;
    std::vector<std::string> values;            // by id
    std::map<std::string, ValueId> ids;         // of all values
    std::vector<double> numbers;                // by id; 0 for what is none
    std::vector<std::vector<ValueId>> held_by;  // by document: those it has, rising
  };
  const std::vector<Facet>& facets() const { return facets_; }
  const Facet& facet(const std::string& name) const;

  std::size_t documents() const { return index_of_.size(); }
  std::size_t index_of(const std::string& id) const { return index_of_.at(id); }
  const std::vector<std::size_t>& all() const { return all_; }

  struct Counts {
    std::uint64_t total = 0;
    std::vector<std::vector<std::uint32_t>> counts;   // by facet, by id
    std::vector<std::vector<std::size_t>> documents;  // by facet: those that were counted
  };

  /// Of `matching` documents, by `request`'s filters and ranges.
  Counts count(const std::vector<std::size_t>& matching, const search::SearchRequest& request) const;

  /// Of `documents` those that have a number from `from` to `to`.
  std::uint64_t count_between(const Facet& facet, const std::vector<std::size_t>& documents, double from,
                              double to) const;

 private:
  struct Wanted;

  Wanted wanted_of(const Facet& facet, const search::SearchRequest& request) const;

  std::vector<Facet> facets_;
  std::map<std::string, std::size_t> index_of_;  // by document id
  std::vector<std::size_t> all_;
  std::vector<std::string> dates_;  // by document, as ISO 8601
};

}  // namespace mitos::fuzz
