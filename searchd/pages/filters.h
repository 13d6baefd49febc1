// SPDX-License-Identifier: GPL-2.0-or-later
// Facet filters as parameters of an address, and in words.
#pragma once

#include <string>

#include "common/index/schema.h"
#include "searchd/pages/texts.h"
#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// Whether a parameter filters: "tags", "tags.all", "tags.not", "tags.missing", "year_from".
bool is_filter(const index::Schema& schema, const std::string& parameter);

/// The parameter of the results page that says what the listed values of a facet must be like: "tags.find".
std::string find_parameter(const std::string& facet);

/// "Programme: FP7", "Tags: not past".
std::string filter_label(const Texts& texts, const snapshot::Snapshot& snapshot, const std::string& parameter,
                         const std::string& value);

/// The facets of people: contacts, then those that the site declared.
std::vector<std::string> people_facets(const index::Schema& schema);

/// A link to the pages that say nothing in any of `fields`, called after the first, as `lacking` of a view;
/// none if each says something.
void add_lacking(View& view, const Visit& visit, const snapshot::Snapshot& snapshot,
                 const std::vector<std::string>& fields);

/// What a facet is called.
std::string facet_label(const Texts& texts, const index::Schema& schema, const std::string& facet);

/// What a value of a facet is called: languages by name; what the catalogue does not hold as it was asked
/// for.
std::string value_label(const Texts& texts, const snapshot::Snapshot& snapshot, const std::string& facet,
                        const std::string& value);

}  // namespace mitos::pages
