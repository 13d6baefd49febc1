// SPDX-License-Identifier: GPL-2.0-or-later
// mitos.yaml as typed settings. Everything in it is optional; what it does not say has the
// defaults below.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/config/address.h"
#include "common/config/exclusions.h"
#include "common/finding.h"
#include "common/index/order.h"
#include "common/model/bibtex_mapping.h"
#include "common/model/citation_fields.h"
#include "common/model/field.h"
#include "common/model/site_look.h"
#include "common/model/value_labels.h"
#include "common/text/stemmer.h"

namespace mitos::config {

inline constexpr const char* kDefaultIndex = "mitos-index";
inline constexpr const char* kDefaultUrlPattern = "/{collection}/{slug}/";

struct Collection {
  std::string name;
  std::filesystem::path source;
  std::string url = kDefaultUrlPattern;
  std::vector<std::string> languages = {};  // its documents'; empty: any of the catalogue's
  std::string markdown = {};                // as GeneratorChoice has it, before that one
  std::string origin = {};                  // where its source is named: "mitos.yaml:3: collections.a.source"
};

/// Whose site the collections belong to.
struct GeneratorChoice {
  bool is_none = false;        // their patterns and front matter alone give addresses
  std::filesystem::path path;  // of its configuration; empty: the one that is found above each source
  bool section_pages = true;   // whether _index.md with text is a document
  std::string markdown = {};   // “goldmark” or “kramdown”; "": what the generator has
};

struct Config {
  std::filesystem::path index = kDefaultIndex;
  std::vector<Collection> collections;  // by name
  std::vector<model::DeclaredField> fields;
  model::FieldKeys keys;  // of fields that are not read from the key of their name
  model::CitationFields citations;
  model::BibtexMapping bibtex;
  Exclusions exclusions;
  GeneratorChoice generator;
  std::vector<std::string> languages = text::default_languages();  // the first for what none is told of
  std::filesystem::path synonyms;                                  // a file (synonyms.h); empty: none
  std::filesystem::path people;                                    // a file (names/decisions.h); empty: none
  std::filesystem::path programmes;  // a file (taxonomy/rules.h); empty: built in
  model::ValueLabels labels;         // of values of facets
  index::Ranking ranking;            // of hits
  std::filesystem::path pins;        // a file (pins.h); empty: none
  Address listen;
  bool web = true;       // whether searchd serves pages
  std::string pictures;  // the path of the pictures of hits on their site: "/images/"; empty: none are shown
  model::SiteLook look;  // of the pages, but for the text of its style sheet
  std::filesystem::path css;  // a file: that style sheet; empty: none

  std::string file;                  // it was read from, as messages call it; empty: none
  std::map<std::string, int> lines;  // of its keys ("synonyms", "server.listen")
};

/// That something is wrong with what `key` names, in the line of the key.
Finding finding_at(const Config& config, const std::string& key, std::string message);

/// Reads a configuration. Relative paths in it start at `folder`; `file` is how messages call it.
/// Throws ConfigError with every mistake: unknown keys (with a suggestion), wrong types, names
/// that are taken.
Config parse_config(const std::string& yaml, const std::string& file, const std::filesystem::path& folder);

/// The same from a file. Throws ConfigError, also if it cannot be read.
Config load_config(const std::filesystem::path& file);

/// "NAME=DIR", or "DIR" for a collection called after the folder ("content/projects" -> "projects").
/// Throws UsageError if no name can be made of it, or the folder is none that can be (typed_path.h). Throws
/// IoError if the current folder cannot be found.
Collection parse_source(std::string_view argument);

}  // namespace mitos::config
