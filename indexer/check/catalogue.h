// SPDX-License-Identifier: GPL-2.0-or-later
// The configured folders as a build reads them, with where each text of a facet stands. Writes nothing.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/config/config.h"
#include "common/finding.h"
#include "common/index/order.h"
#include "common/index/schema.h"
#include "indexer/build/facet_values.h"
#include "indexer/build/shared_addresses.h"
#include "indexer/check/built_site.h"
#include "indexer/check/issue.h"
#include "indexer/source/walk/publishing.h"

namespace mitos::check {

struct Catalogue {
  index::Schema schema;
  build::CatalogueValues values;
  std::vector<std::map<std::string, std::vector<Place>>> places;  // by facet of the schema, then text
  std::set<std::string> ids = {};                                 // of its documents
  std::vector<index::Pin> pins = {};                              // of staff
  std::string pins_file = {};                                     // as messages call it
  std::vector<Finding> rejected = {};
  std::vector<Finding> warnings = {};
  std::vector<Finding> overlaps = {};          // of sources
  std::vector<Finding> idle_labels = {};       // of mitos.yaml
  std::vector<Finding> faint_colours = {};     // of mitos.yaml
  std::vector<Finding> unread_citations = {};  // where most of the collection were read
  std::vector<build::SharedAddress> shared_addresses = {};
  std::optional<SiteDifference> difference = {};  // from the built site, if it was asked for

  /// The places of a text of a facet of this type, or of the texts that have it in them; at most `limit`.
  std::vector<Place> places_of(model::FieldType type, const std::string& text, std::size_t limit) const;
  std::vector<Place> places_of(const std::string& facet, const std::string& text, std::size_t limit) const;
};

struct ReadOptions {
  source::Publishing publishing = {};
  std::filesystem::path against = {};  // folder of the built site; empty: none
};

/// Throws ConfigError and IoError as a build does.
Catalogue read_catalogue(const config::Config& config, const ReadOptions& options = {});

}  // namespace mitos::check
