// SPDX-License-Identifier: GPL-2.0-or-later
// Filters that are found in what programmes, collections, tags and years leave of a query.
#include <algorithm>
#include <utility>

#include "common/names/read/name_words.h"
#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "searchd/interpret/interpretation.h"
#include "searchd/interpret/words.h"

namespace mitos::interpret {
namespace {

using query::Node;

bool leads_to_a_name(const Node& node) {
  if (!query::is_plain_word(node)) return false;
  const std::string& word = node.words.front();
  return text::is_stop_word(text::fold(word)) || names::is_title(word) || names::is_suffix(word);
}

// Which parts of the query are out of the rest.
std::vector<bool> taken_parts(const query::Query& query, const Interpretation& meaning) {
  if (meaning.rest_parts.empty() && !meaning.rest.typed.empty())
    return std::vector<bool>(query.root.children.size(), false);
  std::vector<bool> taken(query.root.children.size(), true);
  for (const std::size_t part : meaning.rest_parts) taken[part] = false;
  return taken;
}

// The words on one side of a name that only lead to it.
void take_leading(const query::Query& query, std::size_t at, std::ptrdiff_t step, std::vector<bool>& taken) {
  const auto end = static_cast<std::ptrdiff_t>(taken.size());
  for (auto i = static_cast<std::ptrdiff_t>(at) + step; i >= 0 && i < end; i += step) {
    const auto part = static_cast<std::size_t>(i);
    if (taken[part] || !leads_to_a_name(query.root.children[part])) return;
    taken[part] = true;
  }
}

}  // namespace

WordFilter filter_of_rest(const query::Query& query, const Interpretation& meaning, std::string facet,
                          std::string value, const std::vector<std::size_t>& parts) {
  const std::string text = query::read_text(query.typed);
  WordFilter filter{std::move(facet), std::move(value), ""};
  for (const std::size_t part : parts)
    filter.parts.push_back(meaning.rest_parts.empty() ? part : meaning.rest_parts[part]);
  std::sort(filter.parts.begin(), filter.parts.end());
  for (const std::size_t part : filter.parts) {
    const auto [begin, end] = extent_of(query.root.children[part], text);
    filter.words += (filter.words.empty() ? "" : " ") + text.substr(begin, end - begin);
  }
  return filter;
}

Interpretation with_filters(const query::Query& query, Interpretation meaning,
                            const std::vector<WordFilter>& filters) {
  std::vector<bool> taken = taken_parts(query, meaning);
  for (const WordFilter& filter : filters) {
    for (const std::size_t part : filter.parts) taken[part] = true;
  }
  for (const WordFilter& filter : filters) {
    take_leading(query, filter.parts.front(), -1, taken);
    take_leading(query, filter.parts.back(), 1, taken);
  }
  std::vector<Node> left;
  std::vector<std::size_t> left_parts;
  for (std::size_t i = 0; i < meaning.rest.root.children.size(); ++i) {
    const std::size_t part = meaning.rest_parts.empty() ? i : meaning.rest_parts[i];
    if (taken[part]) continue;
    left.push_back(std::move(meaning.rest.root.children[i]));
    left_parts.push_back(part);
  }
  std::vector<std::size_t> parts;
  for (std::size_t part = 0; part < taken.size(); ++part) {
    if (taken[part]) parts.push_back(part);
  }
  meaning.filters.insert(meaning.filters.end(), filters.begin(), filters.end());
  meaning.rest.typed = without_parts(query.root, query::read_text(query.typed), parts);
  meaning.rest.root.children = std::move(left);
  meaning.rest_parts = std::move(left_parts);
  if (is_bare(meaning.rest.root)) {
    meaning.rest = {};
    meaning.rest_parts.clear();
  }
  return meaning;
}

}  // namespace mitos::interpret
