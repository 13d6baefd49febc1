// SPDX-License-Identifier: GPL-2.0-or-later
// Fields whose values stand in the text of a page, as a citation. Pure, any thread.
#pragma once

#include <string_view>

#include "common/model/document.h"
#include "indexer/source/read_document.h"

namespace mitos::source {

/// Gives `document`, whose text has been read, what its citation says, in the fields of `options.citations`
/// that are empty. `typed` is its text as it was typed: links have the DOI.
CitedAuthors take_citation(model::Document& document, std::string_view typed, const ReadOptions& options);

}  // namespace mitos::source
