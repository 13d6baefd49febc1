// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/parse.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "searchd/query/ranges.h"
#include "searchd/query/signs.h"
#include "searchd/query/tokens.h"
#include "searchd/query/units.h"
#include "searchd/query/word_limits.h"

namespace mitos::query {
namespace {

using Words = std::vector<Unit>;

Node word_node(const Unit& word) {
  Node node;
  node.kind = Node::Kind::word;
  node.words = {word.written};
  node.prefix = word.starred;
  node.starred = word.starred;
  node.begin = word.begin;
  node.end = word.end;
  return node;
}

Node phrase_node(const Words& words) {
  Node node;
  node.kind = Node::Kind::phrase;
  for (const Unit& word : words) node.words.push_back(word.written);
  return node;
}

class Parser {
 public:
  Parser(std::string_view text, const FieldNames& names) : text_(text), tokens_(tokens_of(text, names)) {}

  Node parse() {
    Node root = group(0);
    while (at_ < tokens_.size()) {  // behind a parenthesis that closes nothing
      ++at_;
      Node rest = group(0);
      std::move(rest.children.begin(), rest.children.end(), std::back_inserter(root.children));
      std::move(rest.excluded.begin(), rest.excluded.end(), std::back_inserter(root.excluded));
    }
    return root;
  }

 private:
  bool at(TokenKind kind) const { return at_ < tokens_.size() && tokens_[at_].kind == kind; }

  // Up to the closing parenthesis, which stays, or the end.
  Node group(int depth) {
    Node node;
    bool join_next = false;
    while (at_ < tokens_.size() && !at(TokenKind::close)) {
      if (at(TokenKind::any_of)) {
        ++at_;
        join_next = !node.children.empty();
        continue;
      }
      if (at(TokenKind::all_of)) {
        ++at_;
        continue;
      }
      const bool excluded = at(TokenKind::exclude);
      while (at(TokenKind::exclude)) ++at_;
      std::vector<Node> parts = unit(depth, excluded);
      if (parts.empty()) continue;
      // "Shake&Tell OR …" joins both words of the name, not the last one only.
      if (parts.size() > 1 && at(TokenKind::any_of)) {
        Node whole;
        whole.children = std::move(parts);
        parts.clear();
        parts.push_back(std::move(whole));
      }
      if (excluded) {
        std::move(parts.begin(), parts.end(), std::back_inserter(node.excluded));
      } else if (join_next) {
        join_to_last(node, std::move(parts));
      } else {
        std::move(parts.begin(), parts.end(), std::back_inserter(node.children));
      }
      join_next = false;
    }
    return node;
  }

  static void join_to_last(Node& node, std::vector<Node> parts) {
    Node& last = node.children.back();
    if (last.kind != Node::Kind::any_of) {
      Node either;
      either.kind = Node::Kind::any_of;
      either.children.push_back(std::move(last));
      last = std::move(either);
    }
    Node part;
    part.children = std::move(parts);
    if (part.children.size() == 1) part = Node(part.children.front());
    last.children.push_back(std::move(part));
  }

  // A word, a phrase or a parenthesis; several nodes for several words without a blank between.
  std::vector<Node> unit(int depth, bool excluded) {
    if (at_ == tokens_.size() || at(TokenKind::close)) return {};
    const Token token = tokens_[at_++];
    if (token.kind == TokenKind::open) {
      Node inner = group(std::min(depth + 1, kMaxDepth));
      if (at(TokenKind::close)) ++at_;
      if (inner.children.empty() && inner.excluded.empty()) return {};
      if (depth >= kMaxDepth) return std::move(inner.children);
      return {std::move(inner)};
    }
    if (token.kind == TokenKind::identifier) return identifier(token);
    if (auto between = range(token)) return {std::move(*between)};
    // What is no date is plain words, the name before it too.
    const bool no_range = token.field && asks_for_range(*token.field);
    Words words = no_range ? words_in(token.whole, text_) : phrase_words_in(token.text, text_);
    // The text of many pages is read for each: what is beyond the limit is looked for word by word.
    const bool field = token.field && !no_range;
    const bool verified =
        (token.kind == TokenKind::quoted || field || (excluded && words.size() > 1)) && limits_.may_verify();
    if (token.kind == TokenKind::text && !verified && !no_range) words = units_in(token.text, text_);
    words = verified ? limits_.phrase_within(std::move(words)) : limits_.within(std::move(words));
    if (words.empty()) return {};
    if (verified) return {checked(token, words)};
    std::vector<Node> nodes;
    for (Unit& word : words) {
      limits_.bound_star(word);
      nodes.push_back(word_node(word));
    }
    return nodes;
  }

