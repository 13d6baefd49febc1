// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/site_paths.h"

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <string_view>

#include "common/text/ascii.h"
#include "indexer/source/files/link_target.h"
#include "indexer/source/front_matter/settings_file.h"

namespace mitos::source {
namespace {

std::string_view name_in(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

// Jekyll's EntryFilter#special?: what begins so, or is called so.
bool is_special(std::string_view entry) {
  constexpr std::string_view kSigns = "._#~";
  const std::string_view name = name_in(entry);
  return (!entry.empty() && kSigns.find(entry[0]) != std::string_view::npos) ||
         (!name.empty() && kSigns.find(name[0]) != std::string_view::npos);
}

// Jekyll's EntryFilter#glob_include?, for which a pattern is also the beginning of a path.
bool is_named_by(const std::vector<std::string>& patterns, const std::string& path) {
  return std::any_of(patterns.begin(), patterns.end(), [&path](std::string pattern) {
    if (pattern.starts_with("./")) pattern.erase(0, 2);
    if (pattern.starts_with('/')) pattern.erase(0, 1);
    return !pattern.empty() &&
           (path.starts_with(pattern) || ::fnmatch(pattern.c_str(), path.c_str(), 0) == 0);
  });
}

// Whether the path or a folder on it is named by the patterns.
bool is_below_named(const std::vector<std::string>& patterns, const std::string& path) {
  for (std::size_t end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1)) {
    if (is_named_by(patterns, path.substr(0, end))) return true;
  }
  return is_named_by(patterns, path);
}

// "2022-10-04-launch.md": two or four digits, then one or two, then one or two.
bool has_date(std::string_view name) {
  const auto digits = [&name](std::size_t least, std::size_t most) {
    std::size_t count = 0;
    while (count < name.size() && text::is_ascii_digit(name[count])) ++count;
    if (count < least || count > most || count >= name.size() || name[count] != '-') return false;
    name.remove_prefix(count + 1);
    return true;
  };
  return digits(2, 4) && digits(1, 2) && digits(1, 2);
}

PathVerdict passed_over(Reason reason, std::string why) {
  PathVerdict verdict;
  verdict.reason = reason;
  verdict.why = std::move(why);
  return verdict;
}

PathVerdict in_collection(const std::string& entry, std::string collection) {
  if (is_special(entry))
    return passed_over(Reason::underscore, "Jekyll passes over what begins with “_”, “.”, “#” or “~”");
  PathVerdict verdict;
  verdict.collection = std::move(collection);
  return verdict;
}

PathVerdict in_posts(const std::string& entry) {
  if (!has_date(name_in(entry)))
    return passed_over(Reason::not_built, "a post whose name begins with no date is none");
  return in_collection(entry, "posts");
}

PathVerdict in_drafts(const std::string& entry, bool wanted) {
  if (!wanted) return passed_over(Reason::draft, "it stands in _drafts");
  return in_collection(entry, "posts");
}

PathVerdict on_jekylls_path(const std::string& path, const JekyllSite& jekyll, bool drafts) {
  if (is_below_named(jekyll.exclude, path) && !is_below_named(jekyll.include, path))
    return passed_over(Reason::not_built, "“exclude” of Jekyll's configuration has it");
  std::string base = jekyll.collections_folder;
  if (!base.empty() && !base.ends_with('/')) base += '/';
  if (path.starts_with(base + "_")) {
    const std::size_t end = path.find('/', base.size());
    const std::string folder = path.substr(base.size() + 1, end - base.size() - 1);
    const bool is_of_posts = folder == "posts" || folder == "drafts";
    if (end != std::string::npos && !is_of_posts && jekyll.collections.contains(small_letters(folder)))
      return in_collection(path.substr(end + 1), folder);
  }
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (end < path.size() && part == "_posts") return in_posts(path.substr(end + 1));
    if (end < path.size() && part == "_drafts") return in_drafts(path.substr(end + 1), drafts);
    if (is_special(part) && !is_named_by(jekyll.include, path.substr(0, end)) &&
        !is_named_by(jekyll.include, part))
      return passed_over(Reason::underscore, fmt::format("Jekyll makes no page of {}", part));
    begin = end + 1;
  }
  return {};
}

// Where each language has a folder in one of the site: "content/el", "content/en".
bool is_beside_contents(const std::filesystem::path& file, const Site& site) {
  return std::any_of(site.hugo.folders.begin(), site.hugo.folders.end(), [&](const ContentFolder& contents) {
    const std::filesystem::path parent = contents.folder.parent_path();
    return parent != site.root && is_at_or_below(parent, site.root) && is_at_or_below(file, parent);
  });
}

PathVerdict on_hugos_path(const std::string& path, const Site& site) {
  if (name_in(path).starts_with('#'))
    return passed_over(Reason::not_built, "Hugo passes over names with “#”");
  const std::string whole = (site.root / path).string();
  for (const PathTest& is_ignored : site.hugo.ignored_files) {
    if (is_ignored(whole))
      return passed_over(Reason::not_built, "“ignoreFiles” of Hugo's configuration has it");
  }
  const std::optional<ContentPlace> place = site.hugo.place_of(whole);
  if (!place && is_beside_contents(whole, site))
    return passed_over(Reason::not_built, "it stands beside the folders of Hugo's contents");
  if (place && site.hugo.disabled_languages.contains(place->language))
    return passed_over(Reason::not_built, "its language is disabled in Hugo's configuration");
  return {};
}

}  // namespace

PathVerdict verdict_on_path(const std::string& path, const Site& site, bool drafts) {
  switch (site.generator) {
    case Generator::hugo:
      return on_hugos_path(path, site);
    case Generator::jekyll:
      return on_jekylls_path(path, site.jekyll, drafts || site.drafts);
    case Generator::unknown:
      break;
  }
  const bool is_draft = ("/" + path).find("/_drafts/") != std::string::npos;
  return is_draft && !drafts ? passed_over(Reason::draft, "it stands in _drafts") : PathVerdict();
}

}  // namespace mitos::source
