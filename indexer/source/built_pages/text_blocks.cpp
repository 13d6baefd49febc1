// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/built_pages/text_blocks.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "indexer/source/built_pages/own_part.h"

namespace mitos::source {
namespace {

constexpr std::size_t kFewestWords = 8;  // of a block without a link
constexpr std::uint64_t kStep = 0x9E37'79B9'7F4A'7C15;

// Cells, terms and headings are not among them: pages of reference have many alike.
bool may_be_sites(GumboTag tag) {
  constexpr std::array kTags{GUMBO_TAG_ADDRESS, GUMBO_TAG_ASIDE, GUMBO_TAG_CENTER,  GUMBO_TAG_DIV,
                             GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,  GUMBO_TAG_HEADER,  GUMBO_TAG_LI,
                             GUMBO_TAG_OL,      GUMBO_TAG_P,     GUMBO_TAG_SECTION, GUMBO_TAG_TABLE,
                             GUMBO_TAG_UL};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

bool is_unseen(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE;
}

// What of the page's text is read so far. The hash of the words between two places follows from both.
struct ReadSoFar {
  std::size_t words = 0;
  std::size_t links = 0;
  std::uint64_t hash = 0;

  void add(std::string_view text) {
    constexpr std::string_view kSpace = " \t\n\f\r";
    for (;;) {
      text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
      if (text.empty()) return;
      const std::string_view word = text.substr(0, text.find_first_of(kSpace));
      hash = hash * kStep + std::hash<std::string_view>()(word) + 1;
      ++words;
      text.remove_prefix(word.size());
    }
  }
};

std::uint64_t power_of_step(std::size_t exponent) {
  std::uint64_t power = 1;
  for (std::uint64_t base = kStep; exponent > 0; exponent /= 2, base *= base) {
    if (exponent % 2 == 1) power *= base;
  }
  return power;
}

class BlockFinder {
 public:
  std::vector<TextBlock> run(const GumboNode* root) {
    const GumboNode* node = root;
    // By hand, not by recursion: a page may be nested deeper than any stack.
    while (node != nullptr) {
      begins_.push_back(read_);
      const GumboNode* child = enter(node) ? next_node(node, node) : nullptr;
      if (child != nullptr) {
        node = child;
        continue;
      }
      for (;;) {
        leave(node);
        if (node == root) return std::move(blocks_);
        if (const GumboNode* sibling = next_node(node, node->parent, false)) {
          node = sibling;
          break;
        }
        node = node->parent;
      }
    }
    return {};
  }

 private:
  // Returns whether to go into the node's children.
  bool enter(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT) read_.add(node->v.text.text);
    if (node->type != GUMBO_NODE_ELEMENT) return node->type == GUMBO_NODE_DOCUMENT;
    const GumboElement& element = node->v.element;
    if (element.tag == GUMBO_TAG_A && attribute_of(element, "href") != nullptr) ++read_.links;
    return !is_unseen(element.tag);
  }

  void leave(const GumboNode* node) {
    const ReadSoFar begin = begins_.back();
    begins_.pop_back();
    if (node->type != GUMBO_NODE_ELEMENT || !may_be_sites(node->v.element.tag)) return;
    const std::size_t words = read_.words - begin.words;
    if (words == 0 || (words < kFewestWords && read_.links == begin.links)) return;
    blocks_.push_back({node, read_.hash - begin.hash * power_of_step(words)});
  }

  ReadSoFar read_;
  std::vector<ReadSoFar> begins_;  // of the nodes that are open
  std::vector<TextBlock> blocks_;
};

}  // namespace

std::vector<TextBlock> text_blocks(const GumboNode* root) {
  return BlockFinder().run(root);
}

}  // namespace mitos::source
