// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/tree/typed_tree.h"

#include <xapian.h>

#include <algorithm>
#include <utility>

#include "common/text/fold.h"
#include "common/text/pieces.h"

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

std::vector<Node> children_with_terms(const query::Node& group, snapshot::Snapshot::Lease& lease);

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
  tree.children = children_with_terms(node, lease);
  for (const query::Node& child : node.excluded) tree.excluded.push_back(with_terms(child, lease));
  return tree;
}

// Whether `behind` was typed side by side with `before`, without a blank.
bool is_beside(const query::Node& before, const query::Node& behind) {
  return before.begin + before.words.front().size() == behind.begin;
}

// Elsewhere its letters may be a word.
Node piece_node(const std::string& piece, std::vector<std::string> shown, snapshot::Snapshot::Lease& lease) {
  Node node;
  node.kind = Node::Kind::word;
  Term& term = node.terms.emplace_back(term_of(piece, lease));
  term.spellings.push_back(text::fold(text::letters_of_piece(piece)));
  term.shown = std::move(shown);
  return node;
}

// The words side by side of a group, each letter that is cut off with its neighbour: with those of its kind,
// else with the word before, else with the word behind. At the end, where the word may be unfinished, alone.
class Pieces {
 public:
  Pieces(const query::Node& group, snapshot::Snapshot::Lease& lease)
      : parts_(group.children), lease_(lease) {}

  std::vector<Node> read() {
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < parts_.size(); ++i) read(i, nodes);
    return nodes;
  }

 private:
  static bool is_word(const query::Node& part) { return part.kind == Node::Kind::word && part.field.empty(); }
  bool is_cut(std::size_t i) const {
    return is_word(parts_[i]) && text::is_cut_letter(parts_[i].words.front());
  }

  // Of a part and the next one; "" where they make none.
  std::string piece_at(std::size_t i) const {
    if (i + 1 >= parts_.size() || !is_word(parts_[i]) || !is_word(parts_[i + 1])) return "";
    if (!is_beside(parts_[i], parts_[i + 1])) return "";
    return text::piece_between(parts_[i].words.front(), parts_[i + 1].words.front());
  }

  bool is_known(const std::string& piece) const {
    return lease_->database().term_exists(lease_->held_stem(text::fold(piece)));
  }

  void read(std::size_t i, std::vector<Node>& nodes) {
    if (!is_cut(i)) {
      nodes.push_back(with_terms(parts_[i], lease_));
      return;
    }
    const std::string& letter = parts_[i].words.front();
    const std::string before = i > 0 ? piece_at(i - 1) : "";
    const std::string behind = piece_at(i);
    const bool has_before = !before.empty() && is_cut(i - 1);
    if (!behind.empty() && is_cut(i + 1)) {
      std::vector<std::string> shown{parts_[i + 1].words.front()};
      if (!has_before) shown.insert(shown.begin(), letter);
      nodes.push_back(piece_node(behind, std::move(shown), lease_));
    } else if (has_before) {
      return;  // with the letter before
    } else if (!before.empty() && (!parts_[i].prefix || is_known(before))) {
      nodes.push_back(piece_node(before, {letter}, lease_));
    } else if (!behind.empty()) {
      nodes.push_back(piece_node(behind, {letter}, lease_));
    } else {
      nodes.push_back(with_terms(parts_[i], lease_));
    }
  }

  const std::vector<query::Node>& parts_;
  snapshot::Snapshot::Lease& lease_;
};

std::vector<Node> children_with_terms(const query::Node& group, snapshot::Snapshot::Lease& lease) {
  return Pieces(group, lease).read();
}

// Words with particles or suffixes behind them are found by their beginnings, wherever they stand in a query.
void read_as_beginnings(Node& node, const index::Vocabulary& vocabulary) {
  for (Node& child : node.children) {
    read_as_beginnings(child, vocabulary);
    if (!is_plain_word(child)) continue;
    Term& term = child.terms.front();
    if (!term.shown.empty() || !text::takes_endings(term.typed)) continue;
    child.prefix = true;
    const std::string bare = text::fold(text::without_particle(term.typed));
    if (!bare.empty() && !begins_words(term.folded, vocabulary) && begins_words(bare, vocabulary))
      term.folded = bare;
  }
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
  read_as_beginnings(tree, lease.snapshot().vocabulary());
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
