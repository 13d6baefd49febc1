// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/built_site.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <variant>

#include "common/text/ascii.h"
#include "indexer/source/addresses/percent.h"
#include "indexer/source/files/source_root.h"

namespace mitos::check {
namespace {

bool is_page(const std::string& name) {
  return name.ends_with(".html") || name.ends_with(".htm");
}

// Paths of all files, below the folder.
std::set<std::string> files_in(const source::SourceRoot& site) {
  std::set<std::string> files;
  std::vector<std::string> folders{""};
  while (!folders.empty()) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    const auto listed = site.list(folder, [](const std::string&) { return false; });
    const auto* entries = std::get_if<std::vector<source::Entry>>(&listed);
    if (entries == nullptr) continue;
    for (const source::Entry& entry : *entries) {
      std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
      if (entry.kind == source::Kind::folder) {
        folders.push_back(std::move(path));
      } else {
        files.insert(std::move(path));
      }
    }
  }
  return files;
}

// "news/a/" of "https://site.example/docs/news/a/?x#y", where "/docs" is the base.
std::string path_on_site(const AddressedFile& file) {
  std::string_view url = file.url;
  url = url.substr(0, url.find_first_of("?#"));
  if (file.base.empty() || !url.starts_with(file.base)) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(std::min(url.find('/', scheme + 3), url.size()));
  }
  if (url.starts_with(file.base)) url.remove_prefix(file.base.size());
  while (url.starts_with('/')) url.remove_prefix(1);
  return (file.folder.empty() ? "" : file.folder + "/") + source::percent_decoded(url);
}

// The file that a server shows for a path, or none.
std::string file_for(const std::string& path, const std::set<std::string>& files) {
  const std::string folder = path.empty() || path.ends_with('/') ? path : path + "/";
  for (const std::string& candidate : {path, folder + "index.html", path + ".html", folder + "index.htm"}) {
    if (files.contains(candidate)) return candidate;
  }
  return "";
}

// As the pages of aliases do.
bool leads_on(const source::SourceRoot& site, const std::string& file) {
  constexpr std::size_t kBeginning = 4'096;
  const auto read = site.read(file, kBeginning);
  const auto* text = std::get_if<std::string>(&read);
  if (text == nullptr) return false;
  std::string small = *text;
  std::transform(small.begin(), small.end(), small.begin(), text::ascii_lower);
  small.erase(std::remove_if(small.begin(), small.end(), [](char c) { return c == '"' || c == '\''; }),
              small.end());
  return small.find("http-equiv=refresh") != std::string::npos;
}

}  // namespace

SiteDifference difference_from(const std::filesystem::path& folder, const std::vector<AddressedFile>& files) {
  const source::SourceRoot site(folder);
  const std::set<std::string> built = files_in(site);
  SiteDifference difference;
  std::set<std::string> shown;
  for (const AddressedFile& file : files) {
    std::string page = file_for(path_on_site(file), built);
    if (page.empty()) {
      difference.missing.push_back(file);
    } else {
      shown.insert(std::move(page));
    }
  }
  for (const std::string& file : built) {
    if (is_page(file) && !shown.contains(file) && !leads_on(site, file))
      difference.unknown.push_back((folder / file).string());
  }
  return difference;
}

}  // namespace mitos::check
