// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "searchd/facets/facet_count.h"

namespace mitos::api {

/// A value of a facet as JSON has it: numbers and booleans as such, everything else as text.
nlohmann::ordered_json typed_json(model::FieldType type, const std::string& value);

/// {"value", "label", "count", "selected"}, in a tree with "children" and "more".
nlohmann::ordered_json value_json(const facets::FacetColumn& column, const facets::FacetValueCount& value);

/// {"values", "more"}, of numbers and dates with "min", "max" and "histogram".
nlohmann::ordered_json facet_json(const facets::FacetColumn& column, const facets::FacetCounts& counts);

}  // namespace mitos::api
