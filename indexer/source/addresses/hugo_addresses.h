// SPDX-License-Identifier: GPL-2.0-or-later
// The addresses that Hugo gives pages. Pure, any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "indexer/source/site/hugo_site.h"

namespace mitos::source {

/// Of a page, what its address is made of.
struct HugoPage {
  std::string folder;      // below the contents: "news/2020"; "" for their top
  std::string name;        // of its file, without extension and language
  bool is_bundle = false;  // the page of its folder
  std::size_t levels = 0;  // of `folder` that are in the section it belongs to, for “:sections”
  std::string title;
  std::string slug;                                  // of the front matter
  std::string url;                                   // likewise
  std::optional<std::chrono::local_days> date = {};  // as its writer's calendar has it
};

/// The path, not escaped, with what stands before it on the host: "/docs/el/news/first/".
std::string hugo_address(const HugoPage& page, const HugoAddresses& rules);

/// The same of a section's page (_index.md), whose folder this is.
std::string hugo_section_address(const std::string& folder, const std::string& url,
                                 const HugoAddresses& rules);

/// Where a file that is no page is copied to.
std::string hugo_copy_address(const std::string& path, const HugoAddresses& rules);

/// How many folders from the top are in the section that a page in `folder` belongs to: the first, or as many
/// as lead to the nearest that `has_page` (_index.md) says it of.
template <typename HasPage>
std::size_t levels_of_section(const std::string& folder, HasPage&& has_page) {
  std::size_t levels = 0;
  std::size_t level = 0;
  for (std::size_t end = 0; end < folder.size() && end != std::string::npos;) {
    end = folder.find('/', end + 1);
    ++level;
    if (level == 1 || has_page(folder.substr(0, end))) levels = level;
  }
  return levels;
}

}  // namespace mitos::source
