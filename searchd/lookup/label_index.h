// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the values of a facet by the prefixes of the words of their labels, their spellings, and in a tree
// their other names. Immutable; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/folded_reader.h"
#include "searchd/facets/columns.h"
#include "searchd/lookup/prefix_index.h"
#include "searchd/query/budget.h"

namespace mitos::lookup {

class LabelIndex {
 public:
  /// `reader` tells the words of labels and of what is typed.
  LabelIndex(const facets::FacetColumn& column, text::FoldedReader reader);

  const facets::FacetColumn& column() const noexcept { return *column_; }
  const text::FoldedReader& reader() const noexcept { return reader_; }

  /// How many documents have the value.
  std::uint32_t documents(facets::Ordinal ordinal) const { return column_->documents()[ordinal]; }

  /// The values that have, for each of `words`, a word of its own with one of its prefixes (folded),
  /// whatever the order: first those that have them whole, then those that begin with the first of them, then
  /// by documents, then by label; at most `limit`. Empty if `words` is. Of those that `budget` let be looked
  /// at.
  std::vector<facets::Ordinal> find(const std::vector<Prefixes>& words, std::size_t limit,
                                    query::Budget& budget) const;

  /// The values that find() gives for the words of `text`, of which as many count as of a query.
  std::vector<facets::Ordinal> like(std::string_view text, query::Budget& budget) const;

  /// Calls `visit(const std::string&)` for every word, folded; one of several labels comes again.
  template <typename Visitor>
  void for_each_word(Visitor&& visit) const {
    names_.for_each_word(visit);
  }

 private:
  void keep_with_own_words(std::vector<facets::Ordinal>& found, const std::vector<Prefixes>& words) const;

  const facets::FacetColumn* column_;
  text::FoldedReader reader_;
  PrefixIndex names_;  // labels, spellings, addresses
};

}  // namespace mitos::lookup
