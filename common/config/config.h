// SPDX-License-Identifier: GPL-2.0-or-later
// mitos.yaml as typed settings. Everything in it is optional; what it does not say has the
// defaults below.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/config/address.h"
#include "common/model/field.h"
#include "common/text/stemmer.h"

namespace mitos::config {

inline constexpr const char* kDefaultFile = "mitos.yaml";
inline constexpr const char* kDefaultIndex = "mitos-index";
inline constexpr const char* kDefaultUrlPattern = "/{collection}/{slug}/";

struct Collection {
  std::string name;
  std::filesystem::path source;
  std::string url = kDefaultUrlPattern;
  std::vector<std::string> languages = {};  // its documents'; empty: any of the catalogue's
};

struct Config {
  std::filesystem::path index = kDefaultIndex;
  std::vector<Collection> collections;  // by name
  std::vector<model::DeclaredField> fields;
  std::vector<std::string> languages = text::default_languages();  // the first for what none is told of
  std::filesystem::path synonyms;                                  // a file (synonyms.h); empty: none
  std::filesystem::path people;                                    // a file (names/decisions.h); empty: none
  std::filesystem::path programmes;  // a file (taxonomy/rules.h); empty: built in
  Address listen;
  bool web = true;  // whether searchd serves pages
};

/// Reads a configuration. Relative paths in it start at `folder`; `file` is how messages call it.
/// Throws ConfigError with every mistake: unknown keys (with a suggestion), wrong types, names
/// that are taken.
Config parse_config(const std::string& yaml, const std::string& file, const std::filesystem::path& folder);

/// The same from a file. Throws ConfigError, also if it cannot be read.
Config load_config(const std::filesystem::path& file);

/// "NAME=DIR", or "DIR" for a collection called after the folder ("content/projects" -> "projects").
/// Throws ConfigError if no name can be made of it.
Collection parse_source(std::string_view argument);

}  // namespace mitos::config
