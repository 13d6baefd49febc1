// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "common/text/marks.h"
#include "common/text/utf8.h"
#include "indexer/source/built_pages/own_part.h"
#include "indexer/source/built_pages/read_facts.h"
#include "indexer/source/built_pages/text_blocks.h"
#include "indexer/source/html/element_kinds.h"
#include "indexer/source/html/flat_html.h"
#include "indexer/source/html/plain_html.h"
#include "indexer/source/html/text_sink.h"
#include "indexer/source/html/tree_cost.h"

namespace mitos::source {
namespace {

using Nodes = std::unordered_set<const GumboNode*>;

class Walker {
 public:
  explicit Walker(const OwnPart& part = {}, Nodes passed_over = {})
      : part_(part), passed_over_(std::move(passed_over)), inside_part_(part.is_all() ? 1 : 0) {}

  HtmlText walk(const GumboNode* root) {
    const GumboNode* node = root;
    // By hand, not by recursion: a page may be nested deeper than any stack.
    while (node != nullptr) {
      const GumboNode* child = enter(node) ? first_child(node) : nullptr;
      if (child != nullptr) {
        node = child;
        continue;
      }
      while (node != nullptr) {
        leave(node);
        if (node == root) return finish();
        if (const GumboNode* sibling = next_sibling(node)) {
          node = sibling;
          break;
        }
        node = node->parent;
      }
    }
    return finish();
  }

 private:
  static const GumboVector* children(const GumboNode* node) {
    if (node->type == GUMBO_NODE_ELEMENT) return &node->v.element.children;
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    return nullptr;
  }

  static const GumboNode* child_at(const GumboVector* list, std::size_t i) {
    return list != nullptr && i < list->length ? static_cast<const GumboNode*>(list->data[i]) : nullptr;
  }

  static const GumboNode* first_child(const GumboNode* node) { return child_at(children(node), 0); }

  static const GumboNode* next_sibling(const GumboNode* node) {
    if (node->parent == nullptr) return nullptr;
    return child_at(children(node->parent), node->index_within_parent + 1);
  }

  // Returns whether to go into the node's children.
  bool enter(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
        node->type == GUMBO_NODE_WHITESPACE) {
      if (inside_part_ > 0 || inside_title_) sink().add(node->v.text.text);
      return false;
    }
    if (node->type != GUMBO_NODE_ELEMENT) return node->type == GUMBO_NODE_DOCUMENT;
    const GumboTag tag = node->v.element.tag;
    mark_edge(node->v.element);
    if (leaves_out(node)) return false;
    if (part_.begins(node->v.element)) ++inside_part_;
    if (is_one_of(kHeadings, tag) && inside_heading_++ == 0) heading_id_.clear();
    if (inside_heading_ > 0 && heading_id_.empty()) heading_id_ = id_of(node->v.element);
    if (tag == GUMBO_TAG_TITLE) {
      // The page has one title. No browser shows a second one, or that of an SVG.
      if (titled_ || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return false;
      titled_ = true;
      inside_title_ = true;
    }
    return true;
  }

  void leave(const GumboNode* node) {
    if (node->type != GUMBO_NODE_ELEMENT) return;
    const GumboTag tag = node->v.element.tag;
    mark_edge(node->v.element);
    if (leaves_out(node)) return;
    if (part_.begins(node->v.element)) --inside_part_;
    if (is_one_of(kHeadings, tag) && --inside_heading_ == 0) {
      std::string heading = heading_.take();
      std::replace(heading.begin(), heading.end(), '\n', ' ');
      body_.end_line();
      if (!heading.empty()) {
        result_.headings.push_back(std::move(heading));
        result_.places.push_back({heading_id_, body_.next_line()});
      }
    }
    if (tag == GUMBO_TAG_TITLE) inside_title_ = false;
  }

  bool leaves_out(const GumboNode* node) const {
    return is_one_of(kSkipped, node->v.element.tag) || part_.leaves_out(node->v.element) ||
           passed_over_.contains(node);
  }

