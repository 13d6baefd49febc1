// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/hugo_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <regex>

#include "common/io/folder.h"
#include "indexer/source/files/link_target.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

// In the order in which Hugo takes them.
constexpr std::array kSyntaxes{".toml", ".yaml", ".yml", ".json"};

std::vector<std::string> with_extensions(std::initializer_list<const char*> names) {
  std::vector<std::string> files;
  for (const char* name : names) {
    for (const char* extension : kSyntaxes) files.push_back(fmt::format("{}{}", name, extension));
  }
  return files;
}

constexpr bool kWithInnerMaps = true;

// A folder of the configuration has files for the whole, and others that are named after a key each, with a
// language behind it or not: "permalinks.toml", "languages.el.toml", "hugo.el.toml".
Settings read_hugo_folder(const fs::path& folder, std::vector<Finding>& warnings) {
  Settings settings = read_settings(folder, with_extensions({"hugo", "config"}), warnings);
  std::vector<std::string> names = io::names_in(folder).value_or(std::vector<std::string>());
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    const fs::path file(name);
    const auto* extension = std::find(kSyntaxes.begin(), kSyntaxes.end(), file.extension().string());
    const std::string key = small_letters(file.stem().string());
    if (extension == kSyntaxes.end() || key == "hugo" || key == "config" || key.empty()) continue;
    Settings part = read_settings(folder, {name}, warnings);
    const std::size_t dot = key.find('.');
    const std::string first = key.substr(0, dot);
    Settings whole = Settings::object();
    if (dot == std::string::npos) {
      whole[key] = part.contains(key) ? part[key] : std::move(part);
    } else if (first == "languages" || first == "hugo" || first == "config") {
      whole["languages"][key.substr(dot + 1)] = std::move(part);
    }
    settings.update(whole, kWithInnerMaps);
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
    if (key == "lastmod") keys.emplace_back("modified");
  }
  return keys;
}

// "https://x.org" and "/docs" of "https://x.org/docs/".
struct BaseUrl {
  std::string host;
  std::string path;
};

BaseUrl split_base(const Settings& settings) {
  std::string url = text_of(settings, "baseurl").value_or("");
  while (url.ends_with('/')) url.pop_back();
  const std::size_t scheme = url.find("//");
  if (scheme == std::string::npos) return {"", url.starts_with('/') ? url : ""};
  const std::size_t path = std::min(url.find('/', scheme + 2), url.size());
  return {url.substr(0, path), url.substr(path)};
}

void add_permalinks(const Settings& permalinks, std::map<std::string, std::string>& to) {
  for (const auto& [key, value] : permalinks.items()) {
    std::string section = key;
    while (section.starts_with('/')) section.erase(0, 1);
    while (section.ends_with('/')) section.pop_back();
    if (value.is_string()) to[section] = value.get<std::string>();
    // Later versions have a map for each kind of page.
    if (value.is_object() && key == "page") add_permalinks(value, to);
  }
}

HugoAddresses read_addresses(const Settings& settings) {
  HugoAddresses addresses;
  addresses.keeps_case = is_set(settings, "disablepathtolower");
  addresses.removes_accents = is_set(settings, "removepathaccents");
  addresses.is_ugly = is_set(settings, "uglyurls");
  if (const auto ugly = settings.find("uglyurls"); ugly != settings.end() && ugly->is_object()) {
    for (const auto& [section, value] : ugly->items())
      addresses.ugly_sections[section] = is_set(*ugly, section);
  }
  const auto permalinks = settings.find("permalinks");
  if (permalinks != settings.end() && permalinks->is_object())
    add_permalinks(*permalinks, addresses.permalinks);
  return addresses;
}

IdKind heading_ids(const Settings& settings) {
  const Settings* inner = &settings;
  for (const char* key : {"markup", "goldmark", "parser"}) {
    const auto found = inner->find(key);
    if (found == inner->end() || !found->is_object()) return IdKind::usual;
    inner = &*found;
  }
  if (inner->contains("autoheadingid") && !is_set(*inner, "autoheadingid")) return IdKind::none;
  const std::string type = text_of(*inner, "autoheadingidtype").value_or("github");
  if (type == "github-ascii") return IdKind::ascii;
  return type == "blackfriday" ? IdKind::blackfriday : IdKind::usual;
}

using Languages = std::map<std::string, Settings>;  // each with the settings of the site and its own

Languages enabled_languages(const Settings& settings, HugoSite& hugo) {
  Languages languages;
  hugo.default_language = small_letters(text_of(settings, "defaultcontentlanguage").value_or("en"));
  for (const std::string& code : texts_of(settings, "disablelanguages"))
    hugo.disabled_languages.insert(small_letters(code));
  const auto configured = settings.find("languages");
  if (configured != settings.end() && configured->is_object()) {
    for (const auto& [code, own] : configured->items()) {
      if (own.is_object() && is_set(own, "disabled")) hugo.disabled_languages.insert(code);
      if (hugo.disabled_languages.contains(code)) continue;
      Settings all = settings;
      all.erase("languages");
      if (own.is_object()) all.update(own, kWithInnerMaps);
      languages[code] = std::move(all);
    }
  }
  if (languages.empty()) languages[hugo.default_language] = settings;
  return languages;
}

void read_languages(const Settings& settings, const Languages& languages, HugoSite& hugo) {
  const bool default_has_prefix = is_set(settings, "defaultcontentlanguageinsubdir");
  const BaseUrl base = split_base(settings);
  const bool has_hosts = std::any_of(languages.begin(), languages.end(), [&](const auto& language) {
    return split_base(language.second).host != base.host;
  });
  for (const auto& [code, own] : languages) {
    HugoAddresses addresses = read_addresses(own);
    const BaseUrl here = split_base(own);
    addresses.base = has_hosts ? here.host + here.path : here.path;
    if (has_hosts) addresses.folder = code;
    const bool is_default = code == hugo.default_language;
    if (languages.size() > 1 && !has_hosts && (!is_default || default_has_prefix)) addresses.prefix = code;
    hugo.languages[code] = std::move(addresses);
  }
}

