// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/parse.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "common/model/date.h"
#include "common/text/compound.h"
#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searchd/query/tokens.h"

namespace mitos::query {
namespace {

// Views of `text`, which say where in it the words are.
using Words = std::vector<std::string_view>;

Words words_in(std::string_view text) {
  Words words;
  text::for_each_word(text, [&](text::Word word) {
    const std::string_view bytes = text::bytes_of(text, word);
    // An emoji's variation selector is a mark without a letter.
    if (!text::fold(bytes).empty()) words.push_back(bytes);
  });
  return words;
}

// Words as they are looked for side by side: a number with dots is one.
Words units_in(std::string_view text) {
  Words units;
  text::for_each_unit(text, [&](text::Word, std::string_view written) {
    if (!text::fold(written).empty()) units.push_back(written);
  });
  return units;
}

// `word` is a view of `text`.
Node word_node(std::string_view word, std::string_view text) {
  Node node;
  node.kind = Node::Kind::word;
  node.words.emplace_back(word);
  node.begin = static_cast<std::size_t>(word.data() - text.data());
  return node;
}
Node phrase_node(const Words& words, std::string_view text) {
  Node node;
  node.kind = Node::Kind::phrase;
  node.words.assign(words.begin(), words.end());
  node.begin = static_cast<std::size_t>(words.front().data() - text.data());
  return node;
}

// "2019..2022", "2019-05..", "..2022", "2019". What is no date is none.
std::optional<Node> date_node(std::string_view text) {
  constexpr std::string_view kTo = "..";
  constexpr int kLatest = 99'991'231;
  const std::size_t dots = text.find(kTo);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = dots == std::string_view::npos ? text : text.substr(dots + kTo.size());
  const auto first = model::parse_date(from);
  auto last = model::parse_date(to);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) return std::nullopt;
  Node node;
  node.kind = Node::Kind::between;
  node.first = first ? model::sortable(*first) : 0;
  // To the end of a month or a year.
  if (last && last->month == 0) last->month = 99;
  if (last && last->day == 0) last->day = 99;
  node.last = last ? model::sortable(*last) : kLatest;
  return node;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

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

  // Leaves out what is beyond the limits; stop words are cheap, since a long question is full of them, and
  // a word that came before is free: it only says what the question is about.
  void cut(Words& words, bool phrase) {
    Words kept;
    for (const std::string_view word : words) {
      std::string folded = text::fold(word);
      const bool cheap = !phrase && text::is_stop_word(folded);
      const bool again = !phrase && !cheap && seen_.contains(folded);
      std::size_t& counted = cheap ? stop_words_ : words_;
      if (!again && counted == (cheap ? kMaxStopWords : kMaxWords)) {
        if (phrase) break;
        continue;
      }
      if (!again) ++counted;
      if (!phrase && !cheap) seen_.insert(std::move(folded));
      kept.push_back(word);
    }
    words = std::move(kept);
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
    if (token.field == kDate) {
      if (auto between = date_node(token.text)) return {std::move(*between)};
    }
    // What is no date is plain words, the name before it too.
    const bool no_date = token.field == kDate;
    Words words = words_in(token.text);
    if (no_date) words.insert(words.begin(), token.field);
    // The text of many pages is read for each: what is beyond the limit is looked for word by word.
    const bool field = !token.field.empty() && !no_date;
    const bool verified = (token.kind == TokenKind::quoted || field || (excluded && words.size() > 1)) &&
                          verified_ < kMaxVerified;
    if (token.kind == TokenKind::text && !verified && !no_date) words = units_in(token.text);
    cut(words, verified);
    if (words.empty()) return {};
    if (verified) ++verified_;
    if (field && verified) {
      const bool phrase = token.kind == TokenKind::quoted || words.size() > 1;
      Node node = phrase ? phrase_node(words, text_) : word_node(words.front(), text_);
      node.field = token.field;
      return {std::move(node)};
    }
    if (verified) return {phrase_node(words, text_)};
    std::vector<Node> nodes;
    for (const std::string_view word : words) nodes.push_back(word_node(word, text_));
    return nodes;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  std::size_t stop_words_ = 0;
  std::set<std::string> seen_;  // words that are no stop words, folded
  std::size_t verified_ = 0;
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
void mark_prefix(Node& node, std::string_view text) {
  Node* last = &node;
  while (last->kind == Node::Kind::any_of || last->kind == Node::Kind::group) {
    if (last->children.empty()) return;
    last = &last->children.back();
  }
  if (last->kind != Node::Kind::word || !last->field.empty()) return;
  const std::vector<Token> tokens = tokens_of(text);
  if (tokens.empty() || tokens.back().kind == TokenKind::quoted) return;
  const Words words = units_in(text);
  last->prefix = !words.empty() && words.back() == last->words.front();
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

std::string read_text(std::string_view text) {
  return text::replace_unfit(searched_part(text));
}

Node parse(std::string_view text) {
  const std::string clean = read_text(text);
  Node root = Parser(clean).parse();
  if (root.children.empty() && root.excluded.empty()) {
    // Operators without anything to operate on are words.
    Words words = words_in(clean);
    words.resize(std::min(words.size(), kMaxWords));
    for (const std::string_view word : words) root.children.push_back(word_node(word, clean));
  }
  // A title's remark in parentheses is words like the others; a question's is said by the way, and searched
  // as one thing.
  if (wanted_words(root).size() <= kMostWordsOfALookUp) flatten(root);
  mark_prefix(root, clean);
  return root;
}

}  // namespace mitos::query
