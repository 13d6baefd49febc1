// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/words.h"

#include <algorithm>
#include <iterator>

#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::interpret {
namespace {

// A remark in parentheses, as the labels of programmes have.
bool is_remark(const query::Node& node) {
  return node.kind == query::Node::Kind::group && node.excluded.empty() &&
         std::all_of(node.children.begin(), node.children.end(), query::is_plain_word);
}

void add_word(Run& run, const query::Node& node, std::size_t part) {
  const std::string& written = node.words.front();
  text::for_each_word(written, [&](text::Word word) {
    Word piece;
    piece.folded = text::fold(text::bytes_of(written, word));
    if (piece.folded.empty()) return;
    piece.part = part;
    piece.begin = node.begin + word.begin;
    piece.end = node.begin + word.end;
    piece.first = run.empty() || run.back().part != part;
    piece.last = false;
    piece.stop_word = text::is_stop_word(piece.folded);
    run.push_back(std::move(piece));
  });
}

}  // namespace

std::vector<Run> runs_of(const query::Node& root) {
  std::vector<Run> runs(1);
  for (std::size_t part = 0; part < root.children.size(); ++part) {
    const query::Node& node = root.children[part];
    if (query::is_plain_word(node)) {
      add_word(runs.back(), node, part);
    } else if (is_remark(node)) {
      for (const query::Node& word : node.children) add_word(runs.back(), word, part);
    } else if (!runs.back().empty()) {
      runs.emplace_back();
    }
    if (!runs.back().empty()) runs.back().back().last = true;
  }
  return runs;
}

Extent extent_of(const query::Node& node, const std::string& text) {
  Extent extent{node.begin, node.end};
  if (is_remark(node)) {
    extent.begin = text.rfind('(', node.children.front().begin);
    extent.end = std::min(text.find(')', node.children.back().end), text.size() - 1) + 1;
  }
  while (extent.end < text.size() && text[extent.end] == '+') ++extent.end;  // Erasmus+
  return extent;
}

std::string without_parts(const query::Node& root, const std::string& text,
                          const std::vector<std::size_t>& parts) {
  std::string rest;
  std::size_t done = 0;
  for (auto part = parts.begin(); part != parts.end(); ++part) {
    const Extent extent = extent_of(root.children[*part], text);
    const bool follows = part != parts.begin() && *std::prev(part) + 1 == *part;
    if (!follows) rest += text.substr(done, extent.begin - done);
    done = extent.end;
  }
  return text::single_spaced(rest + text.substr(done));
}

bool is_bare(const query::Node& root) {
  return root.excluded.empty() && std::all_of(root.children.begin(), root.children.end(),
                                              [](const query::Node& child) { return child.optional; });
}

bool is_free(const Run& run, Span span) {
  if (!run[span.begin].first || !run[span.end - 1].last) return false;
  const auto begin = run.begin() + static_cast<std::ptrdiff_t>(span.begin);
  const auto end = run.begin() + static_cast<std::ptrdiff_t>(span.end);
  return std::none_of(begin, end, [](const Word& word) { return word.taken; });
}

void take(Run& run, Span span) {
  for (std::size_t i = span.begin; i < span.end; ++i) run[i].taken = true;
}

std::string key_of(const Run& run, Span span) {
  std::string key;
  for (std::size_t i = span.begin; i < span.end; ++i) key += (key.empty() ? "" : " ") + run[i].folded;
  return key;
}

std::size_t behind_stop_words(const Run& run, std::size_t at) {
  while (at < run.size() && run[at].stop_word && !run[at].taken) ++at;
  return at;
}

std::size_t before_stop_words(const Run& run, std::size_t at) {
  while (at > 0 && run[at - 1].stop_word && !run[at - 1].taken) --at;
  return at;
}

}  // namespace mitos::interpret
