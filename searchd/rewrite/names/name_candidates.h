// SPDX-License-Identifier: GPL-2.0-or-later
// Whose names words of a query may be: each piece of a run as a family name, with the given names beside it.
// One thread.
#pragma once

#include <vector>

#include "searchd/lookup/people/given_name_match.h"
#include "searchd/lookup/people/people_index.h"
#include "searchd/query/budget.h"
#include "searchd/query/typos.h"
#include "searchd/rewrite/names/name_runs.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// What some words of a run may say.
struct NameCandidate {
  Piece words;   // all of them
  Piece family;  // of these
  lookup::Fit fit = lookup::Fit::none;
  bool misspelt = false;                                   // the family name
  std::vector<const lookup::PeopleIndex::Entry*> entries;  // whose names they fit best
};

/// All of a run, the surest first: a given name says more than none, then what is spelt right, then what
/// explains more words. Misspelt family names only with Typos::forgiven, and only what the catalogue does not
/// have. Ends with `budget`.
std::vector<NameCandidate> name_candidates(const Run& run, query::Typos typos,
                                           snapshot::Snapshot::Lease& lease, query::Budget& budget);

}  // namespace mitos::rewrite
