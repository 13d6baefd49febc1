// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searchd/query/parse.h"

namespace mitos::query {

bool is_plain_word(const Node& node) {
  return node.kind == Node::Kind::word && node.field.empty() && !node.exact && !node.starred;
}

std::vector<std::string> wanted_words(const Node& node) {
  std::vector<std::string> words = node.words;
  for (const Node& child : node.children) {
    const std::vector<std::string> inside = wanted_words(child);
    words.insert(words.end(), inside.begin(), inside.end());
  }
  return words;
}

std::string to_string(const Node& node) {
  std::string out;
  const auto append = [&out](const std::string& text) { out += (out.empty() ? "" : " ") + text; };
  for (const std::string& word : node.words) append(word);
  const std::string field = node.field.empty() ? "" : node.field + ":";
  switch (node.kind) {
    case Node::Kind::word:
      return field + out + (node.prefix ? "*" : "");
    case Node::Kind::phrase:
      return field + (node.any_order ? "~" : "") + '"' + out + '"';
    case Node::Kind::between:
      return field + std::to_string(node.first) + ".." + std::to_string(node.last);
    case Node::Kind::any_of:
    case Node::Kind::group:
      break;
  }
  if (node.kind == Node::Kind::any_of) append("or");
  for (const Node& child : node.children) append(to_string(child));
  for (const Node& child : node.excluded) append("-" + to_string(child));
  return "(" + out + ")";
}

}  // namespace mitos::query
