// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/jekyll_defaults.h"

#include <algorithm>

#include "common/text/glob.h"

namespace mitos::source {
namespace {

// Jekyll asks the disk which paths a pattern has, and then for files whose path begins so.
bool has_beginning(const std::string& pattern, const std::string& path) {
  for (std::size_t end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1)) {
    if (text::matches_glob(pattern, path.substr(0, end))) return true;
  }
  return text::matches_glob(pattern, path);
}

std::string below_collections(const std::string& path, const JekyllSite& site) {
  const std::string& folder = site.collections_folder;
  const bool is_below = !folder.empty() && path.starts_with(folder + "/");
  return is_below ? path.substr(folder.size() + 1) : path;
}

bool is_for(const JekyllDefault& set, const std::string& path, const std::string& type,
            const JekyllSite& site) {
  if (set.type && *set.type != type) return false;
  const std::string scope = below_collections(set.path, site);
  return scope.find('*') == std::string::npos ? path.starts_with(scope) : has_beginning(scope, path);
}

std::size_t length_of(std::string path) {
  if (path.starts_with('/')) path.erase(0, 1);
  return path.size();
}

// FrontmatterDefaults#has_precedence?
bool has_precedence(const JekyllDefault* old, const JekyllDefault& set) {
  if (old == nullptr) return true;
  const std::size_t length = length_of(set.path);
  const std::size_t old_length = length_of(old->path);
  if (length != old_length) return length > old_length;
  return set.type || !old->type;
}

// Of a page each value comes from the scope that has precedence among those that have it; of a document, from
// scopes one after the other.
Settings defaults_of(const std::string& path, const std::string& type, const JekyllSite& site) {
  const bool is_page = type == "pages";
  Settings values = Settings::object();
  std::map<std::string, const JekyllDefault*> scopes;
  const JekyllDefault* last = nullptr;
  for (const JekyllDefault& set : site.defaults) {
    if (!is_for(set, path, type, site)) continue;
    const bool precedes = has_precedence(last, set);
    for (const auto& [key, value] : set.values.items()) {
      const JekyllDefault*& scope = scopes[key];
      if (scope != nullptr && !(is_page ? has_precedence(scope, set) : precedes)) continue;
      scope = &set;
      values[key] = value;
    }
    if (precedes) last = &set;
  }
  return values;
}

// A text of several categories is a list of words.
Settings split_words(const Settings& value) {
  if (!value.is_string()) return value;
  const auto& text = value.get_ref<const std::string&>();
  Settings words = Settings::array();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Document#merge_categories!: a document has its own, and those of its defaults before them.
Settings joined_lists(const Settings& first, const Settings& second) {
  Settings all = Settings::array();
  for (const Settings* value : {&first, &second}) {
    if (value->is_array()) all.insert(all.end(), value->begin(), value->end());
  }
  return all;
}

}  // namespace

void add_defaults(FrontMatter& front, const std::string& path, const std::string& type,
                  const JekyllSite& site) {
  if (site.defaults.empty()) return;
  const bool is_page = type == "pages";
  const Settings defaults = defaults_of(path, type, site);
  for (const auto& [key, value] : defaults.items()) {
    // Whether a page is published is asked of the page alone.
    if (is_page && key == "published") continue;
    const auto own = front.values.find(key);
    const bool is_missing = own == front.values.end() || (!is_page && own->is_null());
    if (is_missing) {
      front.values[key] = value;
    } else if (!is_page && key == "categories") {
      *own = joined_lists(split_words(value), split_words(*own));
    }
  }
}

}  // namespace mitos::source
