// SPDX-License-Identifier: GPL-2.0-or-later
// Which texts a catalogue has in the fields that it is browsed by, and how often.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/facet_mentions.h"
#include "common/index/schema.h"
#include "common/model/document.h"
#include "common/names/join/person.h"

namespace mitos::build {

/// By text: in how many documents it stands. Sorted.
using TextCounts = std::vector<std::pair<std::string, std::uint32_t>>;

/// What a catalogue has in its facets.
struct CatalogueTexts {
  std::vector<TextCounts> counts;              // in the order of Schema::facets()
  std::vector<index::FacetMentions> mentions;  // likewise; of texts by their places in `counts`
  std::vector<names::DocumentPeople>
      document_people;  // for each document that has any: its texts in fields of people
};

/// Counts for each facet of a schema, which must outlive it. One thread.
class FacetTexts {
 public:
  explicit FacetTexts(const index::Schema& schema);

  /// Numbers rise from call to call.
  void add(index::DocumentNumber number, const model::Document& document);

  /// What another thread counted, of other documents.
  void add(const FacetTexts& other);

  CatalogueTexts texts() &&;

 private:
  struct Text {
    std::uint32_t number;  // in the order in which they were met
    std::uint32_t documents;
  };
  struct OfDocument {
    index::DocumentNumber document;
    std::uint32_t first;  // in `mentions`
    std::uint32_t count;
  };
  struct Facet {
    std::unordered_map<std::string, Text> texts;
    std::vector<OfDocument> documents;
    std::vector<std::uint32_t> mentions;  // numbers of texts

    std::uint32_t count(std::string text, std::uint32_t in_documents);
  };

  const index::Schema* schema_;
  std::vector<Facet> facets_;
  std::vector<names::DocumentPeople> document_people_;
};

}  // namespace mitos::build
