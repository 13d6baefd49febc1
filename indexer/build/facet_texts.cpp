// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/facet_texts.h"

#include <algorithm>

namespace mitos::build {

FacetTexts::FacetTexts(const index::Schema& schema) : schema_(&schema), counts_(schema.facets().size()) {}

void FacetTexts::add(const model::Document& document) {
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    for (std::string& text : index::facet_texts(document, schema_->facets()[i].name))
      ++counts_[i][std::move(text)];
  }
}

void FacetTexts::add(const FacetTexts& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    for (const auto& [text, documents] : other.counts_[i]) counts_[i][text] += documents;
  }
}

std::vector<TextCounts> FacetTexts::counts() const {
  std::vector<TextCounts> all;
  for (const auto& of_facet : counts_) {
    TextCounts& counts = all.emplace_back(of_facet.begin(), of_facet.end());
    std::sort(counts.begin(), counts.end());
  }
  return all;
}

}  // namespace mitos::build
