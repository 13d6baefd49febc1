// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/tree/typed_tree.h"

#include <xapian.h>

#include <algorithm>
#include <utility>

namespace mitos::rewrite {
namespace {

Term term_of(const std::string& typed, snapshot::Snapshot::Lease& lease) {
  return {typed, lease->lexicon().look_up(typed).folded};
}

// A star says what else the word stands for, and nothing stands for an identifier.
bool is_plain_word(const Node& node) {
  return node.kind == Node::Kind::word && node.field.empty() && !node.starred && !node.exact;
}

bool is_foreign_phrase(const Node& node, const snapshot::Snapshot& snapshot) {
  if (node.kind != Node::Kind::phrase || !node.field.empty()) return false;
  return std::all_of(node.terms.begin(), node.terms.end(), [&snapshot](const Term& term) {
    return snapshot.vocabulary().occurrences_of(term.folded) == 0 &&
           !snapshot.name_words().in_other_script(term.folded, false, 1).empty();
  });
}

void unquote_foreign(Node& root, const snapshot::Snapshot& snapshot) {
  std::vector<Node> parts;
  for (Node& part : root.children) {
    if (!is_foreign_phrase(part, snapshot)) {
      parts.push_back(std::move(part));
      continue;
    }
    for (Term& term : part.terms) {
      Node& word = parts.emplace_back();
      word.kind = Node::Kind::word;
      word.terms.push_back(std::move(term));
    }
  }
  root.children = std::move(parts);
}

Node with_terms(const query::Node& node, snapshot::Snapshot::Lease& lease) {
  Node tree;
  tree.kind = node.kind;
  tree.prefix = node.prefix;
  tree.starred = node.starred;
  tree.exact = node.exact;
  tree.optional = node.optional;
  tree.any_order = node.any_order;
  tree.field = node.field;
  tree.first = node.first;
  tree.last = node.last;
  for (const std::string& word : node.words) tree.terms.push_back(term_of(word, lease));
  for (const query::Node& child : node.children) tree.children.push_back(with_terms(child, lease));
  for (const query::Node& child : node.excluded) tree.excluded.push_back(with_terms(child, lease));
  return tree;
}

void number_text_checks(Node& node, std::size_t& next) {
  if (needs_text_check(node)) node.text_check = next++;
  for (Node& child : node.children) number_text_checks(child, next);
  for (Node& child : node.excluded) number_text_checks(child, next);
}

// Whether the catalogue has the word, in some form, or words that begin with it.
bool holds(const Term& term, bool prefix, snapshot::Snapshot::Lease& lease) {
  if (term.folded.empty() || lease->database().term_exists(lease->held_stem(term.folded))) return true;
  return prefix && begins_words(term.folded, lease.snapshot().vocabulary());
}

void collect(Node& node, snapshot::Snapshot::Lease& lease, std::vector<TypedWord>& words) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    Node& child = node.children[i];
    if (!is_plain_word(child)) {
      collect(child, lease, words);
      continue;
    }
    const bool followed =
        node.kind == Node::Kind::group && i + 1 < node.children.size() && is_plain_word(node.children[i + 1]);
    Term& term = child.terms.front();
    words.push_back({&term, child.prefix, followed, holds(term, child.prefix, lease)});
  }
}

}  // namespace

bool begins_words(std::string_view beginning, const index::Vocabulary& vocabulary) {
  const std::uint32_t first = vocabulary.lower_bound(beginning);
  return first < vocabulary.size() && vocabulary.word(first).starts_with(beginning);
}

Node typed_tree(const query::Node& root, snapshot::Snapshot::Lease& lease) {
  Node tree = with_terms(root, lease);
  unquote_foreign(tree, lease.snapshot());
  std::size_t checks = 0;
  number_text_checks(tree, checks);
  return tree;
}

std::vector<TypedWord> plain_words(Node& root, snapshot::Snapshot::Lease& lease) {
  std::vector<TypedWord> words;
  collect(root, lease, words);
  return words;
}

}  // namespace mitos::rewrite
