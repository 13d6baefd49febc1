// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/index/facet_values.h"
#include "common/model/value_labels.h"

namespace mitos::build {

/// A facet, and a text of it.
using LabelledValue = std::pair<std::string, std::string>;

/// Gives values of `facets` the labels that staff have for them, and puts them in the order of `language`
/// again. A text means the value that it is, or is a spelling of. Returns those that no document has.
std::vector<LabelledValue> give_labels(std::vector<index::FacetValues>& facets,
                                       const model::ValueLabels& labels, const std::string& language);

}  // namespace mitos::build
