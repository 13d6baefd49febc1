// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/sections.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/glob.h"

namespace mitos::source {
namespace {

// What one section page may cost all the pages below it.
constexpr std::size_t kMostCascades = 100;
constexpr std::size_t kLongestPattern = 1'000;

// Whether a part of “_target” that names something else excludes the heir. What is not named fits all.
bool fits(const Settings& target, const char* key, const std::string& value) {
  const std::string pattern = small_letters(text_of(target, key).value_or(""));
  return pattern.empty() || (pattern.size() <= kLongestPattern && text::matches_glob(pattern, value));
}

bool is_for(const Settings& cascade, const Heir& heir) {
  const auto target = cascade.find("_target");
  if (target == cascade.end() || !target->is_object()) return true;
  const bool lang_fits = heir.lang.empty() || fits(*target, "lang", heir.lang);
  return lang_fits && fits(*target, "path", small_letters(heir.path)) && fits(*target, "kind", heir.kind) &&
         fits(*target, "environment", "production");
}

// Hugo heeds “_target” in a list only.
void add_cascades(const Settings& value, std::vector<Settings>& to) {
  if (value.is_object()) {
    Settings cascade = with_small_keys(value);
    cascade.erase("_target");
    to.push_back(std::move(cascade));
  } else if (value.is_array()) {
    for (const Settings& item : value) {
      if (item.is_object() && to.size() < kMostCascades) to.push_back(with_small_keys(item));
    }
  }
}

}  // namespace

Section top_section(const Site& site) {
  Section section;
  add_cascades(site.hugo.cascade, section.cascades);
  return section;
}

Section make_section(FrontMatter front, const Section& above, const Heir& heir, const Site& site,
                     const Publishing& wanted) {
  Section section;
  if (const auto cascade = front.values.find("cascade"); cascade != front.values.end())
    add_cascades(*cascade, section.cascades);
  const std::size_t room = kMostCascades - std::min(kMostCascades, section.cascades.size());
  section.cascades.insert(
      section.cascades.end(), above.cascades.begin(),
      above.cascades.begin() + static_cast<std::ptrdiff_t>(std::min(room, above.cascades.size())));
  if (above.verdict.reason) {
    section.verdict = above.verdict;
    return section;
  }
  inherit(front, section, heir);
  for (const char* key : {"_build", "build", "headless"}) front.values.erase(key);  // of the section alone
  Verdict verdict = verdict_on(front, {}, site, wanted);
  const auto sooner = above.verdict.changes_at;
  if (sooner && (!verdict.changes_at || *sooner < *verdict.changes_at)) verdict.changes_at = sooner;
  section.verdict = std::move(verdict);
  return section;
}

void inherit(FrontMatter& front, const Section& section, const Heir& heir) {
  for (const Settings& cascade : section.cascades) {
    if (!is_for(cascade, heir)) continue;
    for (const auto& [key, value] : cascade.items()) {
      if (key != "_target" && !front.values.contains(key)) front.values[key] = value;
    }
  }
}

}  // namespace mitos::source
