// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/translations.h"

#include <xapian.h>

#include <algorithm>

#include "common/error.h"
#include "common/index/terms.h"
#include "common/index/translations.h"

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

}  // namespace mitos::search
