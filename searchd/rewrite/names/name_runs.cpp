// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/names/name_runs.h"

#include <algorithm>

#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::rewrite {
namespace {

RunWord run_word(const Node& node, std::size_t part) {
  const Term& term = node.terms.front();
  const std::string folded = text::fold(term.typed);
  return {part, folded, text::fold(term.replacement), text::count_characters(folded) == 1, node.prefix};
}

// Whether it was nothing but words.
bool add_words(const Node& node, std::size_t part, Run& run) {
  if (node.kind == Node::Kind::group && node.excluded.empty()) {
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return add_words(child, part, run); });
  }
  if (node.kind != Node::Kind::word || !node.field.empty()) return false;
  run.push_back(run_word(node, part));
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
