// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/facet_texts.h"

#include <algorithm>

namespace mitos::build {

FacetTexts::FacetTexts(const index::Schema& schema) : schema_(&schema), facets_(schema.facets().size()) {}

std::uint32_t FacetTexts::Facet::count(std::string text, std::uint32_t in_documents) {
  const auto met = static_cast<std::uint32_t>(texts.size());
  Text& counted = texts.try_emplace(std::move(text), Text{met, 0}).first->second;
  counted.documents += in_documents;
  return counted.number;
}

void FacetTexts::add(index::DocumentNumber number, const model::Document& document) {
  names::DocumentPeople people;
  if (document.date) people.year = document.date->year;
  for (std::size_t i = 0; i < facets_.size(); ++i) {
    const bool of_people = schema_->facets()[i].type == model::FieldType::person;
    Facet& facet = facets_[i];
    const auto first = static_cast<std::uint32_t>(facet.mentions.size());
    for (std::string& text : index::facet_texts_of(document, schema_->facets()[i])) {
      if (of_people) people.spellings.push_back(text);
      facet.mentions.push_back(facet.count(std::move(text), 1));
    }
    const auto count = static_cast<std::uint32_t>(facet.mentions.size()) - first;
    if (count > 0) facet.documents.push_back({number, first, count});
  }
  if (!people.spellings.empty()) document_people_.push_back(std::move(people));
}

void FacetTexts::add(const FacetTexts& other) {
  for (std::size_t i = 0; i < facets_.size(); ++i) {
    const Facet& added = other.facets_[i];
    std::vector<std::uint32_t> numbers(added.texts.size());  // by the other's
    for (const auto& [text, counted] : added.texts)
      numbers[counted.number] = facets_[i].count(text, counted.documents);
    const auto before = static_cast<std::uint32_t>(facets_[i].mentions.size());
    for (const std::uint32_t text : added.mentions) facets_[i].mentions.push_back(numbers[text]);
    for (const OfDocument& of : added.documents)
      facets_[i].documents.push_back({of.document, before + of.first, of.count});
  }
  document_people_.insert(document_people_.end(), other.document_people_.begin(),
                          other.document_people_.end());
}

CatalogueTexts FacetTexts::texts() && {
  CatalogueTexts all{{}, {}, std::move(document_people_)};
  for (Facet& facet : facets_) {
    std::vector<std::pair<std::string, Text>> sorted(facet.texts.begin(), facet.texts.end());
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::uint32_t> places(sorted.size());  // by number
    TextCounts& counts = all.counts.emplace_back();
    for (auto& [text, counted] : sorted) {
      places[counted.number] = static_cast<std::uint32_t>(counts.size());
      counts.emplace_back(std::move(text), counted.documents);
    }
    // Threads took documents by turns.
    std::sort(facet.documents.begin(), facet.documents.end(),
              [](const OfDocument& a, const OfDocument& b) { return a.document < b.document; });
    for (std::uint32_t& text : facet.mentions) text = places[text];
    index::FacetMentions& mentions = all.mentions.emplace_back();
    for (const OfDocument& of : facet.documents)
      mentions.append(of.document, std::span(facet.mentions).subspan(of.first, of.count));
  }
  return all;
}

}  // namespace mitos::build
