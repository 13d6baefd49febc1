// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site.h"

#include <fmt/format.h>

#include "indexer/source/settings_file.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

// "hugo.toml" and its kin, in the order in which Hugo takes them.
std::vector<std::string> with_extensions(std::initializer_list<const char*> names) {
  std::vector<std::string> files;
  for (const char* name : names) {
    for (const char* extension : {"toml", "yaml", "yml", "json"}) {
      files.push_back(fmt::format("{}.{}", name, extension));
    }
  }
  return files;
}

// A folder of the configuration has a file for the whole, and may have others that are named after a key
// each.
Settings read_hugo_folder(const fs::path& folder, std::vector<Finding>& warnings) {
  Settings settings = read_settings(folder, with_extensions({"hugo", "config"}), warnings);
  for (const char* key : {"cascade", "frontmatter"}) {
    Settings part = read_settings(folder, with_extensions({key}), warnings);
    if (part.contains(key)) part = part[key];
    if (!part.empty()) settings[key] = std::move(part);
  }
  return settings;
}

Settings read_hugo_settings(const fs::path& root, std::vector<Finding>& warnings) {
  Settings settings = read_settings(root, with_extensions({"hugo", "config"}), warnings);
  for (const char* environment : {"_default", "production"}) {
    settings.update(read_hugo_folder(root / "config" / environment, warnings));
  }
  return settings;
}

// The keys that a date is read from, as "frontmatter" of the configuration names them.
std::vector<std::string> date_keys(const Settings& settings, const std::string& date,
                                   const std::vector<std::string>& usual) {
  const auto front_matter = settings.find("frontmatter");
  if (front_matter == settings.end() || !front_matter->is_object()) return usual;
  const std::vector<std::string> named = texts_of(*front_matter, date);
  if (named.empty()) return usual;
  std::vector<std::string> keys;
  for (const std::string& name : named) {
    const std::string key = small_letters(name);
    if (key == ":default") {
      keys.insert(keys.end(), usual.begin(), usual.end());
      continue;
    }
    keys.push_back(key);
    if (key == "publishdate") keys.insert(keys.end(), {"pubdate", "published"});
    if (key == "expirydate") keys.emplace_back("unpublishdate");
  }
  return keys;
}

void read_zone(const Settings& settings, const std::string& key, Site& site) {
  const std::optional<std::string> name = text_of(settings, key);
  if (!name || name->empty()) return;
  if (const auto zone = TimeZone::named(*name)) {
    site.zone = *zone;
  } else {
    site.warnings.push_back(
        {site.root.string(), 0, key, fmt::format("“{}” is no time zone; UTC is taken", *name)});
  }
}

void read_hugo(Site& site) {
  const Settings settings = read_hugo_settings(site.root, site.warnings);
  site.drafts = is_set(settings, "builddrafts");
  site.future = is_set(settings, "buildfuture");
  site.expired = is_set(settings, "buildexpired");
  read_zone(settings, "timezone", site);
  HugoSite& hugo = site.hugo;
  hugo.content = (site.root / text_of(settings, "contentdir").value_or("content")).lexically_normal();
  hugo.publish_keys = date_keys(settings, "publishdate", hugo.publish_keys);
  hugo.expiry_keys = date_keys(settings, "expirydate", hugo.expiry_keys);
  if (settings.contains("cascade")) hugo.cascade = settings["cascade"];
  for (const std::string& pattern : texts_of(settings, "ignorefiles")) {
    try {
      hugo.ignored_files.emplace_back(pattern);
    } catch (const std::regex_error&) {
      site.warnings.push_back(
          {site.root.string(), 0, "ignoreFiles",
           fmt::format("“{}” is not understood; no file is passed over for it", pattern)});
    }
  }
}

void read_jekyll_collections(const Settings& settings, JekyllSite& jekyll) {
  const auto collections = settings.find("collections");
  if (collections == settings.end() || !collections->is_object()) return;
  for (const auto& [name, about] : collections->items()) {
    if (about.is_object() && is_set(about, "output")) jekyll.collections.insert(name);
  }
}

void read_jekyll(Site& site) {
  const Settings settings =
      read_settings(site.root, {"_config.yml", "_config.yaml", "_config.toml"}, site.warnings);
  site.drafts = is_set(settings, "show_drafts");
  site.future = is_set(settings, "future");
  read_zone(settings, "timezone", site);
  JekyllSite& jekyll = site.jekyll;
  jekyll.unpublished = is_set(settings, "unpublished");
  jekyll.collections_folder = text_of(settings, "collections_dir").value_or("");
  read_jekyll_collections(settings, jekyll);
  jekyll.exclude = texts_of(settings, "exclude");
  for (const char* usual :
       {".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules",
        "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/"}) {
    jekyll.exclude.emplace_back(usual);
  }
  jekyll.include = texts_of(settings, "include");
  const std::string destination = text_of(settings, "destination").value_or("_site");
  jekyll.exclude.push_back((fs::path(destination) / "").lexically_normal().generic_string());
  for (const char* key : {"plugins", "gems"}) {
    for (const std::string& plugin : texts_of(settings, key)) {
      if (plugin == "jekyll-optional-front-matter" || plugin == "github-pages")
        jekyll.pages_without_front_matter = true;
    }
  }
  if (text_of(settings, "remote_theme")) jekyll.pages_without_front_matter = true;
  site.root = (site.root / text_of(settings, "source").value_or("")).lexically_normal();
}

}  // namespace

std::shared_ptr<const Site> unknown_site() {
  static const auto kUnknown = std::make_shared<const Site>();
  return kUnknown;
}

Site site_of(const fs::path& folder) {
  const FoundGenerator found = find_generator(folder);
  Site site;
  site.generator = found.generator;
  site.root = found.folder;
  if (site.generator == Generator::hugo) read_hugo(site);
  if (site.generator == Generator::jekyll) read_jekyll(site);
  return site;
}

}  // namespace mitos::source
