// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/rest.h"

#include <algorithm>
#include <string>

namespace mitos::interpret {
namespace {

// Words of a tag rank, too: its documents have them.
bool stays(std::size_t part, const std::vector<WordFilter>& filters) {
  return std::any_of(filters.begin(), filters.end(), [part](const WordFilter& filter) {
    return filter.facet == kTagsFacet &&
           std::find(filter.parts.begin(), filter.parts.end(), part) != filter.parts.end();
  });
}

// What only led to the words of a filter goes with them: "on", "about", "in".
void take_leading(Run& run, const std::vector<WordFilter>& filters) {
  const auto goes = [&](const Word& word) { return word.taken && !stays(word.part, filters); };
  for (std::size_t i = 0; i < run.size(); ++i) {
    const std::size_t next = behind_stop_words(run, i);
    const bool beside = (i > 0 && goes(run[i - 1])) || (next < run.size() && goes(run[next]));
    if (run[i].stop_word && beside) run[i].taken = true;
  }
}

// The parts of the root that are filters; rising.
std::vector<std::size_t> parts_taken(std::vector<Run> runs, const std::vector<WordFilter>& filters,
                                     std::vector<std::size_t> of_fields) {
  std::vector<std::size_t> parts = std::move(of_fields);
  for (Run& run : runs) {
    take_leading(run, filters);
    for (const Word& word : run) {
      if (word.taken && word.first && !stays(word.part, filters)) parts.push_back(word.part);
    }
  }
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

// What is not in `parts`, which rise.
Rest without(const query::Query& query, const std::string& text, const std::vector<std::size_t>& parts) {
  Rest rest;
  rest.query.root = query.root;
  rest.query.root.children.clear();
  for (std::size_t part = 0; part < query.root.children.size(); ++part) {
    if (std::binary_search(parts.begin(), parts.end(), part)) continue;
    rest.query.root.children.push_back(query.root.children[part]);
    rest.parts.push_back(part);
  }
  rest.query.typed = without_parts(query.root, text, parts);
  return rest;
}

bool is_one_of(const std::vector<int>& years, const query::Node& node) {
  if (!query::is_plain_word(node)) return false;
  return std::any_of(years.begin(), years.end(),
                     [&node](int year) { return node.words.front() == std::to_string(year); });
}

}  // namespace

Rest rest_of(const query::Query& query, const std::string& text, std::vector<Run> runs,
             const std::vector<WordFilter>& filters, const std::vector<int>& years,
             std::vector<std::size_t> of_fields) {
  const std::vector<std::size_t> parts = parts_taken(std::move(runs), filters, std::move(of_fields));
  Rest rest = parts.empty() ? Rest{query, {}} : without(query, text, parts);
  for (query::Node& child : rest.query.root.children) child.optional = is_one_of(years, child);
  if (!parts.empty() && is_bare(rest.query.root)) return {};
  return rest;
}

}  // namespace mitos::interpret