  std::vector<Node> identifier(const Token& token) {
    const Words words = limits_.within({{token.identifier.form}});
    if (words.empty()) return {};
    Node node = word_node(words.front());
    node.exact = true;
    return {placed(std::move(node), token)};
  }

  static bool asks_for_range(const AskedField& field) {
    return field.what == AskedFor::days || field.what == AskedFor::numbers;
  }

  Node placed(Node node, const Token& token) const {
    node.begin = static_cast<std::size_t>(token.whole.data() - text_.data());
    node.end = node.begin + token.whole.size();
    return node;
  }

  std::optional<Node> range(const Token& token) const {
    if (!token.field || !asks_for_range(*token.field)) return std::nullopt;
    const auto range = token.field->what == AskedFor::days ? day_range(token.text) : number_range(token.text);
    if (!range) return std::nullopt;
    Node node;
    node.kind = Node::Kind::between;
    node.field = token.field->name;
    node.first = range->first;
    node.last = range->last;
    return placed(std::move(node), token);
  }

  // A phrase, or what is asked of a field.
  Node checked(const Token& token, Words& words) {
    limits_.count_verified();
    limits_.bound_star(words.front());
    if (!token.field) return placed(phrase_node(words), token);
    const bool phrase = token.kind == TokenKind::quoted || words.size() > 1;
    Node node = phrase ? phrase_node(words) : word_node(words.front());
    node.field = token.field->name;
    node.any_order = phrase && token.field->what == AskedFor::people;
    return placed(std::move(node), token);
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  WordLimits limits_;
};

// Parentheses that change nothing give way to what is in them.
void flatten(Node& node) {
  std::vector<Node> children;
  for (Node& child : node.children) {
    flatten(child);
    const bool plain = child.kind == Node::Kind::group && child.excluded.empty();
    if (plain && node.kind == Node::Kind::group) {
      std::move(child.children.begin(), child.children.end(), std::back_inserter(children));
    } else {
      children.push_back(std::move(child));
    }
  }
  node.children = std::move(children);
}

// The word at the very end of the text, unless something closes it.
void mark_prefix(Node& node, std::string_view text, const FieldNames& names) {
  Node* last = &node;
  while (last->kind == Node::Kind::any_of || last->kind == Node::Kind::group) {
    if (last->children.empty()) return;
    last = &last->children.back();
  }
  if (last->kind != Node::Kind::word || !last->field.empty()) return;
  const std::vector<Token> tokens = tokens_of(text, names);
  if (tokens.empty() || tokens.back().kind == TokenKind::quoted) return;
  if (last->exact) {
    last->prefix = tokens.back().kind == TokenKind::identifier && tokens.back().identifier.may_go_on;
    return;
  }
  const Words words = units_in(text, text);
  const bool ends_it = !words.empty() && words.back().written == last->words.front();
  last->prefix = last->prefix || ends_it;
}

}  // namespace

std::string_view searched_part(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U;
    if (starts && ++seen > kMaxCharacters) break;
  }
  return text.substr(0, at);
}

bool Query::asks_for_everything() const {
  const std::string_view asked = text::trimmed(text());
  for (std::size_t at = 0; at < asked.size();) {
    const std::size_t star = star_at(asked, at);
    if (star == 0) return false;
    at += star;
  }
  return true;
}

std::string read_text(std::string_view text) {
  return text::replace_unfit(searched_part(text));
}

Node parse(std::string_view text, const FieldNames& names) {
  const std::string clean = read_text(text);
  Node root = Parser(clean, names).parse();
  if (root.children.empty() && root.excluded.empty()) {
    // Operators without anything to operate on are words.
    Words words = words_in(clean, clean);
    words.resize(std::min(words.size(), kMaxWords));
    for (const Unit& word : words) root.children.push_back(word_node(word));
  }
  // A title's remark in parentheses is words like the others; a question's is said by the way, and searched
  // as one thing.
  if (wanted_words(root).size() <= kMostWordsOfALookUp) flatten(root);
  mark_prefix(root, clean, names);
  return root;
}

}  // namespace mitos::query
