// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/repeated_parts.h"

#include <algorithm>

#include "indexer/source/front_matter/border.h"
#include "indexer/source/html/html_text.h"

namespace mitos::source {
namespace {

constexpr std::size_t kMostPages = 200;
constexpr std::size_t kLargestPage = 1U << 20U;

void count_blocks_of(const Walk& walk, const SourceFile& file, HtmlReader& reader, BlockCounter& counter) {
  if (file.bytes > kLargestPage) return;
  auto bytes = walk.read(file, kLargestPage);
  auto* text = std::get_if<std::string>(&bytes);
  if (text == nullptr) return;
  const CleanText clean = clean_text(std::move(*text));
  const Parts parts = split_front_matter(clean.text);
  if (parts.kind != FrontMatterKind::none || !is_whole_page(parts.body)) return;
  try {
    reader.count_blocks(parts.body, ProcessorBudget(), counter);
  } catch (const BudgetSpent&) {
    return;  // it is rejected later
  }
}

}  // namespace

void find_repeated_parts(Walk& walk) {
  HtmlReader reader;
  for (std::size_t root = 0; root < walk.roots.size(); ++root) {
    std::vector<SourceFile*> pages;
    for (SourceFile& file : walk.files) {
      if (file.root == root && file.format == Format::html) pages.push_back(&file);
    }
    BlockCounter counter;
    const std::size_t looked_at = std::min(pages.size(), kMostPages);
    for (std::size_t i = 0; i < looked_at; ++i)
      count_blocks_of(walk, *pages[i * pages.size() / looked_at], reader, counter);
    const auto repeated = std::make_shared<const BlockKeys>(counter.repeated());
    if (repeated->empty()) continue;
    for (SourceFile* page : pages) page->repeated = repeated;
  }
}

}  // namespace mitos::source
