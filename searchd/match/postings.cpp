// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/postings.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

namespace mitos::match {
namespace {

// A word that only begins like the last one counts less than that word itself.
constexpr double kPrefixFactor = 0.1;

void append(std::vector<std::string>& to, std::vector<std::string> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

std::vector<std::string> stems_of(const Compiling& from, std::string_view word) {
  text::Lexicon& lexicon = from.lease->lexicon();
  return lexicon.stem_texts(lexicon.look_up(word));
}

// Of a word's stems in several languages the index may have one alone.
double rarity_of_any(const Xapian::Database& database, const std::vector<std::string>& stems) {
  double least = rarity(database, stems.front());
  for (const std::string& stem : stems) least = std::min(least, rarity(database, stem));
  return least;
}

// Of its other spellings, alone or with its neighbours.
std::vector<std::string> spelling_stems(const Compiling& from, const rewrite::Term& term) {
  std::vector<std::string> stems;
  for (const std::string& spelling : term.spellings) append(stems, stems_of(from, spelling));
  return stems;
}

std::vector<std::string_view> longer_words(const Compiling& from, const std::string& beginning) {
  const index::Vocabulary& vocabulary = from.lease.snapshot().vocabulary();
  // The commonest words of an incomplete list would be arbitrary.
  const std::uint64_t work = query::work::kLookUp + vocabulary.count_with(beginning) * query::work::kEntry;
  if (!from.budget.take(query::Budget::For::words, work)) return {};
  return vocabulary.starting_with(beginning, kPrefixWords);
}

void add_work(const Compiling& from, const std::string& stem, CompiledQuery& out) {
  out.work += from.lease->database().get_termfreq(stem) * query::work::kPosting;
}

// The stems of longer words that are none of the word itself.
std::set<std::string> longer_stems(const Compiling& from, const rewrite::Term& term) {
  const std::vector<std::string> own = stems_of(from, term.typed);
  std::set<std::string> others;
  for (const std::string_view longer : longer_words(from, term.folded)) {
    for (std::string& other : stems_of(from, longer)) {
      if (std::find(own.begin(), own.end(), other) == own.end()) others.insert(std::move(other));
    }
  }
  return others;
}

// Texts are marked word by word, and their words are the letters of a piece.
void mark_letters(const Compiling& from, const rewrite::Term& piece, CompiledQuery& out) {
  const double as_rare = piece.shown.empty() ? 0 : rarity(from.lease->database(), piece.folded);
  for (const std::string& letter : piece.shown) out.words.add_stems(stems_of(from, letter), as_rare);
}

Expression typed_word(const Compiling& from, const rewrite::Node& node, bool wanted, CompiledQuery& out) {
  const rewrite::Term& term = node.terms.front();
  if (term.folded.empty()) return {};
  Expression exact = any_form(from, term.typed, wanted, out, 1, spelling_stems(from, term));
  if (wanted) mark_letters(from, term, out);
  if (!node.prefix) return exact;
  const std::set<std::string> others = longer_stems(from, term);
  if (others.empty()) return exact;
  for (const std::string& other : others) add_work(from, other, out);
  const double factor = node.starred ? 1 : kPrefixFactor;
  const double rarest = rarity_of_any(from.lease->database(), stems_of(from, term.typed));
  if (wanted) out.words.add_prefix(term.folded, rarest * factor);
  std::vector<Expression> any;
  any.push_back(std::move(exact));
  any.push_back(scaled(one_word({others.begin(), others.end()}), factor));
  return any_of(std::move(any));
}

// As rare as the rarest of its words.
void mark_together(const Compiling& from, const rewrite::Reading& reading, CompiledQuery& out) {
  std::vector<std::vector<std::string>> words;
  double rarest = 0;
  for (const std::string& word : reading.words) {
    words.push_back(stems_of(from, word));
    rarest = std::max(rarest, rarity_of_any(from.lease->database(), words.back()));
  }
  out.words.add_sequence(std::move(words), rarest * reading.weight);
}

Expression postings_of(const Compiling& from, const rewrite::Reading& reading, bool wanted,
                       CompiledQuery& out) {
  std::vector<Expression> words;
  for (const std::string& word : reading.words)
    words.push_back(any_form(from, word, wanted && !reading.together, out, reading.weight));
  if (wanted && reading.together) mark_together(from, reading, out);
  return scaled(all_of(std::move(words)), reading.weight);
}

}  // namespace

double rarity(const Xapian::Database& database, const std::string& stem) {
  const double matching = std::max(1.0, static_cast<double>(database.get_termfreq(stem)));
  return std::log(1.0 + static_cast<double>(database.get_doccount()) / matching);
}

Expression word_postings(const Compiling& from, const rewrite::Node& node, bool wanted, CompiledQuery& out) {
  const rewrite::Term& term = node.terms.front();
  Expression typed = typed_word(from, node, wanted, out);
  if (term.readings.empty()) return typed;
  std::vector<Expression> any;
  any.push_back(std::move(typed));
  for (const rewrite::Reading& reading : term.readings)
    any.push_back(postings_of(from, reading, wanted, out));
  return any_of(std::move(any));
}

Expression any_form(const Compiling& from, const std::string& word, bool wanted, CompiledQuery& out,
                    double weight, const std::vector<std::string>& spellings) {
  std::vector<std::string> stems = stems_of(from, word);
  const double rarest = rarity_of_any(from.lease->database(), stems);
  append(stems, spellings);
  if (wanted) out.words.add_stems(stems, rarest * weight);
  for (const std::string& stem : stems) add_work(from, stem, out);
  return one_word(std::move(stems));
}

lookup::WeighedWord weighed(const Compiling& from, const rewrite::Node& node) {
  const rewrite::Term& term = node.terms.front();
  lookup::WeighedWord word{stems_of(from, term.typed), 0};
  if (node.prefix) {
    for (const std::string_view longer : longer_words(from, term.folded))
      append(word.stems, stems_of(from, longer));
  }
  append(word.stems, spelling_stems(from, term));
  for (const rewrite::Reading& reading : term.readings) {
    for (const std::string& other : reading.words) append(word.stems, stems_of(from, other));
  }
  const Xapian::Database& database = from.lease->database();
  word.weight = rarity(database, word.stems.front());
  for (const std::string& stem : word.stems) {
    if (database.term_exists(stem)) word.weight = std::min(word.weight, rarity(database, stem));
  }
  return word;
}

Expression listed(std::vector<ListedDocument> entries, CompiledQuery& out) {
  out.work += entries.size() * query::work::kListMatched;
  return these_documents(std::move(entries));
}

}  // namespace mitos::match
