// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/citation_fields.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/source/citations/citation.h"

namespace mitos::source {
namespace {

using model::CitationPart;

// Empty if the citation does not say it.
std::vector<std::string> parts_said(const Citation& citation, CitationPart part) {
  const auto one = [](const std::string& text) {
    return text.empty() ? std::vector<std::string>() : std::vector<std::string>{text};
  };
  switch (part) {
    case CitationPart::authors:
      return citation.authors;
    case CitationPart::venue:
      return one(citation.venue);
    case CitationPart::year:
      return one(citation.year);
    case CitationPart::doi:
      return one(citation.doi);
  }
  return {};
}

// A declared field of a document, or one that every catalogue has.
class Field {
 public:
  Field(model::Document& document, const std::string& name, const ReadOptions& options)
      : document_(document), name_(name) {
    const auto declared = std::find_if(options.fields.begin(), options.fields.end(),
                                       [&name](const auto& field) { return field.name == name; });
    if (declared != options.fields.end())
      fields_ = model::is_searchable(declared->type) ? &document.fields : &document.kept_fields;
  }

  bool is_empty() const {
    if (name_ == "contact") return document_.contact.empty();
    if (name_ == "date") return !document_.date;
    return fields_ == nullptr || std::none_of(fields_->begin(), fields_->end(),
                                              [this](const auto& field) { return field.first == name_; });
  }

  void set(std::vector<std::string> texts) {
    if (name_ == "contact") {
      document_.contact = std::move(texts);
    } else if (name_ == "date") {
      document_.date = model::parse_date(texts.front());
    } else if (fields_ != nullptr) {
      fields_->emplace_back(name_, std::move(texts));
    }
  }

 private:
  model::Document& document_;
  const std::string& name_;
  std::vector<std::pair<std::string, std::vector<std::string>>>* fields_ = nullptr;
};

}  // namespace

CitedAuthors take_citation(model::Document& document, std::string_view typed, const ReadOptions& options) {
  std::optional<Citation> citation = read_citation(document.body, document.title);
  if (citation && citation->doi.empty()) citation->doi = doi_in(typed);
  CitedAuthors authors = CitedAuthors::not_asked;
  for (const auto& [name, part] : options.citations) {
    Field field(document, name, options);
    if (!field.is_empty()) continue;
    if (part == CitationPart::authors) authors = citation ? CitedAuthors::read : CitedAuthors::unread;
    std::vector<std::string> texts = citation ? parts_said(*citation, part) : std::vector<std::string>();
    if (!texts.empty()) field.set(std::move(texts));
  }
  return authors;
}

}  // namespace mitos::source
