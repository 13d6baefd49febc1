// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/built_pages/page_facts.h"
#include "indexer/source/built_pages/repeated_blocks.h"
#include "indexer/source/html/gumbo_tree.h"
#include "indexer/source/html/processor_budget.h"

namespace mitos::source {

/// Where a heading stands.
struct HeadingPlace {
  std::string id;          // its own, or the first inside it; "" if it has none
  std::uint32_t line = 0;  // of the text, from 0, that comes next

  bool operator==(const HeadingPlace&) const = default;
};

/// What a browser would show of a page, as plain text.
struct HtmlText {
  std::string title;                  // of <title>
  std::vector<std::string> headings;  // h1–h6, in order; not part of `text`
  std::vector<HeadingPlace> places;   // of the headings, one each
  std::string text;                   // white space folded; a line a block (p, li, tr, …)
  std::optional<PageFacts> facts;     // of read_page()
};

/// Reads HTML by the HTML5 rules (gumbo), so that any input gives what a browser would make of
/// it. Script, style, template and comments are gone, entities decoded, and no words are glued
/// that stand in different blocks or cells. Of a page whose tree would cost too much (tree_cost.h)
/// the text is read as it was typed. Reuses its memory: one thread at a time, one for many
/// documents.
class HtmlReader {
 public:
  /// Throws BudgetSpent.
  HtmlText read(std::string_view html, const ProcessorBudget& budget = ProcessorBudget());

  /// The same without the short path for plain pages (plain_html.h), which must not differ.
  HtmlText read_by_gumbo(std::string_view html, const ProcessorBudget& budget = ProcessorBudget());

  /// A whole page as a site has it (page_facts.h): its own part alone (own_part.h) without the blocks that
  /// the site repeats (repeated_blocks.h), and what it says of itself. One whose tree would cost too much is
  /// read as read() does.
  HtmlText read_page(std::string_view html, const ProcessorBudget& budget,
                     const BlockKeys* repeated = nullptr);

  /// Counts a whole page's blocks; not those of one that says itself what its own part is.
  void count_blocks(std::string_view html, const ProcessorBudget& budget, BlockCounter& counter);

 private:
  HtmlText read_flat(std::string_view html, const ProcessorBudget& budget);

  GumboTree tree_;
};

}  // namespace mitos::source