fs::path folder_at(const fs::path& root, const std::string& named) {
  fs::path folder = (root / named).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  std::error_code none;
  const fs::path canonical = fs::canonical(folder, none);
  return none ? folder : canonical;
}

// Those of “module.mounts” whose target is "content" or a folder in it.
std::vector<ContentFolder> mounted_folders(const Settings& settings, const fs::path& root) {
  std::vector<ContentFolder> folders;
  const auto module = settings.find("module");
  if (module == settings.end() || !module->is_object()) return folders;
  const auto mounts = module->find("mounts");
  if (mounts == module->end() || !mounts->is_array()) return folders;
  for (const Settings& mount : *mounts) {
    if (!mount.is_object()) continue;
    const std::string target =
        fs::path(text_of(mount, "target").value_or("")).lexically_normal().generic_string();
    if (target != "content" && !target.starts_with("content/")) continue;
    std::string place = target.substr(std::min(target.size(), std::string_view("content/").size()));
    while (place.ends_with('/')) place.pop_back();
    folders.push_back({folder_at(root, text_of(mount, "source").value_or("")),
                       small_letters(text_of(mount, "lang").value_or("")), place});
  }
  return folders;
}

std::vector<ContentFolder> content_folders(const Settings& settings, const Languages& languages,
                                           const HugoSite& hugo, const fs::path& root) {
  std::vector<ContentFolder> folders = mounted_folders(settings, root);
  if (!folders.empty()) return folders;
  const auto add = [&](const std::string& code, const Settings& own) {
    const fs::path folder = folder_at(root, text_of(own, "contentdir").value_or("content"));
    const bool is_known = std::any_of(folders.begin(), folders.end(),
                                      [&](const ContentFolder& known) { return known.folder == folder; });
    if (!is_known) folders.push_back({folder, code});
  };
  if (const auto first = languages.find(hugo.default_language); first != languages.end())
    add(first->first, first->second);
  for (const auto& [code, own] : languages) add(code, own);
  return folders;
}

void read_ignored_files(const Settings& settings, const fs::path& root, HugoSite& hugo,
                        std::vector<Finding>& warnings) {
  for (const std::string& pattern : texts_of(settings, "ignorefiles")) {
    try {
      hugo.ignored_files.push_back(matches_anywhere(pattern));
    } catch (const std::regex_error&) {
      warnings.push_back({root.string(), 0, "ignoreFiles",
                          fmt::format("“{}” is not understood; no file is passed over for it", pattern)});
    }
  }
}

}  // namespace

PathTest matches_anywhere(const std::string& pattern) {
  return [expression = std::regex(pattern)](const std::string& path) {
    return std::regex_search(path, expression);
  };
}

const ContentFolder* HugoSite::contents_of(const fs::path& path) const {
  const ContentFolder* nearest = nullptr;
  std::ptrdiff_t longest = 0;
  for (const ContentFolder& candidate : folders) {
    const auto length = std::distance(candidate.folder.begin(), candidate.folder.end());
    if (length <= longest || !is_at_or_below(path, candidate.folder)) continue;
    nearest = &candidate;
    longest = length;
  }
  return nearest;
}

std::optional<ContentPlace> HugoSite::place_of(const fs::path& file) const {
  const ContentFolder* nearest = contents_of(file);
  if (nearest == nullptr) return std::nullopt;
  const fs::path below = fs::path(nearest->place) / file.lexically_relative(nearest->folder);
  return place_of(below.generic_string(), nearest->language);
}

ContentPlace HugoSite::place_of(std::string path, const std::string& language) const {
  ContentPlace place{std::move(path), "", language.empty() ? default_language : language};
  place.name = fs::path(place.path).stem().string();
  const std::string suffix = fs::path(place.name).extension().string();
  if (suffix.empty()) return place;
  const std::string code = suffix.substr(1);
  if (!languages.contains(code) && !disabled_languages.contains(code)) return place;
  place.name.resize(place.name.size() - suffix.size());
  place.language = code;
  return place;
}

Settings read_hugo_settings(const fs::path& root, const std::string& file, std::vector<Finding>& warnings) {
  Settings settings = read_settings(
      root, file.empty() ? with_extensions({"hugo", "config"}) : std::vector<std::string>{file}, warnings);
  for (const char* environment : {"_default", "production"}) {
    settings.update(read_hugo_folder(root / "config" / environment, warnings), kWithInnerMaps);
  }
  return settings;
}

HugoSite read_hugo_site(const Settings& settings, const fs::path& root, std::vector<Finding>& warnings) {
  HugoSite hugo;
  const Languages languages = enabled_languages(settings, hugo);
  read_languages(settings, languages, hugo);
  hugo.folders = content_folders(settings, languages, hugo, root);
  hugo.date_keys = date_keys(settings, "date", hugo.date_keys);
  hugo.publish_keys = date_keys(settings, "publishdate", hugo.publish_keys);
  hugo.expiry_keys = date_keys(settings, "expirydate", hugo.expiry_keys);
  if (settings.contains("cascade")) hugo.cascade = settings["cascade"];
  for (const std::string& kind : texts_of(settings, "disablekinds"))
    hugo.disabled_kinds.insert(small_letters(kind));
  hugo.heading_ids = heading_ids(settings);
  read_ignored_files(settings, root, hugo, warnings);
  return hugo;
}

}  // namespace mitos::source
