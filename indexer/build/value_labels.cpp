// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/value_labels.h"

#include <algorithm>

#include "common/text/value_key.h"

namespace mitos::build {
namespace {

using index::FacetSpelling;
using index::FacetValue;

FacetValue* find_value(index::FacetValues& values, const std::string& text) {
  const auto spelling = std::find_if(values.spellings.begin(), values.spellings.end(),
                                     [&text](const FacetSpelling& known) { return known.raw == text; });
  if (spelling != values.spellings.end() && !spelling->values.empty())
    return &values.values[spelling->values.front()];
  const std::string key = text::value_key(text);
  const auto value = std::find_if(values.values.begin(), values.values.end(), [&](const FacetValue& known) {
    return known.value == text || known.value == key;
  });
  return value == values.values.end() ? nullptr : &*value;
}

}  // namespace

std::vector<LabelledValue> give_labels(std::vector<index::FacetValues>& facets,
                                       const model::ValueLabels& labels, const std::string& language) {
  std::vector<LabelledValue> idle;
  for (index::FacetValues& values : facets) {
    const auto of_facet = labels.find(values.facet);
    if (of_facet == labels.end()) continue;
    for (const auto& [text, label] : of_facet->second) {
      FacetValue* value = find_value(values, text);
      if (value == nullptr) {
        idle.emplace_back(values.facet, text);
      } else if (!label.empty()) {
        value->labels.assign(label.begin(), label.end());
      }
    }
    index::put_in_order(values.values, language);
  }
  return idle;
}

}  // namespace mitos::build
