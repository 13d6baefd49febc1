// SPDX-License-Identifier: GPL-2.0-or-later
// Which texts each document has in a facet, as numbers: neither opening an index nor showing a hit looks a
// text up.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "common/index/document_store.h"
#include "common/index/facet_values.h"

namespace mitos::index {

/// Its number in FacetValues::spellings: its place among all texts of the facet, sorted.
using FacetSpellingNumber = std::uint32_t;

/// Of one facet and each document: the texts of index::facet_texts_of(), in their order.
struct FacetMentions {
  std::vector<std::uint32_t> starts = {0};  // by document number, and one more at the end
  std::vector<FacetSpellingNumber> spellings;

  /// Appends those of a document, whose number is above those before it.
  void append(DocumentNumber document, std::span<const FacetSpellingNumber> texts);

  /// Empty for documents that have none, or are not there.
  std::span<const FacetSpellingNumber> of(DocumentNumber document) const {
    if (document + std::size_t{1} >= starts.size()) return {};
    return std::span(spellings).subspan(starts[document], starts[document + 1] - starts[document]);
  }

  bool operator==(const FacetMentions&) const = default;
};

/// Written durably. Throws IoError.
void write_facet_mentions(const std::filesystem::path& path, const std::vector<FacetMentions>& facets);

/// `facets` are the values that they are mentions of. Throws IoError, or IndexError if the file has not the
/// mentions of these facets.
std::vector<FacetMentions> read_facet_mentions(const std::filesystem::path& path,
                                               const std::vector<FacetValues>& facets);

}  // namespace mitos::index
