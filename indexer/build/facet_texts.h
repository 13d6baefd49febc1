// SPDX-License-Identifier: GPL-2.0-or-later
// Which texts a catalogue has in the fields that it is browsed by, and how often.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "common/model/document.h"
#include "common/names/join/person.h"

namespace mitos::build {

/// By text: in how many documents it stands. Sorted.
using TextCounts = std::vector<std::pair<std::string, std::uint32_t>>;

/// What a catalogue has in its facets.
struct CatalogueTexts {
  std::vector<TextCounts> counts;  // in the order of Schema::facets()
  std::vector<names::DocumentPeople>
      document_people;  // for each document that has any: its texts in fields of people
};

/// Counts for each facet of a schema, which must outlive it. One thread.
class FacetTexts {
 public:
  explicit FacetTexts(const index::Schema& schema);

  void add(const model::Document& document);

  /// What another thread counted.
  void add(const FacetTexts& other);

  CatalogueTexts texts() const;

 private:
  const index::Schema* schema_;
  std::vector<std::unordered_map<std::string, std::uint32_t>> counts_;
  std::vector<names::DocumentPeople> document_people_;
};

}  // namespace mitos::build
