// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/source/plain_html.h"
#include "indexer/source/text_sink.h"

namespace mitos::source {
namespace {

constexpr std::size_t kFirstBlockBytes = 1U << 20U;

constexpr std::array kSkipped{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
                              GUMBO_TAG_IFRAME, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED};

constexpr std::array kHeadings{GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                               GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};

// Elements whose text starts and ends a line, as in the style sheet of HTML (WHATWG, 15.3).
constexpr std::array kBlocks{
    GUMBO_TAG_ADDRESS,    GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_BR,         GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,   GUMBO_TAG_DD,         GUMBO_TAG_DETAILS,
    GUMBO_TAG_DIR,        GUMBO_TAG_DIV,     GUMBO_TAG_DL,       GUMBO_TAG_DT,         GUMBO_TAG_FIELDSET,
    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,   GUMBO_TAG_FORM,       GUMBO_TAG_H1,
    GUMBO_TAG_H2,         GUMBO_TAG_H3,      GUMBO_TAG_H4,       GUMBO_TAG_H5,         GUMBO_TAG_H6,
    GUMBO_TAG_HEADER,     GUMBO_TAG_HR,      GUMBO_TAG_LEGEND,   GUMBO_TAG_LI,         GUMBO_TAG_MAIN,
    GUMBO_TAG_NAV,        GUMBO_TAG_OL,      GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,     GUMBO_TAG_P,
    GUMBO_TAG_PRE,        GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,  GUMBO_TAG_TABLE,      GUMBO_TAG_TBODY,
    GUMBO_TAG_TFOOT,      GUMBO_TAG_THEAD,   GUMBO_TAG_TR,       GUMBO_TAG_UL,         GUMBO_TAG_HGROUP,
    GUMBO_TAG_MENU,       GUMBO_TAG_XMP,     GUMBO_TAG_LISTING};

// Elements that stand beside each other with a gap between.
constexpr std::array kSpaced{GUMBO_TAG_TD,     GUMBO_TAG_TH,     GUMBO_TAG_IMG,      GUMBO_TAG_INPUT,
                             GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT,
                             GUMBO_TAG_IFRAME, GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,    GUMBO_TAG_CANVAS,
                             GUMBO_TAG_EMBED,  GUMBO_TAG_SVG};

template <std::size_t N>
bool is_one_of(const std::array<GumboTag, N>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

class Walker {
 public:
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
      sink().add(node->v.text.text);
      return false;
    }
    if (node->type != GUMBO_NODE_ELEMENT) return node->type == GUMBO_NODE_DOCUMENT;
    const GumboTag tag = node->v.element.tag;
    mark_edge(node->v.element);
    if (is_one_of(kSkipped, tag)) return false;
    if (is_one_of(kHeadings, tag)) ++inside_heading_;
    if (tag == GUMBO_TAG_TITLE) {
      // The page has one title; an SVG's, or a second one, is shown by nobody.
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
    if (is_one_of(kHeadings, tag) && --inside_heading_ == 0) {
      std::string heading = heading_.take();
      std::replace(heading.begin(), heading.end(), '\n', ' ');
      if (!heading.empty()) result_.headings.push_back(std::move(heading));
      body_.end_line();
    }
    if (tag == GUMBO_TAG_TITLE) inside_title_ = false;
  }

  void mark_edge(const GumboElement& element) {
    const GumboTag tag = element.tag;
    if (is_one_of(kBlocks, tag) || is_dialog(element)) sink().end_line();
    if (is_one_of(kSpaced, tag)) sink().add_space();
  }

  // Newer than gumbo, which knows it by its text only.
  static bool is_dialog(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return false;
    const std::string_view tag(element.original_tag.data, element.original_tag.length);
    return tag.starts_with("<dialog");
  }

  TextSink& sink() {
    if (inside_title_) return title_;
    return inside_heading_ > 0 ? heading_ : body_;
  }

  HtmlText finish() {
    result_.title = fit(title_.take());
    result_.text = fit(body_.take());
    for (std::string& heading : result_.headings) heading = fit(std::move(heading));
    return std::move(result_);
  }

  // Entities such as &#27; bring in what the page's own bytes may not hold.
  static std::string fit(std::string text) {
    if (text::needs_replacing(text)) text = text::replace_unfit(text);
    return text;
  }

  HtmlText result_;
  TextSink body_;
  TextSink heading_;
  TextSink title_;
  int inside_heading_ = 0;
  bool inside_title_ = false;
  bool titled_ = false;
};

}  // namespace

HtmlReader::HtmlReader()
    : first_block_(std::make_unique<std::byte[]>(kFirstBlockBytes)),
      arena_(first_block_.get(), kFirstBlockBytes) {}

HtmlText HtmlReader::read(std::string_view html) {
  if (std::optional<HtmlText> plain = read_plain_html(html)) return std::move(*plain);
  return read_by_gumbo(html);
}

HtmlText HtmlReader::read_by_gumbo(std::string_view html) {
  // The whole tree lies in the arena and is dropped at once: faster than freeing it node by node,
  // and gumbo's own freeing is recursive.
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = &arena_;
  options.allocator = [](void* arena, std::size_t bytes) {
    return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(bytes);
  };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  HtmlText text = Walker().walk(output->document);
  arena_.release();
  return text;
}

}  // namespace mitos::source
