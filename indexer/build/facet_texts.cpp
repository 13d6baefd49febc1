// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/facet_texts.h"

#include <algorithm>

namespace mitos::build {

FacetTexts::FacetTexts(const index::Schema& schema) : schema_(&schema), counts_(schema.facets().size()) {}

void FacetTexts::add(const model::Document& document) {
  names::DocumentPeople people;
  if (document.date) people.year = document.date->year;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const bool of_people = schema_->facets()[i].type == model::FieldType::person;
    for (std::string& text : index::facet_texts_of(document, schema_->facets()[i])) {
      if (of_people) people.spellings.push_back(text);
      ++counts_[i][std::move(text)];
    }
  }
  if (!people.spellings.empty()) document_people_.push_back(std::move(people));
}

void FacetTexts::add(const FacetTexts& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    for (const auto& [text, documents] : other.counts_[i]) counts_[i][text] += documents;
  }
  document_people_.insert(document_people_.end(), other.document_people_.begin(),
                          other.document_people_.end());
}

CatalogueTexts FacetTexts::texts() const {
  CatalogueTexts all{{}, document_people_};
  for (const auto& of_facet : counts_) {
    TextCounts& counts = all.counts.emplace_back(of_facet.begin(), of_facet.end());
    std::sort(counts.begin(), counts.end());
  }
  return all;
}

}  // namespace mitos::build
