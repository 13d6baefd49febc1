// SPDX-License-Identifier: GPL-2.0-or-later
// One search: match, filter, count, rank or sort, and show. Any thread, on any snapshot.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/model/document.h"
#include "searchd/facets/facet_count.h"
#include "searchd/interpret/interpretation.h"
#include "searchd/match/match.h"
#include "searchd/query/budget.h"
#include "searchd/query/parse.h"
#include "searchd/query/typos.h"
#include "searchd/search/hits.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

enum class Match {
  automatic,  // all words, if any document has them all; else, and for more than six words, any
  all,
  any,
};

using match::Sort;

struct SearchRequest {
  query::Query query;  // empty matches everything
  Match match = Match::automatic;
  query::Typos typos = query::Typos::forgiven;
  bool interpret = true;  // words that are exactly a person, programme, collection, tag or years filter
  std::size_t first = 0;  // hits to leave out before the page
  std::size_t count = 10;
  Sort sort;
  std::vector<facets::FacetFilter> filters;
  std::vector<facets::FieldRange> ranges;
  std::vector<std::string> lacking;  // fields in which a document must say nothing
  std::vector<std::string> facets;   // to count
  std::size_t facet_limit = 20;
  facets::FacetOrder facet_order = facets::FacetOrder::count;
  std::optional<std::vector<facets::Ordinal>> facet_values = {};  // list these alone; of use with one facet
  Shown shown;
  std::string preferred_language = {};  // of a page's translations these come first; "": as they rank
};

/// Whether the best come first.
inline bool by_relevance(const SearchRequest& request) {
  return request.sort.by == "relevance";
}

struct SearchResult {
  Match match = Match::all;                  // what it was in the end: all or any
  std::string corrected;                     // what was searched instead of what was typed; empty if as typed
  std::vector<lookup::PersonNumber> people;  // that the query names, at most 100
  std::vector<interpret::WordFilter> filters;     // that words of the query stand for
  std::vector<interpret::WordFilter> choices;     // that they may stand for, and none was chosen
  std::optional<std::uint64_t> unfiltered_total;  // what the plain words find, if there are filters
  std::uint64_t total = 0;
  bool exact = true;  // else the budget ended: this is the best so far, and all counts may be too low
  std::vector<Hit> hits;
  std::vector<facets::FacetCounts> facets;  // in the order asked for
};

/// `budget` may be shared by all searches that one answer needs. Past its limits the answer is the best so
/// far: of the first documents of the catalogue, fewer hits than fit a page at worst, `exact` false. Throws
/// IndexError if the index cannot be read.
SearchResult search(const snapshot::Snapshot& snapshot, const SearchRequest& request, query::Budget& budget);

/// The same with a budget of its own.
SearchResult search(const snapshot::Snapshot& snapshot, const SearchRequest& request);

/// About a minute of a core.
inline constexpr std::uint64_t kMostExportWork = 60'000'000'000;

/// Does a piece of work, of about so many units (budget.h), when it may be done. It may wait before, and
/// throw instead.
using InTurn = std::function<void(std::uint64_t expected, const std::function<void()>& piece)>;

/// When there is nothing else to do.
inline void at_once(std::uint64_t, const std::function<void()>& piece) {
  piece();
}

/// Everything that matches, in the order in which search() pages through it; its `first`, `count`, `facets`
/// and what hits show do not matter. 4 bytes a match; no document is read but those that get a second look,
/// and the candidates of phrases, each once. Works in slices, each of them in its turn and, but for the match
/// itself, no more than a search may cost. None if all that would cost more than `most_work`. Throws
/// IndexError, and what `in_turn` throws.
std::optional<std::vector<index::DocumentNumber>> matches(const snapshot::Snapshot& snapshot,
                                                          SearchRequest request, const InTurn& in_turn,
                                                          std::uint64_t most_work = kMostExportWork);

/// The document with this id; none if there is none. Throws IndexError.
std::optional<model::Document> find_document(const snapshot::Snapshot& snapshot, const std::string& id);

}  // namespace mitos::search
