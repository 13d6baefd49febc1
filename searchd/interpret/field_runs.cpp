// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/field_runs.h"

#include <string_view>
#include <utility>

#include "common/text/utf8.h"
#include "searchd/query/signs.h"

namespace mitos::interpret {
namespace {

using Nodes = std::vector<query::Node>;

bool is_quoted(const query::Node& node, std::string_view text) {
  for (std::size_t at = node.begin; at < node.end; ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U;
    if (begins && query::quote_at(text, at) > 0) return true;
  }
  return false;
}

bool may_go_on(const query::Node& node, std::string_view text) {
  return !node.words.empty() && !node.starred && !is_quoted(node, text);
}

// How many words have to follow: none behind a name of people, which is theirs in any spelling.
std::size_t fewest_behind(const query::Node& node) {
  return node.any_order ? 0 : 1;
}

// The last of the plain words that follow, with blanks alone between them.
std::size_t last_behind(const Nodes& nodes, std::size_t first, std::string_view text) {
  constexpr std::size_t kMostBehind = 9;
  std::size_t last = first;
  while (last + 1 < nodes.size() && last - first < kMostBehind) {
    const query::Node& next = nodes[last + 1];
    const std::string_view between = text.substr(nodes[last].end, next.begin - nodes[last].end);
    if (!query::is_plain_word(next) || !text::trimmed(between).empty()) break;
    ++last;
  }
  return last;
}

std::string joined(const Nodes& nodes, std::size_t first, std::size_t last) {
  std::string all;
  for (std::size_t part = first; part <= last; ++part) {
    for (const std::string& word : nodes[part].words) all += (all.empty() ? "" : " ") + word;
  }
  return all;
}

}  // namespace

std::vector<FieldRun> field_runs(const query::Node& root, const std::string& text,
                                 const ValuesNamed& values) {
  const Nodes& nodes = root.children;
  std::vector<FieldRun> runs;
  if (!values) return runs;
  for (std::size_t first = 0; first < nodes.size(); ++first) {
    const std::string& field = nodes[first].field;
    if (field.empty()) continue;
    const bool goes_on = may_go_on(nodes[first], text);
    const std::size_t most = goes_on ? last_behind(nodes, first, text) : first;
    for (std::size_t last = most + 1; last-- > first + fewest_behind(nodes[first]);) {
      std::vector<std::string> named = values(field, joined(nodes, first, last));
      if (named.empty()) continue;
      runs.push_back({field, std::move(named), first, last});
      break;
    }
  }
  return runs;
}

}  // namespace mitos::interpret
