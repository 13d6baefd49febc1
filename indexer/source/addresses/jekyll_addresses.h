// SPDX-License-Identifier: GPL-2.0-or-later
// The addresses that Jekyll gives pages and documents. Pure, any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "indexer/source/site/jekyll_site.h"

namespace mitos::source {

/// Of a page, or of a document of a collection, what its address is made of.
struct JekyllPage {
  std::string path;              // below the folder of collections of a document, else below the root
  std::string collection = {};   // "posts" (drafts, too), "projects"; "" for a page
  bool has_front_matter = true;  // else it is copied as it is
  std::optional<std::string> permalink = {};  // of the front matter or its defaults
  std::optional<std::string> slug = {};       // likewise
  std::vector<std::string> categories = {};
  std::chrono::local_seconds date = {};  // as the site's clock shows it
};

/// The path, not escaped, with what stands before it on the host.
std::string jekyll_address(const JekyllPage& page, const JekyllSite& site);

/// The name without its date, ending and dots: "launch" of "_posts/2022-10-04-launch.md".
std::string jekyll_slug(const std::string& path);

/// The title of a document that has none: "Spring Tide" of "_posts/2020-03-09-Spring-tide.md".
std::string jekyll_title(const std::string& path);

/// "launch" of "2022-10-04-launch".
std::string without_date(std::string name);

/// The folders that `_posts` or `_drafts` stands in, which are categories.
std::vector<std::string> categories_in_path(const std::string& path);

enum class Signs { none, pretty };

/// A name as it stands in an address: letters, marks and digits, and, if they are `pretty`, . _ ~ ! $ & ' ( )
/// + , ; = @, too; a hyphen for what stands between. In small letters unless it is cased.
std::string jekyll_name(const std::string& text, Signs signs);
std::string cased_jekyll_name(const std::string& text, Signs signs);

}  // namespace mitos::source
