// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/values/value_names.h"

#include <algorithm>

#include "common/text/fold.h"
#include "common/text/words.h"

namespace mitos::lookup {

void ValueNames::add(std::string_view name, const NamedValue& value) {
  const std::string key = name_key(name);
  if (key.find_first_not_of(" 0123456789") == std::string::npos) return;
  std::vector<NamedValue>& values = values_[key];
  const auto known = std::find_if(values.begin(), values.end(), [&value](const NamedValue& other) {
    return other.facet == value.facet && other.value == value.value;
  });
  if (known == values.end()) {
    values.push_back(value);
  } else {
    known->stands = std::min(known->stands, value.stands);
  }
  const auto words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
  most_words_ = std::max(most_words_, words);
}

std::span<const NamedValue> ValueNames::named(const std::string& key) const {
  const auto found = values_.find(key);
  if (found == values_.end()) return {};
  return found->second;
}

std::string name_key(std::string_view name) {
  std::string key;
  text::for_each_word(name, [&](text::Word word) {
    const std::string folded = text::fold(text::bytes_of(name, word));
    if (!folded.empty()) key += (key.empty() ? "" : " ") + folded;
  });
  return key;
}

}  // namespace mitos::lookup
