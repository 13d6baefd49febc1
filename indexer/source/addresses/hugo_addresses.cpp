// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/hugo_addresses.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "indexer/source/addresses/hugo_names.h"
#include "indexer/source/addresses/hugo_permalinks.h"
#include "indexer/source/addresses/percent.h"

namespace mitos::source {
namespace {

constexpr std::string_view kIndex = "/index.html";

// With single slashes, "." and ".." resolved, one slash before and none behind.
std::string cleaned(const std::string& path) {
  std::string out = std::filesystem::path("/" + path).lexically_normal().generic_string();
  while (out.starts_with("//")) out.erase(0, 1);
  while (out.size() > 1 && out.ends_with('/')) out.pop_back();
  return out;
}

std::string path_below(const std::string& folder, const std::string& path) {
  return cleaned(folder + "/" + path);
}

std::vector<std::string> parts_of(const std::string& folder) {
  std::vector<std::string> parts;
  for (const std::filesystem::path& part : std::filesystem::path(folder))
    parts.push_back(part.generic_string());
  return parts;
}

// What a server shows for the file that Hugo writes.
std::string link_to(const std::string& file) {
  return file.ends_with(kIndex) ? file.substr(0, file.size() - kIndex.size() + 1) : file;
}

std::string written(const std::string& path, const HugoAddresses& rules) {
  const std::string name = hugo_name(rules.removes_accents ? without_accents(path) : path);
  return rules.keeps_case ? name : lowered_by_letter(name);
}

// With the language before it, and what Hugo's file for it is called behind.
std::string written_link(std::string path, bool has_suffix, const HugoAddresses& rules) {
  if (!rules.prefix.empty()) path = path_below(rules.prefix, path);
  path += has_suffix && path != "/" ? ".html" : path == "/" ? kIndex.substr(1) : kIndex;
  return link_to(cleaned(written(path, rules)));
}

// As it was typed; one without a slash before it is of its language.
std::string by_url(const std::string& url, const HugoAddresses& rules) {
  const bool is_folder = url.ends_with('/') || url.find('.') == std::string::npos;
  std::string file = cleaned(url) + (is_folder ? std::string(kIndex) : "");
  if (!url.starts_with('/') && !rules.prefix.empty()) file = path_below(rules.prefix, file);
  return link_to(cleaned(file));
}

// As Hugo does it, which takes what it filled in for a query.
std::string query_decoded(std::string text) {
  std::replace(text.begin(), text.end(), '+', ' ');
  return percent_decoded(text);
}

bool is_ugly(const std::vector<std::string>& sections, const HugoAddresses& rules) {
  const auto own = rules.ugly_sections.find(sections.empty() ? "" : sections.front());
  return own == rules.ugly_sections.end() ? rules.is_ugly : own->second;
}

// Where the file of a bundle stands: "news/pic" and "index" are "pic" in "news".
struct Standing {
  std::string folder;
  std::string name;
};

Standing standing_of(const HugoPage& page) {
  if (!page.is_bundle) return {page.folder, page.name};
  const std::size_t slash = page.folder.rfind('/');
  if (slash == std::string::npos) return {"", page.folder};
  return {page.folder.substr(0, slash), page.folder.substr(slash + 1)};
}

}  // namespace

std::string hugo_address(const HugoPage& page, const HugoAddresses& rules) {
  if (!page.url.empty()) return rules.base + by_url(page.url, rules);
  const auto [folder, name] = standing_of(page);
  const std::vector<std::string> sections = parts_of(folder);
  std::string path;
  if (const auto permalink = rules.permalinks.find(sections.empty() ? "" : sections.front());
      permalink != rules.permalinks.end())
    path = query_decoded(filled_in(permalink->second, page, sections));
  const std::string base_name = page.slug.empty() ? name : page.slug;
  // “index.html” is the page of a folder, however addresses look.
  const bool is_index = path.empty() && base_name == "index";
  path = path.empty() ? path_below(folder, base_name) : cleaned(path);
  return rules.base + written_link(path, is_index || is_ugly(sections, rules), rules);
}

std::string hugo_section_address(const std::string& folder, const std::string& url,
                                 const HugoAddresses& rules) {
  if (!url.empty() && !folder.empty()) return rules.base + by_url(url, rules);
  return rules.base +
         written_link(cleaned(folder), !folder.empty() && is_ugly(parts_of(folder), rules), rules);
}

std::string hugo_copy_address(const std::string& path, const HugoAddresses& rules) {
  return rules.base + link_to(path_below(rules.prefix, path));
}

}  // namespace mitos::source
