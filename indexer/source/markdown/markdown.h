// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/source/html/processor_budget.h"
#include "indexer/source/markdown/markdown_dialect.h"

namespace mitos::source {

/// Quotes and lists may stand in each other so deep, each mark at the beginning of a line counted.
inline constexpr std::size_t kMaxMarkdownDepth = 256;

/// Markdown (CommonMark with GitHub's tables, strike-through and task lists, by md4c) as HTML without
/// attributes but the ids of headings (heading_ids.h); HTML inside it passes through. What stands for a
/// picture is text. Deeper quotes and lists are flattened; a paragraph ends after 200,000 signs; what would
/// become too large by tables that repeat is returned as it was typed. Throws BudgetSpent. Pure, any thread.
std::string markdown_to_html(std::string_view markdown, const ProcessorBudget& budget = ProcessorBudget(),
                             IdRule ids = Dialect::unknown);

}  // namespace mitos::source
