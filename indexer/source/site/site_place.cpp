// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/site_place.h"

namespace mitos::source {
namespace {

SitePlace place_of_hugo(const Site& site, const std::filesystem::path& file, const std::string& fallback) {
  SitePlace place;
  place.content = site.hugo.place_of(file);
  if (!place.content && site.is_named) place.content = site.hugo.place_of(fallback, "");
  return place;
}

SitePlace place_of_jekyll(const Site& site, std::string path, const std::string& collection) {
  std::string folder = site.jekyll.collections_folder;
  if (!folder.empty() && !folder.ends_with('/')) folder += '/';
  if (!collection.empty() && path.starts_with(folder)) path.erase(0, folder.size());
  SitePlace place;
  place.path = std::move(path);
  place.collection = collection;
  return place;
}

}  // namespace

SitePlace site_place(const Site& site, const std::filesystem::path& file, const std::string& path,
                     const std::string& fallback, const std::string& collection) {
  switch (site.generator) {
    case Generator::hugo:
      return place_of_hugo(site, file, fallback);
    case Generator::jekyll:
      return place_of_jekyll(site, path.empty() && site.is_named ? fallback : path, collection);
    case Generator::unknown:
      break;
  }
  return {};
}

}  // namespace mitos::source
