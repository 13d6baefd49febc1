// SPDX-License-Identifier: GPL-2.0-or-later
// Facets and sort orders as arrays by document number: what filters, counts and sorts run over.
// Read once from a generation; immutable, any thread.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/document_store.h"
#include "common/index/facet_mentions.h"
#include "common/index/facet_values.h"
#include "common/index/schema.h"
#include "searchd/facets/histogram_bins.h"

namespace Xapian {
class Database;
}

namespace mitos::facets {

/// A facet value's number inside its column.
using Ordinal = index::FacetValueNumber;

/// The values of one facet: 8 bytes a document and 8 for each value that a document has. In a tree a document
/// has what stands above its values, too.
class FacetColumn {
 public:
  FacetColumn(index::FacetValues values, index::FacetMentions mentions, model::FieldType type,
              index::DocumentNumber last);

  const std::string& name() const noexcept { return values_.facet; }
  model::FieldType type() const noexcept { return type_; }
  index::DocumentNumber last() const noexcept {
    return static_cast<index::DocumentNumber>(starts_.size() - 2);
  }
  std::size_t value_count() const noexcept { return values_.values.size(); }

  /// What a value is called in requests and addresses. Ordinals rise as these do.
  const std::string& value(Ordinal ordinal) const { return values_.values[ordinal].value; }

  /// What it is called on a page in `language`; "" for any.
  const std::string& label(Ordinal ordinal, std::string_view language = "") const {
    return index::label_of(values_.values[ordinal], language);
  }

  /// Its place among all values by label, then ordinal: comparing two needs no look at the texts.
  std::uint32_t label_rank(Ordinal ordinal) const { return values_.values[ordinal].place; }

  /// The labels by language.
  const std::vector<std::pair<std::string, std::string>>& labels(Ordinal ordinal) const {
    return values_.values[ordinal].labels;
  }

  /// What a number or date is ordered by (common/index/typed_value.h); NaN for values of other types.
  double order(Ordinal ordinal) const { return orders_.empty() ? kUnordered : orders_[ordinal]; }

  /// The histogram's bars, if the values are numbers or dates.
  const std::optional<HistogramBins>& bins() const noexcept { return bins_; }

  /// Why it stands where it does; mostly "".
  const std::string& note(Ordinal ordinal) const { return values_.values[ordinal].note; }

  /// Of a programme: when it ran; 0, 0 if that is unknown.
  std::pair<std::uint32_t, std::uint32_t> years(Ordinal ordinal) const {
    return values_.values[ordinal].years;
  }

  /// What it belongs to in a tree, whose ordinal is smaller.
  std::optional<Ordinal> above(Ordinal ordinal) const;

  /// From the root to the value itself.
  std::vector<Ordinal> path(Ordinal ordinal) const;

  /// The value that a request asks for: by itself, by another of its addresses, as a document spells it, or
  /// in capitals or accents of their own.
  std::optional<Ordinal> find(std::string_view asked) const;

  /// The values that a text of a document stands for: the most exact ones, in the order in which it names
  /// them.
  std::span<const Ordinal> spelled(std::string_view raw) const;

  /// A value that a document shows, and the first of its texts that stands for it.
  struct Shown {
    Ordinal ordinal;
    std::string_view raw;
  };

  /// What the texts that a document says in this field stand for, in their order: a value once, whatever its
  /// spellings (ai and AI, two names of one person). `texts` must outlive the result.
  std::vector<Shown> shown(index::DocumentNumber number, const std::vector<std::string>& texts) const;

  /// Those of them that are no value of the column's type: “about 30” in a field of numbers.
  std::vector<std::string> unread(index::DocumentNumber number, const std::vector<std::string>& texts) const;

  /// All texts that stand for values, each with its values.
  const std::vector<index::FacetSpelling>& spellings() const noexcept { return values_.spellings; }

  /// Other texts that find() knows, each with its value.
  const std::vector<std::pair<std::string, Ordinal>>& addresses() const noexcept { return values_.addresses; }

  /// Whether values stand below others.
  bool is_tree() const noexcept { return type_ == model::FieldType::tree; }

  /// What documents and their values take in memory.
  std::size_t bytes() const noexcept {
    return (starts_.size() + mentions_.starts.size()) * sizeof starts_.front() +
           (ordinals_.size() + mentions_.spellings.size()) * sizeof(Ordinal);
  }

  /// How many values all documents have together.
  std::size_t held_count() const noexcept { return ordinals_.size(); }

  /// How many documents have each value, by ordinal.
  const std::vector<std::uint32_t>& documents() const noexcept { return documents_; }

  /// The values of a document, rising; empty if it has none.
  std::span<const Ordinal> of(index::DocumentNumber number) const {
    return std::span(ordinals_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
  }

 private:
  std::vector<Ordinal> with_all_above(index::DocumentNumber number) const;
  void order_values();

  static constexpr double kUnordered = std::numeric_limits<double>::quiet_NaN();

  index::FacetValues values_;
  index::FacetMentions mentions_;
  model::FieldType type_;
  std::vector<std::uint32_t> documents_;  // by ordinal
  std::vector<double> orders_;            // by ordinal, if they stand in an order
  std::optional<HistogramBins> bins_;
  std::vector<std::uint32_t> starts_;  // by document number, one more at the end
  std::vector<Ordinal> ordinals_;
};

/// One number a document; NaN where it has none.
struct SortColumn {
  std::string name;
  std::vector<double> values;  // by document number
  std::unordered_map<index::DocumentNumber, double> ends =
      {};  // of spans of time, which begin with the value

  /// Whether a document has something between two numbers, both included: its number, or a part of its span.
  bool is_between(index::DocumentNumber number, double from, double to) const;
};

class Columns {
 public:
  /// `values` and `mentions` have those of each facet of the schema. Throws IndexError if `values` has not,
  /// or if the database cannot be read.
  Columns(std::vector<index::FacetValues> values, std::vector<index::FacetMentions> mentions,
          const Xapian::Database& database, const index::Schema& schema, index::DocumentNumber last);

  const std::vector<FacetColumn>& facets() const noexcept { return facets_; }

  /// None if there is no such facet.
  const FacetColumn* facet(std::string_view name) const;

  struct Title {
    std::string text;  // folded, at most index::kTitleBytes of it
    index::DocumentNumber number;
  };

  /// The titles that begin with `folded`, in order.
  std::span<const Title> titles_like(std::string_view folded) const;

  /// Whether a document says anything in a field, by document number: true where it does not. None if every
  /// document has the field, or there is no such field (common/index/optional_fields.h).
  const std::vector<bool>* lacking(std::string_view field) const;

  /// None if there is no such sort order. "title" is one.
  const SortColumn* sort(std::string_view name) const;

 private:
  std::vector<FacetColumn> facets_;
  std::vector<Title> titles_;  // sorted
  std::vector<SortColumn> sorts_;
  std::vector<std::pair<std::string, std::vector<bool>>> lacking_;  // by field
};

}  // namespace mitos::facets
