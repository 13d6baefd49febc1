// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <vector>

namespace mitos::source {

/// An element that may be the site's and not the page's: a block with a link, or with eight words. Two with
/// one text have one key.
struct TextBlock {
  const GumboNode* node;
  std::uint64_t key;
};

/// Of a page, in the order in which they end. Takes time linear in the page. Pure.
std::vector<TextBlock> text_blocks(const GumboNode* root);

}  // namespace mitos::source
