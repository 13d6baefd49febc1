// SPDX-License-Identifier: GPL-2.0-or-later
// What Hugo's section pages (_index.md) say for all pages below them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/front_matter/settings_file.h"
#include "indexer/source/site/site.h"
#include "indexer/source/walk/publishing.h"

namespace mitos::source {

/// A folder whose pages inherit; immutable once it is made.
struct Section {
  std::vector<Settings> cascades;  // front matter with, as “_target”, whose it is; the nearest first
  Verdict verdict;                 // on the section: a page of one that is not published is not published
};

/// Which page asks for what is inherited.
struct Heir {
  std::string path;       // of its file below Hugo's folder of contents, "/news/a.md"
  std::string kind;       // "page", "section", "home"
  std::string lang = {};  // its language if its name says so
};

/// What holds for the pages of a folder whose section page has this front matter, given what holds above it.
Section make_section(FrontMatter front, const Section& above, const Heir& heir, const Site& site,
                     const Publishing& wanted);

/// Adds to the front matter what it inherits and does not say itself.
void inherit(FrontMatter& front, const Section& section, const Heir& heir);

/// What holds at the top of a site, by its configuration.
Section top_section(const Site& site);

}  // namespace mitos::source
