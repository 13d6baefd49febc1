// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/people/given_name_words.h"

#include <algorithm>
#include <utility>

namespace mitos::lookup {

GivenNameWords::GivenNameWords(std::vector<std::string> of_people) : words_(std::move(of_people)) {
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  for (const std::string& word : words_) {
    for (const std::uint32_t form : table_.find(word)) by_form_[form].push_back(word);
  }
}

bool GivenNameWords::has(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word);
}

std::vector<std::string> GivenNameWords::other_forms(std::string_view word, std::size_t limit) const {
  std::vector<std::string> others;
  for (const std::uint32_t form : table_.find(word)) {
    const auto words = by_form_.find(form);
    if (words == by_form_.end()) continue;
    for (const std::string& other : words->second) {
      if (others.size() == limit) return others;
      if (other != word && std::find(others.begin(), others.end(), other) == others.end())
        others.push_back(other);
    }
  }
  return others;
}

}  // namespace mitos::lookup
