// SPDX-License-Identifier: GPL-2.0-or-later
// What Hugo's configuration says of which pages are published, and where.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/finding.h"
#include "indexer/source/front_matter/settings_file.h"
#include "indexer/source/markdown/markdown_dialect.h"

namespace mitos::source {

/// How the addresses of one language are made; these are Hugo's defaults.
struct HugoAddresses {
  std::string base;    // path of baseURL, "/docs"; with the host where each language has its own
  std::string folder;  // of the built site, where each language has its own host
  std::string prefix;  // "el" of "/el/news/"; "" for none
  std::map<std::string, std::string> permalinks;  // by section; "" is the top
  std::map<std::string, bool> ugly_sections;
  bool is_ugly = false;  // “/a.html” for “/a/”
  bool keeps_case = false;
  bool removes_accents = false;
};

/// A folder of pages. Without a language it is in the default one, where file names do not say another.
struct ContentFolder {
  std::filesystem::path folder;  // canonical, but for its end if that is not there
  std::string language = {};
  std::string place = {};  // where its files stand below the contents, "" for the top
};

/// Where a file stands among the contents.
struct ContentPlace {
  std::string path;  // below the contents: "news/a.el.md"
  std::string name;  // of the file, without extension and language: "a"
  std::string language;
};

/// Whether a path is of a certain kind.
using PathTest = std::function<bool(const std::string& path)>;

/// Whether `pattern` (ECMAScript; Go's RE2 is nearly the same) matches anywhere in a path. Throws
/// std::regex_error.
PathTest matches_anywhere(const std::string& pattern);

struct HugoSite {
  std::vector<ContentFolder> folders;  // none if there is no configuration
  std::string default_language = "en";
  std::map<std::string, HugoAddresses> languages;  // by code, in small letters
  std::set<std::string> disabled_languages;
  std::set<std::string> disabled_kinds;  // of pages: “section”, “home”
  std::vector<std::string> date_keys{"date", "publishdate", "pubdate", "published", "lastmod", "modified"};
  std::vector<std::string> publish_keys{"publishdate", "pubdate", "published", "date"};
  std::vector<std::string> expiry_keys{"expirydate", "unpublishdate"};
  std::vector<PathTest> ignored_files;
  IdKind heading_ids = IdKind::usual;
  nlohmann::ordered_json cascade;  // front matter for every page; null if there is none

  /// The folder of pages that a path (canonical) is in, or is; null if there is none.
  const ContentFolder* contents_of(const std::filesystem::path& path) const;

  /// None if the file (canonical) is in no folder of pages.
  std::optional<ContentPlace> place_of(const std::filesystem::path& file) const;

  /// The same for a path below the contents, of a file in a folder of this language ("": the default one).
  ContentPlace place_of(std::string path, const std::string& language) const;
};

/// Everything that stands in the configuration of the site in `root`: in `file`, or in that of the usual
/// names, and in the folder "config".
Settings read_hugo_settings(const std::filesystem::path& root, const std::string& file,
                            std::vector<Finding>& warnings);

HugoSite read_hugo_site(const Settings& settings, const std::filesystem::path& root,
                        std::vector<Finding>& warnings);

}  // namespace mitos::source
