// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/tree_values.h"

#include <algorithm>

#include "common/names/read/latin.h"
#include "common/text/utf8.h"

namespace mitos::build {

void TreeValues::add(const std::string& raw, const std::vector<ValuePath>& paths) {
  std::vector<std::string> values;
  for (const ValuePath& path : paths) {
    std::string above;
    for (const index::FacetValue& step : path) {
      nodes_.try_emplace(step.value, Node{step, above});
      above = step.value;
    }
    if (!above.empty() && std::find(values.begin(), values.end(), above) == values.end())
      values.push_back(std::move(above));
  }
  spellings_.emplace_back(raw, std::move(values));
}

// What stands above a value is the beginning of it, and so comes before it.
index::FacetValues TreeValues::take(std::string facet) {
  index::FacetValues tree;
  tree.facet = std::move(facet);
  std::map<std::string_view, index::FacetValueNumber> numbers;
  for (auto& [value, node] : nodes_) {
    numbers.emplace(value, static_cast<index::FacetValueNumber>(tree.values.size()));
    if (!node.above.empty()) node.value.above = numbers.at(node.above);
    tree.values.push_back(std::move(node.value));
  }
  for (const auto& [raw, values] : spellings_) {
    index::FacetSpelling& spelling = tree.spellings.emplace_back(index::FacetSpelling{raw, {}});
    for (const std::string& value : values) spelling.values.push_back(numbers.at(value));
  }
  std::sort(tree.spellings.begin(), tree.spellings.end(),
            [](const auto& a, const auto& b) { return a.raw < b.raw; });
  nodes_.clear();
  spellings_.clear();
  return tree;
}

ValuePath path_of(std::string_view text) {
  ValuePath path;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('>'), text.size());
    const std::string label(text::trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
    std::string step = names::slug(label);
    if (step.empty()) step = label;  // nothing but signs
    if (step.empty()) continue;
    const std::string above = path.empty() ? "" : path.back().value + "/";
    path.push_back({above + step, {{"", label}}});
  }
  return path;
}

}  // namespace mitos::build
