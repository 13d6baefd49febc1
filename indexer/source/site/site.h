// SPDX-License-Identifier: GPL-2.0-or-later
// What the configuration of a site's generator says of which pages it publishes, and where.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "common/config/config.h"
#include "common/finding.h"
#include "indexer/source/markdown/markdown_dialect.h"
#include "indexer/source/site/generator.h"
#include "indexer/source/site/hugo_site.h"
#include "indexer/source/site/jekyll_site.h"
#include "indexer/source/site/time_zone.h"

namespace mitos::source {

/// One site; immutable once it is read, so any thread may look at it.
struct Site {
  Generator generator = Generator::unknown;
  bool is_named = false;       // by our configuration, wherever the pages stand
  std::filesystem::path root;  // canonical: where paths of its configuration start
  bool drafts = false;         // these are published, too
  bool future = false;
  bool expired = false;
  TimeZone zone;  // of times without one
  HugoSite hugo;
  JekyllSite jekyll;
  std::vector<Finding> warnings;  // what could not be understood of the configuration
};

/// One without a configuration, always the same.
std::shared_ptr<const Site> unknown_site();

/// The site that `folder` (canonical) belongs to, by the configuration that is chosen, or else that
/// generator.h finds. What is wrong with it is a warning, and the default holds: the generator itself would
/// stop there. Throws IoError where a look at it fails.
Site site_of(const std::filesystem::path& folder, const config::GeneratorChoice& choice = {});

/// The Markdown of a collection's pages, as it is chosen for it or for all, or else as the site's generator
/// has it.
Dialect dialect_of(const Site& site, const config::Collection& collection,
                   const config::GeneratorChoice& choice);

/// The ids that headings get in this dialect, as the site's configuration has it.
IdRule id_rule_of(const Site& site, Dialect dialect);

}  // namespace mitos::source
