// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/jekyll_addresses.h"

#include <fmt/chrono.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "common/text/ascii.h"
#include "indexer/source/addresses/hugo_names.h"
#include "indexer/source/addresses/percent.h"

namespace mitos::source {
namespace {

struct Named {
  std::string_view name;
  std::string_view value;
};

constexpr std::array<Named, 5> kStyles{
    {{"none", "/:categories/:title:output_ext"},
     {"date", "/:categories/:year/:month/:day/:title:output_ext"},
     {"ordinal", "/:categories/:year/:y_day/:title:output_ext"},
     {"pretty", "/:categories/:year/:month/:day/:title/"},
     {"weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext"}}};

// Parts of a date, by strftime's formats.
constexpr std::array<Named, 14> kTimeParts{{{"year", "%Y"},
                                            {"month", "%m"},
                                            {"day", "%d"},
                                            {"hour", "%H"},
                                            {"minute", "%M"},
                                            {"second", "%S"},
                                            {"short_month", "%b"},
                                            {"long_month", "%B"},
                                            {"short_year", "%y"},
                                            {"w_year", "%G"},
                                            {"week", "%V"},
                                            {"w_day", "%u"},
                                            {"short_day", "%a"},
                                            {"long_day", "%A"}}};

std::tm calendar_of(std::chrono::local_seconds time) {
  using namespace std::chrono;
  const auto day = floor<days>(time);
  const year_month_day calendar(day);
  const hh_mm_ss clock(time - day);
  std::tm tm{};
  tm.tm_year = static_cast<int>(calendar.year()) - 1900;
  tm.tm_mon = static_cast<int>(static_cast<unsigned>(calendar.month())) - 1;
  tm.tm_mday = static_cast<int>(static_cast<unsigned>(calendar.day()));
  tm.tm_hour = static_cast<int>(clock.hours().count());
  tm.tm_min = static_cast<int>(clock.minutes().count());
  tm.tm_sec = static_cast<int>(clock.seconds().count());
  tm.tm_wday = static_cast<int>(weekday(day).c_encoding());
  tm.tm_yday = static_cast<int>((day - local_days(calendar.year() / 1 / 1)).count());
  return tm;
}

std::optional<std::string> date_part(std::string_view name, std::chrono::local_seconds time) {
  const std::tm tm = calendar_of(time);
  if (name == "i_day") return std::to_string(tm.tm_mday);
  if (name == "i_month") return std::to_string(tm.tm_mon + 1);
  if (name == "y_day") return fmt::format("{:03}", tm.tm_yday + 1);
  const auto* const part = std::find_if(kTimeParts.begin(), kTimeParts.end(),
                                        [&](const Named& known) { return known.name == name; });
  if (part == kTimeParts.end()) return std::nullopt;
  return fmt::format(fmt::runtime(fmt::format("{{:{}}}", part->value)), tm);
}

// "/a/b.md" has ".md", "/.htaccess" none.
std::string extension_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? "" : std::string(name.substr(dot));
}

std::string output_extension(const JekyllPage& page) {
  const std::string extension = extension_of(page.path);
  return extension == ".md" || extension == ".markdown" ? ".html" : extension;
}

std::string without_dots(std::string name) {
  while (name.ends_with('.')) name.pop_back();
  return name;
}

std::string base_name(const JekyllPage& page) {
  const std::string name = page.path.substr(page.path.rfind('/') + 1);
  return name.substr(0, name.size() - extension_of(name).size());
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

// URL#sanitize_url
std::string sanitized(std::string url) {
  url.insert(0, "/");
  replace_all(url, "..", "/");
  replace_all(url, "./", "");
  url.erase(std::unique(url.begin(), url.end(), [](char a, char b) { return a == '/' && b == '/'; }),
            url.end());
  return url;
}

std::string joined_categories(const std::vector<std::string>& categories, bool as_names) {
  std::set<std::string> known;
  std::string out;
  for (const std::string& category : categories) {
    const std::string name = as_names ? jekyll_name(category, Signs::none) : lowered_by_letter(category);
    if (known.insert(name).second) out += (out.empty() ? "" : "/") + name;
  }
  return out;
}

// Where the document stands below its collection, without its ending.
std::string cleaned_path(const JekyllPage& page) {
  std::string path = page.path.substr(0, page.path.size() - extension_of(page.path).size());
  const std::string folder = "_" + page.collection;
  if (const std::size_t at = path.find(folder); at != std::string::npos) path.erase(at, folder.size());
  return without_dots(path);
}

// StaticFile#placeholders
std::optional<std::string> value_for_copy(std::string_view name, const JekyllPage& page) {
  if (name == "collection") return page.collection;
  if (name == "path") return cleaned_path(page);
  if (name == "name") return base_name(page);
  if (name == "output_ext" || name == "title") return "";
  return std::nullopt;
}

std::optional<std::string> value_of(std::string_view name, const JekyllPage& page) {
  if (!page.has_front_matter) return value_for_copy(name, page);
  const std::string slug = page.slug.value_or(jekyll_slug(page.path));
  if (name == "collection") return page.collection;
  if (name == "path") return cleaned_path(page);
  if (name == "output_ext") return output_extension(page);
  if (name == "name") return jekyll_name(base_name(page), Signs::none);
  if (name == "title") return cased_jekyll_name(slug, Signs::pretty);
  if (name == "slug") return jekyll_name(slug, Signs::none);
  if (name == "categories") return joined_categories(page.categories, false);
  if (name == "slugified_categories") return joined_categories(page.categories, true);
  return date_part(name, page.date);
}

// A name may have a “_” behind it that is none of it: “:year_:title”.
std::string filled_in(const std::string& pattern, const JekyllPage& page) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = std::string_view(pattern).substr(at);
    const auto end = std::find_if_not(rest.begin() + 1, rest.end(),
                                      [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    std::string_view name = rest.substr(1, static_cast<std::size_t>(end - rest.begin()) - 1);
    std::optional<std::string> value;
    if (rest.front() == ':' && !name.empty()) {
      value = value_of(name, page);
      if (!value && name.ends_with('_')) {
        name.remove_suffix(1);
        value = value_of(name, page);
      }
    }
    out += value ? *value : std::string(1, pattern[at]);
    at += value ? 1 + name.size() : 1;
  }
  return out;
}

std::string with_suffix(const std::string& pattern, const std::string& style) {
  const bool has_extension = style == "date" || style == "ordinal" || style == "none";
  if (style == "pretty" || style.ends_with('/')) return pattern + "/";
  return has_extension || style.ends_with(":output_ext") ? pattern + ":output_ext" : pattern;
}

std::string pattern_of_posts(const JekyllSite& site) {
  const auto* const style = std::find_if(kStyles.begin(), kStyles.end(),
                                         [&](const Named& known) { return known.name == site.permalink; });
  return style == kStyles.end() ? site.permalink : std::string(style->value);
}

std::string pattern_of(const std::string& collection, const JekyllSite& site) {
  const auto own = site.collection_permalinks.find(small_letters(collection));
  if (own != site.collection_permalinks.end()) return own->second;
  return collection == "posts" ? pattern_of_posts(site) : with_suffix("/:collection/:path", site.permalink);
}

std::string address_of_document(const JekyllPage& page, const JekyllSite& site) {
  return filled_in(percent_decoded(page.permalink.value_or(pattern_of(page.collection, site))), page);
}

std::string address_of_page(const JekyllPage& page, const JekyllSite& site) {
  const std::string extension = output_extension(page);
  const bool is_html = extension == ".html" || extension == ".htm";
  const std::string name = without_dots(base_name(page));
  std::string pattern = "/:path/:basename:output_ext";
  if (page.permalink) {
    pattern = percent_decoded(*page.permalink);
  } else if (is_html) {
    pattern = name == "index" ? "/:path/" : with_suffix("/:path/:basename", site.permalink);
  }
  const std::size_t slash = page.path.rfind('/');
  replace_all(pattern, ":path", slash == std::string::npos ? "" : page.path.substr(0, slash));
  replace_all(pattern, ":basename", name);
  replace_all(pattern, ":output_ext", extension);
  return pattern;
}

// A copied file stays where it is, or where its collection has it.
std::string address_of_copy(const JekyllPage& page, const JekyllSite& site) {
  if (page.collection.empty()) return page.path;
  std::string url = sanitized(filled_in(percent_decoded(pattern_of(page.collection, site)), page));
  if (url.ends_with('/')) url.pop_back();
  return url + extension_of(page.path);
}

// A server finds "/a.html" for "/a", but nothing of another kind.
std::string with_extension(const std::string& url, const JekyllPage& page) {
  const std::string extension = output_extension(page);
  const bool is_found = extension.starts_with(".htm") || url.ends_with('/') || url.ends_with(extension);
  return is_found ? url : url + extension;
}

// One slash less to type, and the same page.
std::string without_index(std::string url) {
  constexpr std::string_view kIndexFile = "/index.html";
  if (url.ends_with(kIndexFile)) url.resize(url.size() - kIndexFile.size() + 1);
  return url;
}

}  // namespace

std::string jekyll_address(const JekyllPage& page, const JekyllSite& site) {
  std::string url = !page.has_front_matter    ? address_of_copy(page, site)
                    : page.collection.empty() ? address_of_page(page, site)
                                              : address_of_document(page, site);
  return site.base + without_index(with_extension(sanitized(std::move(url)), page));
}

}  // namespace mitos::source
