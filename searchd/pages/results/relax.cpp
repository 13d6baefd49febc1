// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/relax.h"

#include <algorithm>
#include <vector>

#include "common/text/utf8.h"
#include "searchd/api/search/search_params.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/params/page_params.h"
#include "searchd/query/parse.h"
#include "searchd/search/other_searches.h"

namespace mitos::pages {
namespace {

// Each costs a search.
constexpr std::size_t kMostFilters = 8;
constexpr std::size_t kMostWords = 6;

class Ways {
 public:
  Ways(const snapshot::Snapshot& snapshot, const Visit& visit, query::Budget& budget)
      : snapshot_(snapshot), visit_(visit), budget_(budget) {}

  bool none() const { return ways_.empty(); }

  // Offers `params` if they find something, as far as the budget of the page tells.
  void offer(const api::Params& params, std::string_view text, Arguments arguments = {}) {
    auto read = api::read_search_params(params, snapshot_.schema());
    auto* search = std::get_if<api::SearchParams>(&read);
    if (search == nullptr) return;
    search->request.count = 0;
    search->request.first = 0;
    search->request.facets.clear();
    const std::uint64_t total = search::search(snapshot_, search->request, budget_).total;
    if (total > 0) add(params, text, total, std::move(arguments));
  }

  void add(const api::Params& params, std::string_view text, std::uint64_t total, Arguments arguments) {
    ways_.push_back({{"label", visit_.texts.count(text, total, std::move(arguments))},
                     {"href", link_from(visit_, kSearchPath, params)}});
  }

  View take() { return std::move(ways_); }

 private:
  const snapshot::Snapshot& snapshot_;
  const Visit& visit_;
  query::Budget& budget_;
  View ways_ = View::array();
};

// The words that are wanted, each once.
std::vector<std::string> words_of(const query::Node& root) {
  std::vector<std::string> words;
  for (std::string& word : query::wanted_words(root)) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

api::Params with_text(const api::Params& params, const std::string& text) {
  api::Params changed = without(without(params, "q"), kCutParameter);
  changed.insert(changed.begin(), {"q", text});
  return changed;
}

}  // namespace

View ways_to_loosen(const snapshot::Snapshot& snapshot, const Visit& visit, const api::Params& params,
                    const search::SearchRequest& request, query::Budget& budget) {
  const index::Schema& schema = snapshot.schema();
  Ways ways(snapshot, visit, budget);
  api::Params unfiltered = params;
  const std::vector<std::string> words = words_of(request.query.root);
  // A long query costs more to ask again.
  const std::size_t most_filters = words.size() > kMostWords ? 1 : kMostFilters;
  std::size_t filters = 0;
  for (const auto& [name, value] : params) {
    if (!is_filter(schema, name)) continue;
    if (++filters <= most_filters) {
      ways.offer(without(params, name, value), "relax_filter",
                 {{"filter", filter_label(visit.texts, snapshot, name, value)}});
    }
    unfiltered = without(std::move(unfiltered), name);
  }
  if (const auto other = search::respelt_search(snapshot, request, budget))
    ways.add(with_text(params, other->text), "relax_spelt", other->total, {{"query", other->text}});
  if (filters > 1) ways.offer(unfiltered, "relax_filters");

  std::string unquoted = request.query.typed;
  std::replace(unquoted.begin(), unquoted.end(), '"', ' ');
  if (unquoted != request.query.typed)
    ways.offer(with_text(params, text::single_spaced(unquoted)), "relax_quotes");

  if (words.size() < 2 || words.size() > kMostWords) return ways.take();
  for (const std::string& word : words) ways.offer(with_text(params, word), "relax_word", {{"query", word}});
  if (filters == 0 || !ways.none()) return ways.take();
  for (const std::string& word : words) {
    ways.offer(with_text(unfiltered, word), "relax_word_filters", {{"query", word}});
  }
  return ways.take();
}

}  // namespace mitos::pages
