// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/site.h"

#include <fmt/format.h>

#include "indexer/source/site/jekyll_includes.h"

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

// These give the folder into which the site is built.
std::filesystem::path read_hugo(const std::string& file, Site& site) {
  const Settings settings = read_hugo_settings(site.root, file, site.warnings);
  site.drafts = is_set(settings, "builddrafts");
  site.future = is_set(settings, "buildfuture");
  site.expired = is_set(settings, "buildexpired");
  read_zone(settings, "timezone", site);
  site.hugo = read_hugo_site(settings, site.root, site.warnings);
  return site.root / text_of(settings, "publishdir").value_or("public");
}

std::filesystem::path read_jekyll(const std::string& file, Site& site) {
  const std::vector<std::string> usual{"_config.yml", "_config.yaml", "_config.toml"};
  const Settings settings =
      read_settings(site.root, file.empty() ? usual : std::vector<std::string>{file}, site.warnings);
  site.drafts = is_set(settings, "show_drafts");
  site.future = is_set(settings, "future");
  read_zone(settings, "timezone", site);
  site.jekyll = read_jekyll_site(settings);
  std::filesystem::path built = site.root / text_of(settings, "destination").value_or("_site");
  site.root = (site.root / text_of(settings, "source").value_or("")).lexically_normal();
  if (!site.root.has_filename()) site.root = site.root.parent_path();
  site.jekyll.includes = read_includes(site.root, site.jekyll.includes_folder);
  return built;
}

bool is_within(const std::filesystem::path& folder, const std::filesystem::path& outer) {
  const std::filesystem::path below = folder.lexically_normal().lexically_relative(outer.lexically_normal());
  return !below.empty() && *below.begin() != "..";
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
  std::filesystem::path built;
  if (site.generator == Generator::hugo) built = read_hugo(found.file, site);
  if (site.generator == Generator::jekyll) built = read_jekyll(found.file, site);
  // What the generator has built it does not read.
  if (!site.is_named && !built.empty() && is_within(folder, built)) return {};
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

IdRule id_rule_of(const Site& site, Dialect dialect) {
  if (site.generator == Generator::hugo && dialect == Dialect::goldmark)
    return {dialect, site.hugo.heading_ids};
  if (site.generator == Generator::jekyll && dialect == Dialect::kramdown)
    return {dialect, site.jekyll.heading_ids};
  return dialect;
}

}  // namespace mitos::source
