// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/publishing.h"

#include <fmt/format.h>

#include "common/model/moment.h"
#include "indexer/source/front_matter/settings_file.h"
#include "indexer/source/site/site_time.h"

namespace mitos::source {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

struct Dated {
  sys_seconds time;
  std::string key;
};

Verdict left_out(Reason reason, std::string key, std::string why) {
  return {reason, std::move(key), std::move(why), std::nullopt};
}

// The first of the keys that has a time.
std::optional<Dated> first_time(const FrontMatter& front, const std::vector<std::string>& keys,
                                const PageFile& file, const Site& site) {
  for (const std::string& key : keys) {
    const std::optional<std::string> typed =
        key == ":filename" ? std::optional(file.name.substr(0, 10)) : text_of(front.values, key);
    if (!typed) continue;
    if (const auto time = time_of(*typed, site)) return Dated{*time, key};
  }
  return std::nullopt;
}

// Whether a page that is otherwise published is so at this time, and until when that holds.
Verdict verdict_on_times(const std::optional<Dated>& publish, const std::optional<Dated>& expiry,
                         const Publishing& wanted) {
  const bool ends = expiry && !wanted.expired;
  // A page is published through the second of its expiry.
  const sys_seconds over = ends ? expiry->time + seconds(1) : sys_seconds::max();
  if (publish && !wanted.future && publish->time > wanted.now) {
    Verdict verdict = left_out(Reason::future, publish->key,
                               fmt::format("it is published at {}", model::to_string(publish->time)));
    if (over > publish->time) verdict.changes_at = publish->time;
    return verdict;
  }
  if (!expiry || wanted.expired) return {};
  if (over <= wanted.now)
    return left_out(Reason::expired, expiry->key,
                    fmt::format("it expired at {}", model::to_string(expiry->time)));
  Verdict verdict;
  verdict.changes_at = over;
  return verdict;
}

// Hugo's words for a page that has no address; of later versions, the key is “build”.
std::optional<Verdict> verdict_on_rendering(const FrontMatter& front, const PageFile& file) {
  if (file.is_bundle && is_set(front.values, "headless"))
    return left_out(Reason::headless, "headless", "a bundle without a page of its own");
  for (const char* key : {"_build", "build"}) {
    const auto found = front.values.find(key);
    if (found == front.values.end() || !found->is_object()) continue;
    const std::string render = text_of(with_small_keys(*found), "render").value_or("");
    if (render == "never" || render == "link" || is_no(render))
      return left_out(Reason::not_rendered, key, fmt::format("“render: {}”: it has no page", render));
  }
  return std::nullopt;
}

// None if it says neither. Jekyll knows the words of YAML alone, and Hugo takes nothing for no.
std::optional<bool> published_of(const FrontMatter& front, const Site& site) {
  const auto found = front.values.find("published");
  if (found == front.values.end()) return std::nullopt;
  if (found->is_null()) return site.generator == Generator::hugo ? std::optional(false) : std::nullopt;
  const std::string typed = small_letters(text_of(front.values, "published").value_or(""));
  const bool is_word = typed == "false" || typed == "no" || typed == "off";
  if (is_word || (is_no(typed) && site.generator != Generator::jekyll)) return false;
  return is_yes(typed) ? std::optional(true) : std::nullopt;
}

Verdict verdict_of_jekyll(const FrontMatter& front, const PageFile& file, const Site& site,
                          const Publishing& wanted) {
  if (published_of(front, site) == false && !site.jekyll.unpublished)
    return left_out(Reason::unpublished, "published", "“published” is false");
  if (!file.is_in_jekylls_collection) return {};
  std::optional<Dated> date = first_time(front, {"date"}, file, site);
  if (!date) {
    if (const auto time = time_of(date_in_name(file.name), site)) date = Dated{*time, ""};
  }
  return verdict_on_times(date, std::nullopt, wanted);
}

Verdict verdict_of_hugo(const FrontMatter& front, const PageFile& file, const Site& site,
                        const Publishing& wanted) {
  if (!wanted.drafts) {
    if (is_set(front.values, "draft")) return left_out(Reason::draft, "draft", "it is a draft");
    // Hugo asks “published” only where there is no “draft”.
    const bool is_asked = site.generator != Generator::hugo || !front.values.contains("draft");
    if (is_asked && published_of(front, site) == false)
      return left_out(Reason::unpublished, "published", "“published” is false");
  }
  if (const auto verdict = verdict_on_rendering(front, file)) return *verdict;
  return verdict_on_times(first_time(front, site.hugo.publish_keys, file, site),
                          first_time(front, site.hugo.expiry_keys, file, site), wanted);
}

}  // namespace

Verdict verdict_on(const FrontMatter& front, const PageFile& file, const Site& site,
                   const Publishing& wanted) {
  Publishing all = wanted;
  all.drafts = wanted.drafts || site.drafts;
  all.future = wanted.future || site.future;
  all.expired = wanted.expired || site.expired;
  return site.generator == Generator::jekyll ? verdict_of_jekyll(front, file, site, all)
                                             : verdict_of_hugo(front, file, site, all);
}

}  // namespace mitos::source