  void mark_edge(const GumboElement& element) {
    const GumboTag tag = element.tag;
    if (is_one_of(kBlocks, tag) || is_dialog(tag, name_of(element))) sink().end_line();
    if (is_one_of(kSpaced, tag)) sink().add_space();
  }

  static std::string id_of(const GumboElement& element) {
    const GumboAttribute* id = gumbo_get_attribute(&element.attributes, "id");
    return id == nullptr ? "" : id->value;
  }

  // As it was typed; for elements that gumbo does not know.
  static std::string_view name_of(const GumboElement& element) {
    std::string_view name(element.original_tag.data, element.original_tag.length);
    if (!name.empty()) name.remove_prefix(1);  // <
    return name.substr(0, name.find_first_of(" \t\n\f/>"));
  }

  TextSink& sink() {
    if (inside_title_) return title_;
    return inside_heading_ > 0 ? heading_ : body_;
  }

  HtmlText finish() {
    result_.title = title_.take();
    result_.text = body_.take();
    return std::move(result_);
  }

  OwnPart part_;
  Nodes passed_over_;
  int inside_part_;
  HtmlText result_;
  TextSink body_;
  TextSink heading_;
  TextSink title_;
  std::string heading_id_;
  int inside_heading_ = 0;
  bool inside_title_ = false;
  bool titled_ = false;
};

// Entities such as &#27; bring in what the page's own bytes may not hold.
std::string fit(std::string text) {
  if (text::needs_replacing(text)) text = text::replace_unfit(text);
  return text::without_piled_marks(std::move(text));
}

HtmlText fit(HtmlText html) {
  html.title = fit(std::move(html.title));
  html.text = fit(std::move(html.text));
  for (std::string& heading : html.headings) heading = fit(std::move(heading));
  for (HeadingPlace& place : html.places) place.id = fit(std::move(place.id));
  return html;
}

}  // namespace

HtmlText HtmlReader::read(std::string_view html, const ProcessorBudget& budget) {
  if (std::optional<HtmlText> plain = read_plain_html(html)) {
    return html.find('&') == std::string_view::npos ? std::move(*plain) : fit(std::move(*plain));
  }
  return read_by_gumbo(html, budget);
}

HtmlText HtmlReader::read_by_gumbo(std::string_view html, const ProcessorBudget& budget) {
  if (is_costly_tree(html)) return read_flat(html, budget);
  const GumboNode* root = tree_.parse(html, budget);
  if (root == nullptr) return read_flat(html, budget);
  HtmlText text = Walker().walk(root);
  tree_.release();
  return fit(std::move(text));
}

HtmlText HtmlReader::read_page(std::string_view html, const ProcessorBudget& budget,
                               const BlockKeys* repeated) {
  if (is_costly_tree(html)) return read_flat(html, budget);
  const GumboNode* root = tree_.parse(html, budget);
  if (root == nullptr) return read_flat(html, budget);
  const OwnPart part(root);
  Nodes passed_over;
  if (repeated != nullptr && !part.is_chosen()) {
    for (const TextBlock& block : text_blocks(root)) {
      if (repeated->contains(block.key)) passed_over.insert(block.node);
    }
  }
  HtmlText text = Walker(part, std::move(passed_over)).walk(root);
  text.facts = read_facts(root);
  tree_.release();
  return fit(std::move(text));
}

void HtmlReader::count_blocks(std::string_view html, const ProcessorBudget& budget, BlockCounter& counter) {
  const GumboNode* root = is_costly_tree(html) ? nullptr : tree_.parse(html, budget);
  if (root == nullptr) return;
  if (!OwnPart(root).is_chosen()) {
    BlockKeys keys;
    for (const TextBlock& block : text_blocks(root)) keys.insert(block.key);
    counter.take_page(read_facts(root).language, keys);
  }
  tree_.release();
}

HtmlText HtmlReader::read_flat(std::string_view html, const ProcessorBudget& budget) {
  const std::string flat = flattened(html);
  const GumboNode* root = tree_.parse(flat, budget);
  if (root == nullptr) throw BudgetSpent();
  HtmlText text = text_of_flat(Walker().walk(root).text);
  tree_.release();
  return fit(std::move(text));
}

}  // namespace mitos::source
