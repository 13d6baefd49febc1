// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>

#include "indexer/source/html/processor_budget.h"

struct GumboInternalNode;  // gumbo.h calls it GumboNode

namespace mitos::source {

/// Makes the tree of a page (gumbo), in memory that all pages share one after another. One thread.
class GumboTree {
 public:
  GumboTree();

  /// The tree's root, until the next call of parse() or release(); null if it would take more than
  /// kMaxTreeBytes. Throws BudgetSpent, std::bad_alloc.
  const GumboInternalNode* parse(std::string_view html, const ProcessorBudget& budget);

  void release() { arena_.release(); }

 private:
  std::unique_ptr<std::byte[]> first_block_;
  std::pmr::monotonic_buffer_resource arena_;
};

/// A quarter of what a document may take: its text, and what is made of that, exist beside the tree.
inline constexpr std::size_t kMaxTreeBytes = 64U << 20U;

/// Whether HTML has an element of this name, in any case.
bool is_html_element(std::string_view name);

}  // namespace mitos::source
