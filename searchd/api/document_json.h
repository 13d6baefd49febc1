// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/model/document.h"
#include "searchd/api/answer.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// What a page did not say is null.
nlohmann::ordered_json text_or_null(const std::string& text);

/// What a hit carries of a document: everything but the body and its headings. Fields that the
/// page did not fill in are null, or empty lists. What a text stands for in a facet is there beside the text,
/// in a tree with the labels from its root.
nlohmann::ordered_json to_json(const model::Document& document, const facets::Columns& columns);

/// What `fields` names of all that, the headings and the body, in this order; to_json() if it names nothing.
nlohmann::ordered_json hit_json(const model::Document& document, const facets::Columns& columns,
                                const std::vector<std::string>& fields);

/// The names in to_json(), in their order, with every declared field.
std::vector<std::string> unasked_fields(const index::Schema& schema);

/// Those, and what comes only if asked for: the names that an export may have, in their order.
std::vector<std::string> export_fields(const index::Schema& schema);

/// Every name that `fields` may hold: those, and a hit's score.
std::vector<std::string> hit_fields(const index::Schema& schema);

/// Every stored field, the headings and the body, too.
nlohmann::ordered_json all_json(const model::Document& document, const facets::Columns& columns);

}  // namespace mitos::api
