// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/ranking/translations.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <optional>

#include "common/error.h"
#include "common/index/schema.h"
#include "common/index/terms.h"
#include "searchd/search/ranking/rerank.h"

namespace mitos::search {
namespace {

constexpr std::size_t kMostTranslations = 100;

std::vector<index::DocumentNumber> numbers_with(const Xapian::Database& database, const std::string& term) {
  std::vector<index::DocumentNumber> numbers;
  for (auto at = database.postlist_begin(term);
       at != database.postlist_end(term) && numbers.size() < kMostTranslations; ++at)
    numbers.push_back(*at);
  return numbers;
}

}  // namespace

std::vector<Translation> translations_of(const snapshot::Snapshot& snapshot,
                                         const model::Document& document) {
  std::vector<Translation> translations;
  try {
    const snapshot::Snapshot::Lease lease = snapshot.lease();
    const Xapian::Database& database = lease->database();
    for (const index::DocumentNumber number : numbers_with(database, index::id_term(document.id))) {
      const std::string term = database.get_document(number).get_value(index::kTranslationSlot);
      if (term.empty()) continue;
      for (const index::DocumentNumber other : numbers_with(database, term)) {
        const model::Document page = snapshot.documents().get(other);
        if (page.lang != document.lang) translations.push_back({page.lang, page.id, page.url, page.title});
      }
    }
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be read: " + problem.get_description());
  }
  const auto by_language = [](const Translation& a, const Translation& b) { return a.language < b.language; };
  std::stable_sort(translations.begin(), translations.end(), by_language);
  const auto same = [](const Translation& a, const Translation& b) { return a.language == b.language; };
  translations.erase(std::unique(translations.begin(), translations.end(), same), translations.end());
  return translations;
}

void prefer_language(std::vector<Ranked>& ranked, const std::string& language,
                     snapshot::Snapshot::Lease& lease) {
  const facets::FacetColumn* const languages = lease.snapshot().columns().facet(index::kLanguageFacet);
  const auto wanted = language.empty() || languages == nullptr ? std::nullopt : languages->find(language);
  if (!wanted) return;
  const auto is_wanted = [&](const Ranked& hit) {
    const auto of_hit = languages->of(hit.number);
    return std::find(of_hit.begin(), of_hit.end(), *wanted) != of_hit.end();
  };
  std::map<std::string, std::vector<std::size_t>> pages;  // places of their translations
  for (std::size_t place = 0; place < std::min(ranked.size(), kReranked); ++place) {
    std::string key = lease->database().get_document(ranked[place].number).get_value(index::kTranslationSlot);
    if (!key.empty()) pages[std::move(key)].push_back(place);
  }
  for (const auto& [key, places] : pages) {
    if (places.size() < 2) continue;
    std::vector<Ranked> translations;
    for (const std::size_t place : places) translations.push_back(ranked[place]);
    std::stable_partition(translations.begin(), translations.end(), is_wanted);
    for (std::size_t i = 0; i < places.size(); ++i) ranked[places[i]] = translations[i];
  }
}

}  // namespace mitos::search
