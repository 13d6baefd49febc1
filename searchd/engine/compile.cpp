// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/compile.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "common/index/terms.h"
#include "searchd/engine/phrase.h"

namespace mitos::engine {
namespace {

using query::Node;

// A page whose title was typed exactly comes first, whatever the rest scores.
constexpr double kExactNameFactor = 1'000;

// A word that only begins like the last one counts less than that word itself.
constexpr double kPrefixFactor = 0.5;

// A list of documents known beforehand, as something that Xapian can combine with OR, AND, NOT.
class DocumentList final : public Xapian::PostingSource {
 public:
  explicit DocumentList(std::vector<index::DocumentNumber> documents) : documents_(std::move(documents)) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void next(double) override {
    if (started_) {
      ++at_;
    } else {
      started_ = true;
    }
  }
  void skip_to(Xapian::docid number, double) override {
    started_ = true;
    const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), number) - documents_.begin());
  }
  bool at_end() const override { return at_ >= documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[at_]; }
  void init(const Xapian::Database&) override {
    at_ = 0;
    started_ = false;
  }
  std::string get_description() const override { return "DocumentList"; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

  std::vector<index::DocumentNumber> documents_;
  std::size_t at_ = 0;
  bool started_ = false;
};

class Compiler {
 public:
  Compiler(const Interpretation& query, const Snapshot& snapshot, Searcher& searcher)
      : interpretation_(query),
        snapshot_(snapshot),
        searcher_(searcher),
        count_(searcher.database().get_doccount()) {}

  CompiledQuery compile(Require require) {
    compiled_.query = group(interpretation_.root, require, true);
    boost_exact_names();
    return std::move(compiled_);
  }

 private:
  Xapian::Query of(const Node& node, bool wanted) {
    switch (node.kind) {
      case Node::Kind::word:
        return word(node, wanted);
      case Node::Kind::phrase:
        return phrase(node, wanted);
      case Node::Kind::any_of: {
        std::vector<Xapian::Query> parts;
        for (const Node& child : node.children) parts.push_back(of(child, wanted));
        return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
      }
      case Node::Kind::group:
        break;
    }
    return group(node, Require::all_words, wanted);
  }

  Xapian::Query group(const Node& node, Require require, bool wanted) {
    std::vector<Xapian::Query> words;
    std::vector<Xapian::Query> limits;
    for (const Node& child : node.children) {
      const bool limits_matches = require == Require::all_words || child.kind == Node::Kind::phrase;
      (limits_matches ? limits : words).push_back(of(child, wanted));
    }
    Xapian::Query query(Xapian::Query::OP_OR, words.begin(), words.end());
    if (!limits.empty()) {
      const Xapian::Query all(Xapian::Query::OP_AND, limits.begin(), limits.end());
      query = words.empty() ? all : Xapian::Query(Xapian::Query::OP_AND_MAYBE, all, query);
    }
    if (node.excluded.empty()) return query;
    std::vector<Xapian::Query> excluded;
    for (const Node& child : node.excluded) excluded.push_back(of(child, false));
    if (node.children.empty()) query = Xapian::Query::MatchAll;
    return {Xapian::Query::OP_AND_NOT, query,
            Xapian::Query(Xapian::Query::OP_OR, excluded.begin(), excluded.end())};
  }

  // log(N / n), as in the idf of Robertson and Spärck Jones; a word that is nowhere is rarest.
  double rarity(const std::string& stem) const {
    const double matching = std::max(1.0, static_cast<double>(searcher_.database().get_termfreq(stem)));
    return std::log(1.0 + static_cast<double>(count_) / matching);
  }

  // As typed, or in any other reading.
  Xapian::Query word(const Node& node, bool wanted) {
    const auto found = interpretation_.readings.find(&node);
    if (found == interpretation_.readings.end()) return typed_word(node, wanted);
    std::vector<Xapian::Query> readings{typed_word(node, wanted)};
    for (const Reading& reading : found->second) {
      std::vector<Xapian::Query> stems;
      for (const std::string& folded : reading.words) {
        const std::string stem = stem_of(folded);
        if (wanted) compiled_.words.add_stem(stem, rarity(stem) * reading.weight);
        stems.emplace_back(stem);
      }
      const Xapian::Query all(Xapian::Query::OP_AND, stems.begin(), stems.end());
      readings.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, all, reading.weight);
    }
    return {Xapian::Query::OP_MAX, readings.begin(), readings.end()};
  }

  std::string stem_of(const std::string& folded) {
    text::Lexicon& lexicon = searcher_.lexicon();
    return lexicon.stem_text(lexicon.look_up(folded).stem);
  }

  Xapian::Query typed_word(const Node& node, bool wanted) {
    text::Lexicon& lexicon = searcher_.lexicon();
    const text::Lexicon::Entry entry = lexicon.look_up(node.words.front());
    if (entry.folded.empty()) return Xapian::Query::MatchNothing;
    const std::string stem = lexicon.stem_text(entry.stem);
    if (wanted) compiled_.words.add_stem(stem, rarity(stem));
    Xapian::Query exact(stem);
    if (!node.prefix) return exact;

    std::set<std::string> others;
    for (const std::string_view longer : snapshot_.vocabulary().starting_with(entry.folded, kPrefixWords)) {
      std::string other = lexicon.stem_text(lexicon.look_up(longer).stem);
      if (other != stem) others.insert(std::move(other));
    }
    if (others.empty()) return exact;
    if (wanted) compiled_.words.add_prefix(entry.folded, rarity(stem) * kPrefixFactor);
    const Xapian::Query longer(Xapian::Query::OP_SYNONYM, others.begin(), others.end());
    const Xapian::Query demoted(Xapian::Query::OP_SCALE_WEIGHT, longer, kPrefixFactor);
    return {Xapian::Query::OP_MAX, exact, demoted};
  }

  Xapian::Query phrase(const Node& node, bool wanted) {
    text::Lexicon& lexicon = searcher_.lexicon();
    std::vector<Xapian::Query> stems;
    for (const std::string& typed : node.words) {
      const std::string stem = lexicon.stem_text(lexicon.look_up(typed).stem);
      if (stem.empty()) continue;
      if (wanted) compiled_.words.add_stem(stem, rarity(stem));
      stems.emplace_back(stem);
    }
    compiled_.sources.push_back(
        std::make_unique<DocumentList>(documents_with_phrase(searcher_, snapshot_.documents(), node.words)));
    return {Xapian::Query::OP_FILTER, Xapian::Query(Xapian::Query::OP_AND, stems.begin(), stems.end()),
            Xapian::Query(compiled_.sources.back().get())};
  }

  void boost_exact_names() {
    std::vector<Xapian::Query> names;
    for (const std::string& name : interpretation_.names) {
      const std::string term = index::exact_name_term(name);
      if (!term.empty() && searcher_.database().term_exists(term)) names.emplace_back(term);
    }
    if (names.empty()) return;
    const Xapian::Query boost(Xapian::Query::OP_SCALE_WEIGHT,
                              Xapian::Query(Xapian::Query::OP_MAX, names.begin(), names.end()),
                              kExactNameFactor);
    compiled_.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled_.query, boost);
  }

  const Interpretation& interpretation_;
  const Snapshot& snapshot_;
  Searcher& searcher_;
  Xapian::doccount count_;
  CompiledQuery compiled_;
};

}  // namespace

CompiledQuery compile(const Interpretation& query, Require require, const Snapshot& snapshot,
                      Searcher& searcher) {
  return Compiler(query, snapshot, searcher).compile(require);
}

}  // namespace mitos::engine
