// SPDX-License-Identifier: GPL-2.0-or-later
// What the configuration of a site's generator says of which pages it publishes.
#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "common/finding.h"
#include "indexer/source/generator.h"
#include "indexer/source/time_zone.h"

namespace mitos::source {

/// Hugo's own settings; these are its defaults.
struct HugoSite {
  std::filesystem::path content;  // folder of the pages, canonical; empty if it has no configuration
  std::vector<std::string> publish_keys{"publishdate", "pubdate", "published", "date"};
  std::vector<std::string> expiry_keys{"expirydate", "unpublishdate"};
  std::vector<std::regex> ignored_files;
  nlohmann::ordered_json cascade;  // front matter for every page; null if there is none
};

/// Jekyll's own settings.
struct JekyllSite {
  bool unpublished = false;
  std::string collections_folder;     // below the root, "" for the root itself
  std::set<std::string> collections;  // that have pages; posts are none of them
  std::vector<std::string> exclude;
  std::vector<std::string> include;
  bool pages_without_front_matter = false;  // as a plugin has it, which GitHub always takes
};

/// One site; immutable once it is read, so any thread may look at it.
struct Site {
  Generator generator = Generator::unknown;
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

/// The site that `folder` (canonical) belongs to, by the configuration that generator.h finds. What is wrong
/// with it is a warning, and the default holds: the generator itself would stop there. Throws IoError where a
/// look at it fails.
Site site_of(const std::filesystem::path& folder);

}  // namespace mitos::source
