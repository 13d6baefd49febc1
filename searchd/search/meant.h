// SPDX-License-Identifier: GPL-2.0-or-later
// What a request finds when its words mean this or that, and which meaning counts. One thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "searchd/interpret/interpretation.h"
#include "searchd/match/match.h"
#include "searchd/match/text_matches.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/search/order/pins.h"
#include "searchd/search/people/people_filter.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// A request as a meaning of its words has it. Its texts are still to be read.
struct Meant {
  Meant(const SearchRequest& asked, const interpret::Interpretation& meaning,
        snapshot::Snapshot::Lease& lease, query::Budget& budget);

  bool is_code;           // the whole of what was typed is a number of a grant or call
  Pinned pinned;          // `first` only where the best come first
  SearchRequest request;  // without filters by people
  PeopleFilters people;
  rewrite::RewrittenQuery query;
  match::TextMatches texts;  // of `query`: it stays where it is
};

struct Found {
  match::Require require;
  match::Matched matched;
  std::uint64_t added = 0;  // documents put first that the words or their filters do not find

  std::uint64_t total() const { return matched.counter.passed() + added; }
};

/// What matches. The texts have to be read.
Found find(const Meant& meant, snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// Adds the documents that staff put first and the query does not find, as far as the filters of `asked` let
/// them pass.
void add_pinned(Found& found, const Meant& meant, const SearchRequest& asked,
                snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// A meaning, with what it finds.
struct Chosen {
  interpret::Interpretation meaning;
  std::string corrected;                     // with the words of filters; empty if as typed
  std::vector<lookup::PersonNumber> people;  // that all words name
  std::unique_ptr<Meant> meant;
  Found found;
};

/// The boldest meaning of a request that finds anything; if none does, that its words are words. Throws
/// Xapian::Error.
Chosen choose(const SearchRequest& request, snapshot::Snapshot::Lease& lease, query::Budget& budget);

}  // namespace mitos::search
