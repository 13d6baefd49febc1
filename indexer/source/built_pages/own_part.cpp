// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/built_pages/own_part.h"

#include <array>
#include <string_view>

namespace mitos::source {
namespace {

bool has_role(const GumboElement& element, std::string_view role) {
  const char* value = attribute_of(element, "role");
  return value != nullptr && value == role;
}

const GumboVector* children_of(const GumboNode* node) {
  if (node->type == GUMBO_NODE_ELEMENT) return &node->v.element.children;
  return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : nullptr;
}

}  // namespace

const char* attribute_of(const GumboElement& element, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&element.attributes, name);
  return attribute == nullptr ? nullptr : attribute->value;
}

const GumboNode* next_node(const GumboNode* node, const GumboNode* root, bool inside) {
  const GumboVector* children = inside ? children_of(node) : nullptr;
  if (children != nullptr && children->length > 0) return static_cast<const GumboNode*>(children->data[0]);
  for (; node != root && node->parent != nullptr; node = node->parent) {
    const GumboVector* siblings = children_of(node->parent);
    const std::size_t next = node->index_within_parent + 1;
    if (siblings != nullptr && next < siblings->length)
      return static_cast<const GumboNode*>(siblings->data[next]);
  }
  return nullptr;
}

OwnPart::OwnPart(const GumboNode* root) : marker_(Marker::body) {
  for (const GumboNode* node = root; node != nullptr; node = next_node(node, root)) {
    if (node->type != GUMBO_NODE_ELEMENT) continue;
    for (const Marker marker : {Marker::attribute, Marker::main, Marker::article}) {
      if (marker < marker_ && has_marker(node->v.element, marker)) marker_ = marker;
    }
  }
}

bool OwnPart::has_marker(const GumboElement& element, Marker marker) {
  switch (marker) {
    case Marker::attribute:
      return attribute_of(element, "data-mitos-body") != nullptr ||
             attribute_of(element, "data-pagefind-body") != nullptr;
    case Marker::main:
      return element.tag == GUMBO_TAG_MAIN || has_role(element, "main");
    case Marker::article:
      return element.tag == GUMBO_TAG_ARTICLE;
    case Marker::body:
      return element.tag == GUMBO_TAG_BODY;
    case Marker::all:
      return false;
  }
  return false;
}

bool OwnPart::begins(const GumboElement& element) const {
  return has_marker(element, marker_);
}

bool OwnPart::leaves_out(const GumboElement& element) const {
  if (marker_ == Marker::all) return false;
  for (const char* attribute : {"data-mitos-ignore", "data-pagefind-ignore", "hidden"}) {
    if (attribute_of(element, attribute) != nullptr) return true;
  }
  if (element.tag == GUMBO_TAG_NAV || has_role(element, "navigation") || has_role(element, "search"))
    return true;
  if (marker_ != Marker::body) return false;
  return element.tag == GUMBO_TAG_HEADER || element.tag == GUMBO_TAG_FOOTER ||
         element.tag == GUMBO_TAG_ASIDE || has_role(element, "banner") || has_role(element, "contentinfo") ||
         has_role(element, "complementary");
}

}  // namespace mitos::source
