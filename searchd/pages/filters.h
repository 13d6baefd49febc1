// SPDX-License-Identifier: GPL-2.0-or-later
// Facet filters as parameters of an address, and in words.
#pragma once

#include <string>

#include "common/index/schema.h"
#include "searchd/pages/texts.h"

namespace mitos::pages {

/// Whether a parameter filters: "tags", "tags.all", "tags.not".
bool is_filter(const index::Schema& schema, const std::string& parameter);

/// "Programme: FP7", "Tags: not past".
std::string filter_label(const Texts& texts, const index::Schema& schema, const std::string& parameter,
                         const std::string& value);

/// What a facet is called.
std::string facet_label(const Texts& texts, const index::Schema& schema, const std::string& facet);

/// What one of its values is called: languages by name, all others as they are.
std::string value_label(const Texts& texts, const std::string& facet, const std::string& value);

}  // namespace mitos::pages
