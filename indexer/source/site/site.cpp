// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/site.h"

#include <fmt/format.h>

namespace mitos::source {
namespace {

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

void read_hugo(const std::string& file, Site& site) {
  const Settings settings = read_hugo_settings(site.root, file, site.warnings);
  site.drafts = is_set(settings, "builddrafts");
  site.future = is_set(settings, "buildfuture");
  site.expired = is_set(settings, "buildexpired");
  read_zone(settings, "timezone", site);
  site.hugo = read_hugo_site(settings, site.root, site.warnings);
}

void read_jekyll(const std::string& file, Site& site) {
  const std::vector<std::string> usual{"_config.yml", "_config.yaml", "_config.toml"};
  const Settings settings =
      read_settings(site.root, file.empty() ? usual : std::vector<std::string>{file}, site.warnings);
  site.drafts = is_set(settings, "show_drafts");
  site.future = is_set(settings, "future");
  read_zone(settings, "timezone", site);
  site.jekyll = read_jekyll_site(settings);
  site.root = (site.root / text_of(settings, "source").value_or("")).lexically_normal();
  if (!site.root.has_filename()) site.root = site.root.parent_path();
}

}  // namespace

std::shared_ptr<const Site> unknown_site() {
  static const auto kUnknown = std::make_shared<const Site>();
  return kUnknown;
}

Site site_of(const std::filesystem::path& folder, const config::GeneratorChoice& choice) {
  Site site;
  if (choice.is_none) return site;
  site.is_named = !choice.path.empty();
  const FoundGenerator found =
      site.is_named ? named_generator(choice.path).value_or(FoundGenerator()) : find_generator(folder);
  site.generator = found.generator;
  site.root = found.folder;
  if (site.generator == Generator::hugo) read_hugo(found.file, site);
  if (site.generator == Generator::jekyll) read_jekyll(found.file, site);
  return site;
}

Dialect dialect_of(const Site& site, const config::Collection& collection,
                   const config::GeneratorChoice& choice) {
  const std::string& chosen = collection.markdown.empty() ? choice.markdown : collection.markdown;
  if (chosen == "goldmark") return Dialect::goldmark;
  if (chosen == "kramdown") return Dialect::kramdown;
  if (site.generator == Generator::unknown) return Dialect::unknown;
  const bool has_kramdown = site.generator == Generator::jekyll && site.jekyll.has_kramdown;
  return has_kramdown ? Dialect::kramdown : Dialect::goldmark;
}

}  // namespace mitos::source
