// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/built_pages/read_facts.h"

#include <algorithm>
#include <string_view>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/source/built_pages/own_part.h"

namespace mitos::source {
namespace {

constexpr std::size_t kMostFacts = 1'000;
constexpr std::size_t kMostBytes = 100'000;  // of JSON-LD, of a text

// Of as many nodes as a name or a title can have.
std::string text_below(const GumboNode* root) {
  constexpr int kMostNodes = 10'000;
  std::string text;
  int nodes = 0;
  for (const GumboNode* node = root; node != nullptr && text.size() < kMostBytes && ++nodes < kMostNodes;
       node = next_node(node, root)) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA)
      text += node->v.text.text;
  }
  return text;
}

std::string lower(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), text::ascii_lower);
  return small;
}

class FactsReader {
 public:
  PageFacts read(const GumboNode* root) {
    for (const GumboNode* node = root; node != nullptr; node = next_node(node, root)) {
      if (node->type == GUMBO_NODE_ELEMENT) look_at(node, node->v.element);
    }
    return std::move(facts_);
  }

 private:
  void look_at(const GumboNode* node, const GumboElement& element) {
    switch (element.tag) {
      case GUMBO_TAG_HTML:
        take(element, "lang", facts_.language);
        break;
      case GUMBO_TAG_META:
        take_meta(element);
        break;
      case GUMBO_TAG_LINK:
        if (const char* rel = attribute_of(element, "rel"); rel != nullptr && lower(rel) == "canonical")
          take(element, "href", facts_.canonical);
        break;
      case GUMBO_TAG_TIME:
        take(element, "datetime", facts_.time);
        break;
      case GUMBO_TAG_H1:
        if (facts_.heading.empty()) facts_.heading = text::single_spaced(text_below(node));
        break;
      case GUMBO_TAG_SCRIPT:
        if (const char* type = attribute_of(element, "type");
            type != nullptr && lower(type) == "application/ld+json")
          take_json_ld(node);
        break;
      default:
        break;
    }
    for (const char* name : {"data-pagefind-filter", "data-pagefind-meta"}) {
      if (const char* value = attribute_of(element, name)) take_filters(node, element, value);
    }
  }

  static void take(const GumboElement& element, const char* name, std::string& fact) {
    const char* value = attribute_of(element, name);
    if (fact.empty() && value != nullptr) fact = text::single_spaced(value);
  }

  void take_meta(const GumboElement& element) {
    const char* name = attribute_of(element, "name");
    if (name == nullptr) name = attribute_of(element, "property");
    const char* content = attribute_of(element, "content");
    if (name == nullptr || content == nullptr || facts_.meta.size() > kMostFacts) return;
    std::vector<std::string>& said = facts_.meta[lower(name)];
    if (said.size() < kMostFacts) said.push_back(text::single_spaced(content));
  }

  void take_json_ld(const GumboNode* node) {
    std::string json = text_below(node);
    if (json.size() < kMostBytes && facts_.json_ld.size() < kMostFacts)
      facts_.json_ld.push_back(std::move(json));
  }

  // "name:value", "name[attribute]", "name" of the element's text; several with commas.
  void take_filters(const GumboNode* node, const GumboElement& element, std::string_view all) {
    while (!all.empty() && facts_.filters.size() < kMostFacts) {
      const std::size_t comma = std::min(all.find(','), all.size());
      const std::string_view one = text::trimmed(all.substr(0, comma));
      all.remove_prefix(std::min(comma + 1, all.size()));
      const std::size_t sign = std::min(one.find_first_of(":["), one.size());
      const std::string name(text::trimmed(one.substr(0, sign)));
      std::string value;
      if (sign == one.size()) {
        value = text::single_spaced(text_below(node));
      } else if (one[sign] == ':') {
        value = text::single_spaced(one.substr(sign + 1));
      } else {
        const std::string attribute(one.substr(sign + 1, one.find(']', sign) - sign - 1));
        const char* said = attribute_of(element, attribute.c_str());
        value = said == nullptr ? "" : text::single_spaced(said);
      }
      if (!name.empty() && !value.empty()) facts_.filters.emplace_back(name, std::move(value));
    }
  }

  PageFacts facts_;
};

}  // namespace

PageFacts read_facts(const GumboNode* root) {
  return FactsReader().read(root);
}

}  // namespace mitos::source
