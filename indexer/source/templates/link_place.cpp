// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/link_place.h"

#include <algorithm>

namespace mitos::source {

bool is_in_address(std::string_view markdown) {
  constexpr std::size_t kLongest = 300;
  markdown = markdown.substr(markdown.size() - std::min(markdown.size(), kLongest));
  const std::size_t blank = markdown.find_last_of(" \t\n");
  const std::string_view word = blank == std::string_view::npos ? markdown : markdown.substr(blank + 1);
  if (const std::size_t opening = word.rfind("]("); opening != std::string_view::npos)
    return word.find(')', opening) == std::string_view::npos;
  if (word.empty() && markdown.substr(0, markdown.find_last_not_of(" \t\n") + 1).ends_with("](")) return true;
  // A definition: nothing else is in the line, and its address is one word.
  std::string_view line = markdown.substr(0, markdown.size() - word.size());
  if (const std::size_t feed = line.rfind('\n'); feed != std::string_view::npos) line.remove_prefix(feed + 1);
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (!line.starts_with('[') || line.starts_with("[^")) return false;
  const std::size_t colon = line.find("]:");
  return colon != std::string_view::npos &&
         line.find_first_not_of(" \t", colon + 2) == std::string_view::npos;
}

}  // namespace mitos::source
