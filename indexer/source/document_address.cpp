// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/document_address.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/source/addresses/hugo_addresses.h"
#include "indexer/source/addresses/hugo_names.h"
#include "indexer/source/addresses/jekyll_addresses.h"
#include "indexer/source/addresses/url.h"
#include "indexer/source/site/hugo_time.h"
#include "indexer/source/site/site_time.h"
#include "indexer/source/walk/language.h"

namespace mitos::source {
namespace {

std::string text_in(const FrontMatter& front, const char* key) {
  return std::string(text::trimmed(text_of(front.values, key).value_or("")));
}

std::string_view without_hyphens(std::string_view slug) {
  while (slug.starts_with('-')) slug.remove_prefix(1);
  while (slug.ends_with('-')) slug.remove_suffix(1);
  return slug;
}

// The day of a page, and what its file's name gives besides it where the configuration takes the day from
// there.
struct Day {
  std::optional<std::chrono::local_days> day = {};
  std::string slug = {};
};

Day day_in_name(const std::string& name) {
  constexpr std::size_t kLength = std::string_view("2022-10-04").size();
  Day found;
  found.day = hugo_day(name.substr(0, kLength));
  if (!found.day || name.find('-') != 4) return {};
  const std::string rest = name.substr(std::min(kLength, name.size()));
  const std::size_t begin = rest.find_first_not_of(" -_");
  if (begin != std::string::npos) found.slug = rest.substr(begin, rest.find_last_not_of(" -_") + 1 - begin);
  return found;
}

Day hugo_day_of(const std::string& name, const FrontMatter& front, const HugoSite& hugo) {
  for (const std::string& key : hugo.date_keys) {
    Day found;
    if (key == ":filename") {
      found = day_in_name(name);
    } else if (const auto typed = text_of(front.values, key)) {
      found.day = hugo_day(*typed);
    }
    if (found.day) return found;
  }
  return {};
}

const HugoAddresses& rules_of(const SourceFile& file) {
  static const HugoAddresses kUsual;
  const auto& languages = file.site->hugo.languages;
  const auto rules = languages.find(file.place.content->language);
  return rules == languages.end() ? kUsual : rules->second;
}

std::string address_by_hugo(const SourceFile& file, const Addressed& addressed) {
  const HugoSite& hugo = file.site->hugo;
  const ContentPlace& place = *file.place.content;
  // What Hugo makes no page of is copied.
  if (file.format == Format::text || (file.format == Format::html && !addressed.has_front_matter))
    return hugo_copy_address(place.path, rules_of(file));
  if (file.is_section)
    return hugo_section_address(folder_of(place.path), text_in(addressed.front, "url"), rules_of(file));
  HugoPage page;
  page.is_bundle = file.page.is_bundle;
  page.folder = folder_of(place.path);
  page.name = place.name;
  page.levels = file.place.levels;
  page.title = text_in(addressed.front, "title");
  page.url = text_in(addressed.front, "url");
  page.slug = without_hyphens(text_in(addressed.front, "slug"));
  const std::string named =
      page.is_bundle ? std::filesystem::path(page.folder).filename().string() : place.name;
  Day day = hugo_day_of(named, addressed.front, hugo);
  page.date = day.day;
  if (!addressed.front.values.contains("slug")) page.slug = std::move(day.slug);
  return hugo_address(page, rules_of(file));
}

void add_texts(const FrontMatter& front, const char* key, bool splits, std::vector<std::string>& to) {
  for (const std::string& text : texts_of(front.values, key)) {
    const auto value = front.values.find(key);
    if (!splits || !value->is_string()) {
      to.push_back(text);
      continue;
    }
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
      if (end > begin) to.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
}

std::chrono::local_seconds jekyll_date(const SourceFile& file, const Addressed& addressed) {
  const Site& site = *file.site;
  auto time = time_of(text_of(addressed.front.values, "date").value_or(""), site);
  if (!time) time = time_of(date_in_name(file.page.name), site);
  return site.zone.to_local(time.value_or(addressed.now));
}

std::string address_by_jekyll(const SourceFile& file, const Addressed& addressed) {
  const FrontMatter& front = addressed.front;
  JekyllPage page;
  page.path = file.place.path;
  page.collection = file.place.collection;
  page.has_front_matter = addressed.has_front_matter;
  if (const std::string permalink = text_in(front, "permalink"); !permalink.empty())
    page.permalink = permalink;
  if (const auto slug = text_of(front.values, "slug")) page.slug = *slug;
  if (page.collection == "posts") page.categories = categories_in_path(page.path);
  add_texts(front, "categories", true, page.categories);
  add_texts(front, "category", false, page.categories);
  page.date = jekyll_date(file, addressed);
  return jekyll_address(page, file.site->jekyll);
}

// As the author typed it. What has no scheme and no slash before it is still of this site.
std::string own_address(const FrontMatter& front) {
  std::string url = text_in(front, "url");
  if (url.empty()) url = text_in(front, "permalink");
  if (url.empty() || url.starts_with('/') || url.find(':') != std::string::npos) return url;
  return "/" + url;
}

bool takes_date(std::string_view pattern) {
  return pattern.find("{year}") != std::string_view::npos ||
         pattern.find("{month}") != std::string_view::npos || pattern.find("{day}") != std::string_view::npos;
}

// Where no generator is known, names are written as Hugo writes them.
std::string written(const std::string& text) {
  return lower_cased(hugo_name(text));
}

}  // namespace

std::string address_by_pattern(const SourceFile& file, const Addressed& addressed) {
  const model::Document& document = addressed.document;
  const std::string& pattern = file.url_pattern;
  // What the pattern says apart is no part of the name.
  const bool takes_language = pattern.find("{lang}") != std::string::npos;
  const std::string language = takes_language ? suffix_among(file.name, file.languages) : "";
  const std::string name =
      file.name.substr(0, file.name.size() - (language.empty() ? 0 : language.size() + 1));
  UrlParts parts;
  parts.collection = file.collection;
  parts.name = written(name);
  parts.slug = text_in(addressed.front, "slug");
  if (parts.slug.empty()) parts.slug = written(takes_date(pattern) ? without_date(name) : name);
  parts.dir = written(folder_of(file.id.substr(file.collection.size() + 1)));
  parts.path = parts.dir + (parts.dir.empty() ? "" : "/") + parts.slug;
  parts.title = written(document.title);
  parts.language = language.empty() ? document.lang : language;
  parts.date = document.date;
  return make_url(pattern, parts);
}

namespace {

// A pattern that names a host says where the site is; its generator says the rest.
std::string on_host_of(const std::string& pattern, std::string address) {
  const std::size_t scheme = pattern.find("://");
  if (scheme == std::string::npos || address.find("://") != std::string::npos) return address;
  return pattern.substr(0, pattern.find('/', scheme + 3)) + address;
}

}  // namespace

std::string document_address(const SourceFile& file, const Addressed& addressed) {
  const std::string own = own_address(addressed.front);
  if (!file.place.path.empty())
    return on_host_of(file.url_pattern, escaped_path(address_by_jekyll(file, addressed)));
  if (file.place.content && !own.starts_with("http://") && !own.starts_with("https://"))
    return on_host_of(file.url_pattern, escaped_path(address_by_hugo(file, addressed)));
  return own.empty() ? address_by_pattern(file, addressed) : own;
}

SiteBase base_of(const SourceFile& file) {
  if (file.is_jekylls()) return {file.place.path.empty() ? "" : file.site->jekyll.base, ""};
  if (!file.place.content) return {};
  const HugoAddresses& rules = rules_of(file);
  return {rules.base, rules.folder};
}

}  // namespace mitos::source
