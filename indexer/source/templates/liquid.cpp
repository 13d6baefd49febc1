// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/liquid.h"

#include <algorithm>
#include <array>

namespace mitos::source {
namespace {

// Of Liquid, Jekyll and its usual plugins; sorted.
constexpr std::array<std::string_view, 36> kLiquidTags{
    "assign",    "avatar",       "break",     "capture",  "case",        "comment",        "continue",
    "cycle",     "decrement",    "else",      "elsif",    "endcapture",  "endcase",        "endcomment",
    "endfor",    "endhighlight", "endif",     "endraw",   "endtablerow", "endunless",      "feed_meta",
    "for",       "gist",         "highlight", "if",       "include",     "include_cached", "include_relative",
    "increment", "link",         "octicon",   "post_url", "raw",         "render",         "seo",
    "unless"};
static_assert(std::is_sorted(kLiquidTags.begin(), kLiquidTags.end()));

constexpr std::array<std::string_view, 6> kObjects{"site.",    "page.", "layout.",
                                                   "include.", "post.", "content"};

bool has_tag(std::string_view text) {
  for (std::size_t at = text.find("{%"); at != std::string_view::npos; at = text.find("{%", at + 2)) {
    if (std::binary_search(kLiquidTags.begin(), kLiquidTags.end(), name_of_tag(text.substr(at + 2))))
      return true;
  }
  return false;
}

bool has_object(std::string_view text) {
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    std::string_view inside = text.substr(at + 2);
    inside.remove_prefix(std::min(inside.find_first_not_of(" -"), inside.size()));
    if (std::any_of(kObjects.begin(), kObjects.end(),
                    [inside](std::string_view object) { return inside.starts_with(object); }))
      return true;
  }
  return false;
}

}  // namespace

std::string_view name_of_tag(std::string_view inside) {
  inside.remove_prefix(std::min(inside.find_first_not_of(" \t\n-"), inside.size()));
  inside = inside.substr(0, inside.find_first_of(" \t\n%}/"));
  while (inside.ends_with('-')) inside.remove_suffix(1);
  return inside;
}

std::string_view stripped_of(std::string_view text, std::string_view signs) {
  const std::size_t first = text.find_first_not_of(signs);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(signs) - first + 1);
}

std::string_view inside_of(std::string_view text) {
  return stripped_of(text, " \t\n-");
}

bool is_liquid(std::string_view text) {
  return has_tag(text) || has_object(text);
}

}  // namespace mitos::source
