// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gumbo.h>

#include "indexer/source/built_pages/page_facts.h"

namespace mitos::source {

/// Reads what the head of a page and its marks say: <meta>, <link rel=canonical>, JSON-LD, <time>, the first
/// <h1>, data-pagefind-filter and data-pagefind-meta. Pure.
PageFacts read_facts(const GumboNode* root);

}  // namespace mitos::source
