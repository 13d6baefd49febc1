// SPDX-License-Identifier: GPL-2.0-or-later
// What the texts of a whole catalogue stand for: which spellings are one tag, one person, one programme.
#pragma once

#include <vector>

#include "common/index/facet_values.h"
#include "common/index/schema.h"
#include "common/names/join/join.h"
#include "common/taxonomy/rules.h"
#include "indexer/build/facet_texts.h"

namespace mitos::build {

struct CatalogueValues {
  std::vector<index::FacetValues> facets;  // in the order of Schema::facets()
  names::People people;                    // of all fields together
};

/// By the type of a facet:
///   keyword  what differs only in capitals and accents is one; the commonest spelling is the label
///   person   names/join.h over all such fields together
///   tree     programmes by `programmes`; of a declared field "Energy > Solar"
///   number, date, boolean  common/index/typed_value.h; a text that is none stands for nothing
///   others   each text is a value
/// Every text has its spelling, so their places in `texts` are the numbers of their spellings. Equal texts
/// give equal values, in whatever order they were counted.
CatalogueValues catalogue_values(const index::Schema& schema, const CatalogueTexts& texts,
                                 const taxonomy::Rules& programmes, const names::Decisions& decisions);

}  // namespace mitos::build
