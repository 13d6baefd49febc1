// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/built_pages/repeated_blocks.h"

namespace mitos::source {
namespace {

constexpr std::size_t kFewestPages = 4;

}  // namespace

void BlockCounter::take_page(const std::string& language, const BlockKeys& blocks) {
  Language& found = languages_[language];
  ++found.pages;
  for (const std::uint64_t key : blocks) ++found.with_block[key];
}

BlockKeys BlockCounter::repeated() const {
  BlockKeys keys;
  for (const auto& [name, language] : languages_) {
    if (language.pages < kFewestPages) continue;
    for (const auto& [key, pages] : language.with_block) {
      if (2 * pages > language.pages) keys.insert(key);
    }
  }
  return keys;
}

}  // namespace mitos::source
