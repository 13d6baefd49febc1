// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/jekyll_site.h"

#include <filesystem>

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

void read_collections(const Settings& settings, JekyllSite& jekyll) {
  const auto collections = settings.find("collections");
  if (collections == settings.end() || !collections->is_object()) return;
  for (const auto& [name, about] : collections->items()) {
    if (!about.is_object()) continue;
    if (is_set(about, "output")) jekyll.collections.insert(name);
    if (const auto permalink = text_of(about, "permalink")) jekyll.collection_permalinks[name] = *permalink;
  }
}

// Older versions know the kinds of pages in the singular.
std::string type_of(std::string typed) {
  if (typed == "page" || typed == "post" || typed == "draft") typed += 's';
  return typed;
}

void read_defaults(const Settings& settings, JekyllSite& jekyll) {
  const auto defaults = settings.find("defaults");
  if (defaults == settings.end() || !defaults->is_array()) return;
  for (const Settings& set : *defaults) {
    if (!set.is_object()) continue;
    const auto values = set.find("values");
    if (values == set.end() || !values->is_object()) continue;
    JekyllDefault one;
    one.values = *values;
    if (const auto scope = set.find("scope"); scope != set.end() && scope->is_object()) {
      one.path = text_of(*scope, "path").value_or("");
      if (const auto type = text_of(*scope, "type")) one.type = type_of(*type);
    }
    jekyll.defaults.push_back(std::move(one));
  }
}

void read_plugins(const Settings& settings, JekyllSite& jekyll) {
  for (const char* key : {"plugins", "gems"}) {
    for (const std::string& plugin : texts_of(settings, key)) {
      if (plugin == "jekyll-optional-front-matter" || plugin == "github-pages")
        jekyll.pages_without_front_matter = true;
    }
  }
  if (text_of(settings, "remote_theme")) jekyll.pages_without_front_matter = true;
}

}  // namespace

JekyllSite read_jekyll_site(const Settings& settings) {
  JekyllSite jekyll;
  jekyll.has_kramdown = small_letters(text_of(settings, "markdown").value_or("kramdown")) == "kramdown";
  const auto kramdown = settings.find("kramdown");
  if (kramdown != settings.end() && kramdown->is_object() && kramdown->contains("auto_ids") &&
      !is_set(*kramdown, "auto_ids"))
    jekyll.heading_ids = IdKind::none;
  jekyll.settings = with_small_keys(settings);
  jekyll.includes_folder = text_of(settings, "includes_dir").value_or(jekyll.includes_folder);
  jekyll.unpublished = is_set(settings, "unpublished");
  jekyll.collections_folder = text_of(settings, "collections_dir").value_or("");
  read_collections(settings, jekyll);
  read_defaults(settings, jekyll);
  read_plugins(settings, jekyll);
  if (const auto permalink = text_of(settings, "permalink"); permalink && !permalink->empty())
    jekyll.permalink = *permalink;
  jekyll.base = text_of(settings, "baseurl").value_or("");
  while (jekyll.base.ends_with('/')) jekyll.base.pop_back();
  if (!jekyll.base.empty() && !jekyll.base.starts_with('/')) jekyll.base.insert(0, "/");
  jekyll.exclude = texts_of(settings, "exclude");
  for (const char* usual :
       {".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules",
        "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/"}) {
    jekyll.exclude.emplace_back(usual);
  }
  const std::string destination = text_of(settings, "destination").value_or("_site");
  jekyll.exclude.push_back((fs::path(destination) / "").lexically_normal().generic_string());
  jekyll.include = texts_of(settings, "include");
  return jekyll;
}

}  // namespace mitos::source
