// SPDX-License-Identifier: GPL-2.0-or-later
// Which files of the configured folders are documents, and what their ids are.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_set>
#include <variant>
#include <vector>

#include "common/config/config.h"
#include "common/finding.h"
#include "common/text/stemmer.h"
#include "indexer/source/files/page_files.h"
#include "indexer/source/files/source_root.h"
#include "indexer/source/site/site.h"
#include "indexer/source/site/site_place.h"
#include "indexer/source/walk/left_out.h"
#include "indexer/source/walk/publishing.h"
#include "indexer/source/walk/sections.h"

namespace mitos::source {

struct SourceFile {
  std::filesystem::path path;  // as messages name it
  std::string id;              // "<collection>/<path below it without extension>"
  std::string collection;      // its name
  std::string url_pattern;
  std::string name;  // last part of the id: "ai4media", "name.el", a bundle's folder
  Format format = Format::markdown;
  std::uint64_t bytes = 0;
  std::vector<std::string> languages = text::default_languages();  // that it can be in
  std::size_t root = 0;                                            // its place in Walk::roots
  std::string below = {};  // its path below that root; of a link, the path of what it leads to
  std::shared_ptr<const Site> site = unknown_site();
  SitePlace place = {};                              // where its generator sees it
  PageFile page = {};                                // what its generator looks at
  bool is_section = false;                           // the page of a section, a document if it has text
  bool needs_front_matter = false;                   // for its generator to make a page of it
  std::shared_ptr<const Section> section = nullptr;  // that it is in; none if no section page says anything
  Heir heir = {};                                    // what it is for that section
  Dialect dialect = Dialect::unknown;                // of its Markdown
  std::shared_ptr<const std::unordered_set<std::uint64_t>> repeated = nullptr;  // see repeated_parts.h

  bool is_jekylls() const { return site->generator == Generator::jekyll; }
};

/// What decides which files are documents, besides their names.
struct WalkOptions {
  config::Exclusions exclusions = {};
  Publishing publishing = {};
  config::GeneratorChoice generator = {};
  io::Resolver resolver = io::Resolver::kernel;
};

struct Walk {
  std::vector<SourceRoot> roots;          // of the collections, as given
  std::vector<SourceFile> files;          // sorted by id within each collection, collections as given
  std::vector<Finding> rejected;          // a second file with the same id, what cannot be read
  std::vector<Finding> warnings;          // what was passed over and why
  std::vector<SourceFile> section_pages;  // _index files, about a folder
  std::vector<LeftOut>
      left_out;  // by where they stand: the site makes no pages of them, or staff exclude them

  /// The first `limit` bytes of one of the files. Throws IoError where the machine fails.
  std::variant<std::string, Refusal> read(const SourceFile& file, std::size_t limit) const {
    return roots.at(file.root).read(file.below, limit);
  }
};

/// The folder of a file, both below a root; "" is the root.
std::string folder_of(const std::string& below);

/// Walks every collection. Hidden files and folders are passed over without a word; links that
/// leave their source and what is no regular file, with a warning. Of files with one id, the first
/// in the order .md .markdown .html .htm .txt is taken. A folder that may not be read is rejected. Throws
/// IoError if a source is no folder or may not be read, or where the machine fails.
Walk walk(const std::vector<config::Collection>& collections, const WalkOptions& options = {});

}  // namespace mitos::source
