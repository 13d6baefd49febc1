// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/expansion.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <set>
#include <string>

#include "searchd/match/compile.h"
#include "searchd/match/postings.h"
#include "searchd/rewrite/rewrite.h"

namespace mitos::fuzz {
namespace {

using rewrite::Node;

// What rewriting promises of one word: nine ways to be part of a joined one, a split, twenty words of the
// other script, three corrections.
constexpr std::size_t kMostReadings = 33;

// Of a whole query, whatever of it was widened.
constexpr std::size_t kMostTerms = 500;

// How many documents have every stem of the node, at most.
std::size_t candidates_of(const Node& node, snapshot::Searcher& searcher) {
  std::size_t fewest = searcher.database().get_doccount();
  for (const rewrite::Term& term : node.terms) {
    const text::Lexicon::Entry entry = searcher.lexicon().look_up(term.typed);
    const std::string stem = searcher.lexicon().stem_text(entry.stem);
    if (!stem.empty()) fewest = std::min<std::size_t>(fewest, searcher.database().get_termfreq(stem));
  }
  return fewest;
}

void count(const Node& node, snapshot::Searcher& searcher, Expansion& expansion) {
  expansion.words += node.terms.size();
  for (const rewrite::Term& term : node.terms) {
    expansion.readings += term.readings.size();
    expansion.most_readings = std::max(expansion.most_readings, term.readings.size());
    for (const rewrite::Reading& reading : term.readings) expansion.reading_words += reading.words.size();
  }
  if (rewrite::needs_text_check(node)) {
    ++expansion.verified;
    expansion.candidates += candidates_of(node, searcher);
  }
  for (const Node& child : node.children) count(child, searcher, expansion);
  for (const Node& child : node.excluded) count(child, searcher, expansion);
}

void collect_terms(const match::Expression& expression, std::set<std::string>& terms) {
  terms.insert(expression.terms.begin(), expression.terms.end());
  for (const match::Expression& part : expression.parts) collect_terms(part, terms);
}

}  // namespace

Expansion expansion_of(const snapshot::Snapshot& snapshot, const std::string& text, query::Typos typos) {
  snapshot::Snapshot::Lease lease = snapshot.lease();
  query::Budget budget = query::Budget::unlimited();
  const rewrite::RewrittenQuery query = rewrite::rewritten(query::Query(text), typos, lease, budget);
  const match::TextMatches texts(query.root, lease, budget);
  Expansion expansion;
  count(query.root, *lease, expansion);
  expansion.names = query.names.size();
  const match::CompiledQuery compiled = match::compile(
      {query, texts, lease, budget}, match::Require::all_words, match::PersonMatch::with_other_words);
  std::set<std::string> terms;
  collect_terms(compiled.query, terms);
  expansion.terms = terms.size();
  return expansion;
}

std::string fault_in(const Expansion& expansion) {
  constexpr std::size_t kMostWords = query::kMaxWords + query::kMaxStopWords;
  if (expansion.words > kMostWords) return fmt::format("{} words", expansion.words);
  if (expansion.verified > query::kMaxVerified) return fmt::format("{} to verify", expansion.verified);
  if (expansion.most_readings > kMostReadings) {
    return fmt::format("{} readings of a word", expansion.most_readings);
  }
  const std::size_t accounted = expansion.words + expansion.reading_words +
                                (1 + query::kMaxStarred) * match::kPrefixWords + expansion.names;
  return expansion.terms <= std::min(accounted, kMostTerms) ? "" : fmt::format("{} terms", expansion.terms);
}

}  // namespace mitos::fuzz
