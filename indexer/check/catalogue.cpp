// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "common/config/faint_colours.h"
#include "common/error.h"
#include "common/io/files.h"
#include "indexer/build/staff_files.h"
#include "indexer/build/value_labels.h"
#include "indexer/source/document_address.h"
#include "indexer/source/files/overlap.h"
#include "indexer/source/read_document.h"
#include "indexer/source/repeated_parts.h"
#include "indexer/source/walk/walk.h"

namespace mitos::check {
namespace {

// The first line that has `text`; 0 if none has, as where it stands in quotation marks with escapes.
int line_of(const std::string& bytes, const std::string& text) {
  const std::size_t at = bytes.find(text);
  if (at == std::string::npos) return 0;
  return 1 +
         static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

void append(std::vector<Finding>& to, std::vector<Finding>& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

void append(std::vector<Place>& to, const std::vector<Place>& from, std::size_t limit) {
  for (const Place& place : from) {
    if (to.size() < limit) to.push_back(place);
  }
}

class Reader {
 public:
  Reader(const config::Config& config, const source::Publishing& publishing, Catalogue& catalogue)
      : options_{publishing, config.fields, config.exclusions.where, config.keys, config.citations},
        catalogue_(catalogue),
        texts_(catalogue.schema) {
    for (const auto& [field, part] : config.citations) {
      if (part == model::CitationPart::authors) authors_field_ = field;
    }
  }

  // The file at `place`.
  void read(const source::Walk& walk, std::size_t place) {
    const source::SourceFile& file = walk.files[place];
    source::ReadResult result;
    auto read = walk.read(file, source::kMaxDocumentBytes + 1);
    std::string bytes;
    if (auto* text = std::get_if<std::string>(&read)) {
      bytes = std::move(*text);
      result = source::read_document(file, bytes, options_, html_);
    } else {
      result = source::rejected(file, {"", 0, "", std::get<source::Refusal>(read).reason});
    }
    append(result.outcome == source::Outcome::rejected ? catalogue_.rejected : catalogue_.warnings,
           result.findings);
    if (result.outcome != source::Outcome::document) return;
    if (result.cited_authors == source::CitedAuthors::read) ++citations_[file.collection].read;
    if (result.cited_authors == source::CitedAuthors::unread)
      citations_[file.collection].unread.push_back(
          {file.path.string(), 0, authors_field_,
           "its authors cannot be told from the citation in its text"});
    catalogue_.ids.insert(result.document.id);
    const auto number = static_cast<index::DocumentNumber>(place + 1);
    texts_.add(number, result.document);
    addresses_.add(number, result.document.url);
    urls_[number] = result.document.url;
    for (std::size_t i = 0; i < catalogue_.places.size(); ++i) {
      for (const std::string& text : index::texts_of(result.document, catalogue_.schema.facets()[i].name))
        catalogue_.places[i][text].push_back({file.path.string(), line_of(bytes, text)});
    }
  }

  // A collection of which fewer are read is none of citations: news, say.
  std::vector<Finding> take_unread_citations() {
    std::vector<Finding> all;
    for (auto& [collection, pages] : citations_) {
      if (pages.read >= pages.unread.size()) append(all, pages.unread);
    }
    return all;
  }

  build::CatalogueTexts take_texts() { return std::move(texts_).texts(); }
  const build::PageAddresses& addresses() const { return addresses_; }
  const std::map<index::DocumentNumber, std::string>& urls() const { return urls_; }

 private:
  struct CitingPages {
    std::size_t read = 0;
    std::vector<Finding> unread;
  };

  source::ReadOptions options_;
  Catalogue& catalogue_;
  build::FacetTexts texts_;
  build::PageAddresses addresses_;
  std::map<index::DocumentNumber, std::string> urls_;
  std::string authors_field_;                     // that is read from citations
  std::map<std::string, CitingPages> citations_;  // by collection
  source::HtmlReader html_;
};

std::vector<AddressedFile> addressed_files(const source::Walk& walk,
                                           const std::map<index::DocumentNumber, std::string>& urls) {
  std::vector<AddressedFile> files;
  for (const auto& [number, url] : urls) {
    const source::SourceFile& file = walk.files.at(number - 1);
    const source::SiteBase base = source::base_of(file);
    files.push_back({file.path.string(), url, base.url, base.folder});
  }
  return files;
}

}  // namespace

std::vector<Place> Catalogue::places_of(const std::string& facet, const std::string& text,
                                        std::size_t limit) const {
  std::vector<Place> found;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto known = places[i].find(text);
    if (schema.facets()[i].name == facet && known != places[i].end()) append(found, known->second, limit);
  }
  return found;
}

std::vector<Place> Catalogue::places_of(model::FieldType type, const std::string& text,
                                        std::size_t limit) const {
  std::vector<Place> found;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (schema.facets()[i].type != type) continue;
    append(found, places_of(schema.facets()[i].name, text, limit), limit);
    if (!found.empty()) continue;
    for (const auto& [other, where] : places[i]) {
      if (found.size() < limit && other.find(text) != std::string::npos) append(found, where, limit);
    }
  }
  return found;
}

Catalogue read_catalogue(const config::Config& config, const ReadOptions& options) {
  std::vector<config::Collection> collections = config.collections;
  for (config::Collection& collection : collections) {
    if (collection.languages.empty()) collection.languages = config.languages;
  }
  build::StaffFiles staff_files = build::load_staff_files(config);
  source::Walk walk = source::walk(collections, {config.exclusions, options.publishing, config.generator});
  source::find_repeated_parts(walk);
  Catalogue catalogue{index::Schema(config.fields, config.languages), {}, {}};
  catalogue.places.resize(catalogue.schema.facets().size());
  catalogue.pins = std::move(staff_files.pins);
  catalogue.pins_file = config.pins.string();
  catalogue.rejected = std::move(walk.rejected);
  catalogue.warnings = std::move(walk.warnings);
  Reader reader(config, options.publishing, catalogue);
  for (std::size_t i = 0; i < walk.files.size(); ++i) reader.read(walk, i);
  catalogue.unread_citations = reader.take_unread_citations();
  catalogue.overlaps = source::overlapping_sources(collections, walk.roots);
  catalogue.shared_addresses = build::shared_addresses(
      walk, reader.addresses(), [&reader](index::DocumentNumber number) { return reader.urls().at(number); });
  if (!options.against.empty())
    catalogue.difference = difference_from(options.against, addressed_files(walk, reader.urls()));
  catalogue.values = build::catalogue_values(catalogue.schema, reader.take_texts(), staff_files.programmes,
                                             staff_files.people);
  for (const auto& [facet, text] :
       build::give_labels(catalogue.values.facets, config.labels, catalogue.schema.languages().front()))
    catalogue.idle_labels.push_back(
        config::finding_at(config, fmt::format("labels.{}.{}", facet, text), "no document has this value"));
  catalogue.faint_colours = config::faint_colours(config);
  return catalogue;
}

}  // namespace mitos::check
