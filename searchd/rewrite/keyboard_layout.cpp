// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/keyboard_layout.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/text/keyboard.h"
#include "common/text/utf8.h"
#include "searchd/rewrite/tree/typed_tree.h"

namespace mitos::rewrite {
namespace {

bool any_held(const std::vector<TypedWord>& words) {
  return std::any_of(words.begin(), words.end(), [](const TypedWord& word) { return word.held; });
}

bool all_sound(const std::vector<TypedWord>& words, const lookup::NameWords& names) {
  return std::all_of(words.begin(), words.end(), [&names](const TypedWord& word) {
    return !names.in_other_script(word.term->folded, false, 1).empty();
  });
}

bool is_written(const TypedWord& word, const index::Vocabulary& vocabulary) {
  constexpr std::size_t kShortestBeginning = 4;
  const std::string& folded = word.term->folded;
  if (vocabulary.occurrences_of(folded) > 0) return true;
  return word.prefix && text::count_characters(folded) >= kShortestBeginning &&
         begins_words(folded, vocabulary);
}

// "festib;al" is one word on the Greek layout, whose accent is a key of its own; as typed it has “al”, which
// says nothing.
std::string without_accent_keys(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = i > 0 && i + 1 < text.size() && text[i - 1] != ' ' && text[i + 1] != ' ';
    if (text[i] != ';' || !inside) out += text[i];
  }
  return out;
}

bool any_word_held(const query::Query& query, const Rewriting& typed) {
  const std::string joined = without_accent_keys(query.text());
  if (joined == query.text()) return any_held(typed.words);
  Node tree = typed_tree(query::parse(joined), typed.lease);
  return any_held(plain_words(tree, typed.lease));
}

}  // namespace

std::optional<query::Query> on_other_layout(const query::Query& query, const Rewriting& typed, bool titled) {
  const snapshot::Snapshot& snapshot = typed.lease.snapshot();
  if (any_word_held(query, typed)) return std::nullopt;
  if (titled || all_sound(typed.words, snapshot.name_words())) return std::nullopt;
  query::Query other(text::other_layout(query.text()));
  Node tree = typed_tree(other.root, typed.lease);
  const std::vector<TypedWord> words = plain_words(tree, typed.lease);
  const bool all_written =
      !words.empty() && std::all_of(words.begin(), words.end(), [&snapshot](const TypedWord& word) {
        return is_written(word, snapshot.vocabulary());
      });
  return all_written ? std::optional(std::move(other)) : std::nullopt;
}

}  // namespace mitos::rewrite
