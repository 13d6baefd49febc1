// SPDX-License-Identifier: GPL-2.0-or-later
// What values of facets are called, as staff have it.
#pragma once

#include <map>
#include <string>

namespace mitos::model {

/// By language; "" for every language that is not named.
using LabelByLanguage = std::map<std::string, std::string>;

/// By facet, then by a text of it: "tags", "conference_publications".
using ValueLabels = std::map<std::string, std::map<std::string, LabelByLanguage>>;

}  // namespace mitos::model
