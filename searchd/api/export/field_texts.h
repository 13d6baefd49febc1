// SPDX-License-Identifier: GPL-2.0-or-later
// A field of a document as plain texts, for formats that know no objects. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/document.h"
#include "searchd/facets/columns.h"

namespace mitos::api {

/// What a document says in a field: of a facet the labels of its values, each value once; else the texts.
/// Empty if it says nothing, or there is no such field.
std::vector<std::string> labels_of(const model::Document& document, const facets::Columns& columns,
                                   std::string_view field);

/// The same, but a value in a tree is the labels from its root: "Horizon 2020 > ICT > ICT-48-2020".
std::vector<std::string> paths_of(const model::Document& document, const facets::Columns& columns,
                                  std::string_view field);

}  // namespace mitos::api
