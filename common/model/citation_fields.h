// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>

namespace mitos::model {

/// What a citation says.
enum class CitationPart { authors, venue, year, doi };

/// By field, declared or not: which part of the citation in a page's text it has where front matter says
/// nothing.
using CitationFields = std::map<std::string, CitationPart>;

}  // namespace mitos::model
