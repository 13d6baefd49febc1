// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/rewrite.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "common/text/compound.h"
#include "common/text/fold.h"
#include "common/text/words.h"
#include "searchd/rewrite/asked_name.h"
#include "searchd/rewrite/keyboard_layout.h"
#include "searchd/rewrite/names/named_people.h"
#include "searchd/rewrite/rules/rules.h"
#include "searchd/rewrite/tree/typed_tree.h"

namespace mitos::rewrite {
namespace {

using Rule = void(Rewriting&);

// In this order: a later rule leaves alone what an earlier one has explained.
constexpr std::array<Rule*, 10> kRules{
    joined_neighbours, other_spellings, derivations,  synonyms, given_names,
    initials,          split_names,     other_script, slips,    respellings};

// Whether it may be a title as written, in which quotation marks may stand.
bool only_words(const Node& node) {
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase) return node.field.empty();
  return node.kind == Node::Kind::group && node.excluded.empty() &&
         std::all_of(node.children.begin(), node.children.end(), only_words);
}

// The wanted terms that stand in the text as they were typed: a sign may stand for “and”.
void add_written(const Node& node, std::vector<const Term*>& terms) {
  for (const Term& term : node.terms) {
    if (is_posted(node, term) && !node.exact) terms.push_back(&term);
  }
  for (const Node& child : node.children) add_written(child, terms);
}

// The text with the words that were replaced. What is excluded is none of the words wanted, and stays.
std::string with_replacements(std::string_view text, const Node& root) {
  std::vector<const Term*> terms;
  add_written(root, terms);
  std::string out;
  std::size_t done = 0;
  auto next = terms.begin();
  const auto take = [&](text::Word word, std::string_view written) {
    while (next != terms.end() && !(*next)->shown.empty()) ++next;  // a piece is never replaced
    if (next == terms.end() || (*next)->typed != written) return false;
    const std::string& replacement = (*next++)->replacement;
    if (replacement.empty()) return true;
    out += text.substr(done, word.begin - done);
    out += replacement;
    done = word.end;
    return true;
  };
  text::for_each_unit(text, [&](text::Word unit, std::string_view written) {
    if (take(unit, written)) return;
    text::for_each_word(text::bytes_of(text, unit), [&](text::Word part) {  // in a phrase
      take({unit.begin + part.begin, unit.begin + part.end},
           text.substr(unit.begin + part.begin, part.end - part.begin));
    });
  });
  out += text.substr(done);
  return out;
}

// What the whole query may be the name of, besides itself.
std::vector<std::string> names_of(const query::Query& query, const RewrittenQuery& rewritten,
                                  const std::vector<TypedWord>& words, snapshot::Snapshot::Lease& lease) {
  std::vector<std::string> names{std::string(query.text())};
  if (rewritten.searched != query.text()) names.push_back(rewritten.searched);
  if (only_words(rewritten.root)) {
    std::string asked = asked_name(query.text(), rewritten.root, lease);
    if (!asked.empty()) names.push_back(std::move(asked));
  }
  if (words.size() > 1) {
    std::string& joined = names.emplace_back();
    for (const TypedWord& word : words) joined += word.term->folded;
  }
  if (words.size() != 1) return names;
  for (const Reading& reading : words.front().term->readings) {
    if (reading.words.size() < 2) continue;
    std::string& name = names.emplace_back();
    for (const std::string& word : reading.words) name += (name.empty() ? "" : " ") + word;
  }
  return names;
}

enum class Layouts { as_typed, any };

RewrittenQuery rewritten(const query::Query& query, query::Typos typos, Layouts layouts,
                         snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  RewrittenQuery result;
  result.typed = query.text();
  result.root = typed_tree(query.root, lease);
  if (only_words(result.root))
    result.titled = lease.snapshot().name_words().titled_in_other_script(query.text());
  Rewriting rewriting(plain_words(result.root, lease), lease, budget);
  if (typos == query::Typos::forgiven && layouts == Layouts::any) {
    const auto meant = on_other_layout(query, rewriting, !result.titled.empty());
    if (meant) {
      RewrittenQuery other = rewritten(*meant, typos, Layouts::as_typed, lease, budget);
      other.typed = result.typed;
      other.corrected = other.searched;
      return other;
    }
  }
  // A title is right as it is.
  rewriting.typos = result.titled.empty() ? typos : query::Typos::as_typed;
  rewriting.question = rewriting.words.size() > query::kMostWordsOfALookUp;
  for (Rule* rule : kRules) rule(rewriting);
  result.searched = with_replacements(query.text(), result.root);
  const bool other_words = text::folded_words(result.searched) != text::folded_words(query.text());
  if (rewriting.misspelt && other_words) result.corrected = result.searched;
  result.names = names_of(query, result, rewriting.words, lease);
  result.people = named_people(result, typos, lease, budget);
  return result;
}

}  // namespace

RewrittenQuery rewritten(const query::Query& query, query::Typos typos, snapshot::Snapshot::Lease& lease,
                         query::Budget& budget) {
  return rewritten(query, typos, Layouts::any, lease, budget);
}

}  // namespace mitos::rewrite
