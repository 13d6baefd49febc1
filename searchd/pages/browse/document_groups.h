// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/model/document.h"
#include "searchd/pages/view.h"
#include "searchd/search/people/overview.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// The documents by collection: as "columns" the two that have most, each with its newest in sight, as
/// "folded" the others. Of at most 60 documents all are on the page; of more a link leads to those that
/// `params` find in the collection. Throws IndexError.
void add_document_groups(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                         const search::Overview& overview, const api::Params& params);

/// One document for the partial "_document": title, year, address.
View document_row(const Visit& visit, const model::Document& document);

/// "search_form" and "exports": a form that searches among what `params` find, and links to files of it.
void add_search_among(View& view, const Visit& visit, const api::Params& params);

}  // namespace mitos::pages
