// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/names/name_runs.h"

#include <algorithm>
#include <utility>

#include "common/text/fold.h"
#include "common/text/folded_reader.h"
#include "common/text/utf8.h"

namespace mitos::rewrite {
namespace {

// Whether it was nothing but words.
bool add_words(const Node& node, std::size_t part, Run& run) {
  if (node.kind == Node::Kind::group && node.excluded.empty()) {
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return add_words(child, part, run); });
  }
  if (node.kind != Node::Kind::word || !node.field.empty() || node.exact) return false;
  const Term& term = node.terms.front();
  std::vector<std::string> words = text::reader_of_people().words_of(term.typed);
  if (words.empty()) words.emplace_back();
  for (std::string& word : words) {
    const bool initial = text::count_characters(word) == 1;
    run.push_back({part, std::move(word), text::fold(term.replacement), initial, node.prefix});
  }
  return true;
}

}  // namespace

std::vector<Run> runs_of(const Node& root) {
  std::vector<Run> runs(1);
  for (std::size_t part = 0; part < root.children.size(); ++part) {
    const Node& child = root.children[part];
    if (child.kind == Node::Kind::any_of) {
      for (const Node& alternative : child.children) {
        runs.emplace_back();
        add_words(alternative, part, runs.back());
      }
      runs.emplace_back();
    } else if (!add_words(child, part, runs.back())) {
      runs.emplace_back();
    }
  }
  return runs;
}

std::string joined(const Run& run, Piece piece) {
  std::string all;
  for (std::size_t i = piece.begin; i < piece.end; ++i) all += run[i].folded;
  return all;
}

}  // namespace mitos::rewrite
