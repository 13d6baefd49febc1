// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/expansion.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <iterator>

#include "searchd/match/compile.h"

namespace mitos::fuzz {
namespace {

using query::Node;

// What interpret() promises of one word: nine ways to be part of a joined one, a split, twenty words of the
// other script, three corrections.
constexpr std::size_t kMostReadings = 33;

// Of a whole query, whatever of it was widened.
constexpr std::size_t kMostTerms = 500;

// How many documents have every stem of the node, at most.
std::size_t candidates_of(const Node& node, snapshot::Searcher& searcher) {
  std::size_t fewest = searcher.database().get_doccount();
  for (const std::string& word : node.words) {
    const text::Lexicon::Entry entry = searcher.lexicon().look_up(word);
    const std::string stem = searcher.lexicon().stem_text(entry.stem);
    if (!stem.empty()) fewest = std::min<std::size_t>(fewest, searcher.database().get_termfreq(stem));
  }
  return fewest;
}

void count(const Node& node, snapshot::Searcher& searcher, Expansion& expansion) {
  expansion.words += node.words.size();
  if (node.kind == Node::Kind::phrase || !node.field.empty()) {
    ++expansion.verified;
    expansion.candidates += candidates_of(node, searcher);
  }
  for (const Node& child : node.children) count(child, searcher, expansion);
  for (const Node& child : node.excluded) count(child, searcher, expansion);
}

}  // namespace

Expansion expansion_of(const snapshot::Snapshot& snapshot, const std::string& text, query::Typos typos) {
  snapshot::Snapshot::Lease searcher = snapshot.lease();
  query::Budget budget = query::Budget::unlimited();
  const rewrite::Interpretation query = rewrite::interpret(text, typos, snapshot, *searcher, budget);
  match::TextMatches texts(query.root, snapshot, *searcher, budget);
  Expansion expansion;
  count(query.root, *searcher, expansion);
  for (const auto& [word, readings] : query.readings) {
    expansion.readings += readings.size();
    expansion.most_readings = std::max(expansion.most_readings, readings.size());
    for (const rewrite::Reading& reading : readings) expansion.reading_words += reading.words.size();
  }
  expansion.names = query.names.size();
  const match::CompiledQuery compiled =
      match::compile(query, match::Require::all_words, snapshot, *searcher, texts, budget);
  const Xapian::TermIterator terms = compiled.query.get_unique_terms_begin();
  expansion.terms = static_cast<std::size_t>(std::distance(terms, compiled.query.get_terms_end()));
  return expansion;
}

std::string fault_in(const Expansion& expansion) {
  constexpr std::size_t kMostWords = query::kMaxWords + query::kMaxStopWords;
  if (expansion.words > kMostWords) return fmt::format("{} words", expansion.words);
  if (expansion.verified > query::kMaxVerified) return fmt::format("{} to verify", expansion.verified);
  if (expansion.most_readings > kMostReadings) {
    return fmt::format("{} readings of a word", expansion.most_readings);
  }
  const std::size_t accounted =
      expansion.words + expansion.reading_words + match::kPrefixWords + expansion.names;
  return expansion.terms <= std::min(accounted, kMostTerms) ? "" : fmt::format("{} terms", expansion.terms);
}

}  // namespace mitos::fuzz
