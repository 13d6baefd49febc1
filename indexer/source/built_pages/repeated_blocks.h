// SPDX-License-Identifier: GPL-2.0-or-later
// Menus, sidebars and notices that stand on most pages of a built site, whatever elements hold them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>

namespace mitos::source {

/// Keys of blocks (text_blocks.h).
using BlockKeys = std::unordered_set<std::uint64_t>;

/// Finds what most pages of a site have. Pages of each language count apart.
class BlockCounter {
 public:
  void take_page(const std::string& language, const BlockKeys& blocks);

  /// The blocks of more than half of the pages of a language, of which there must be four at least.
  BlockKeys repeated() const;

 private:
  struct Language {
    std::size_t pages = 0;
    std::map<std::uint64_t, std::size_t> with_block;
  };

  std::map<std::string, Language> languages_;
};

}  // namespace mitos::source
