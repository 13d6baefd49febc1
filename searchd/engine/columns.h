// SPDX-License-Identifier: GPL-2.0-or-later
// Facets and sort orders as arrays by document number: what filters, counts and sorts run over.
// Read once from a generation's value slots; immutable, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/index/document_store.h"
#include "common/index/schema.h"

namespace Xapian {
class Database;
}

namespace mitos::engine {

/// A facet value's number inside its column.
using Ordinal = std::uint32_t;

/// The values of one facet: 4 bytes a document and 4 a value.
class FacetColumn {
 public:
  FacetColumn(std::string name, const Xapian::Database& database, index::Slot slot,
              index::DocumentNumber last);

  const std::string& name() const noexcept { return name_; }
  index::DocumentNumber last() const noexcept {
    return static_cast<index::DocumentNumber>(starts_.size() - 2);
  }
  std::size_t value_count() const noexcept { return labels_.size(); }
  const std::string& label(Ordinal ordinal) const { return labels_[ordinal]; }
  std::optional<Ordinal> find(std::string_view label) const;

  /// The values of a document; empty if it has none.
  std::span<const Ordinal> of(index::DocumentNumber number) const {
    return std::span(ordinals_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
  }

 private:
  Ordinal intern(std::string_view label);

  std::string name_;
  std::vector<std::uint32_t> starts_;  // by document number, one more at the end
  std::vector<Ordinal> ordinals_;
  std::vector<std::string> labels_;
  std::unordered_map<std::string, Ordinal> by_label_;
};

/// One number a document; NaN where it has none.
struct SortColumn {
  std::string name;
  std::vector<double> values;  // by document number
};

class Columns {
 public:
  /// Throws IndexError if the database cannot be read.
  Columns(const Xapian::Database& database, const index::Schema& schema, index::DocumentNumber last);

  const std::vector<FacetColumn>& facets() const noexcept { return facets_; }

  /// None if there is no such facet.
  const FacetColumn* facet(std::string_view name) const;

  struct Title {
    std::string text;  // folded, at most index::kTitleBytes of it
    index::DocumentNumber number;
  };

  /// The titles that begin with `folded`, in order.
  std::span<const Title> titles_like(std::string_view folded) const;

  /// None if there is no such sort order. "title" is one.
  const SortColumn* sort(std::string_view name) const;

 private:
  std::vector<FacetColumn> facets_;
  std::vector<Title> titles_;  // sorted
  std::vector<SortColumn> sorts_;
};

}  // namespace mitos::engine
