// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/compile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "searchd/lookup/weighted_threshold.h"
#include "searchd/lookup/whole_words.h"
#include "searchd/match/fixed_postings.h"

namespace mitos::match {
namespace {

using query::Node;

// A page whose title was typed exactly comes first, whatever the rest scores.
constexpr double kExactNameFactor = 1'000;

// Of the weight of a query's words, what a document has to have where none has all of them. Half, as “most”
// might say, lost 7 of 44 topics and 5 of 30 persons of the judged queries; what is between changes only the
// totals.
constexpr double kMostShare = 0.3;
constexpr double kQuestionShare = 0.05;

// A page whose title begins with what was typed, if all of it was; a good match of words scores some tens.
constexpr double kBeginningWeight = 100;
constexpr std::size_t kShortestBeginning = 3;

// A word that only begins like the last one counts less than that word itself.
constexpr double kPrefixFactor = 0.1;

// Alternatives are ORed, never OP_MAXed: inside a larger OR, Xapian 1.4.22's OP_MAX reads postings that it
// has freed (docs/decisions/0013).
// Whatever else is optional: who names a phrase, a field or a time wants nothing else.
bool always_limits(const Node& node) {
  return node.kind == Node::Kind::phrase || node.kind == Node::Kind::between || !node.field.empty();
}

bool is_stop_word(const Node& node) {
  return node.kind == Node::Kind::word && node.field.empty() &&
         text::is_stop_word(text::fold(node.words.front()));
}

struct Counted {
  const Node* node;
  double times;
};

// A word said again and again is what the query is about; it is looked up once.
std::vector<Counted> counted(const std::vector<Node>& nodes) {
  std::vector<Counted> different;
  std::map<std::string, std::size_t> known;  // plain words: where in `different`
  for (const Node& node : nodes) {
    const bool plain = node.kind == Node::Kind::word && node.field.empty() && !node.prefix;
    if (plain) {
      const auto [place, added] = known.try_emplace(text::fold(node.words.front()), different.size());
      if (!added) {
        different[place->second].times += 1;
        continue;
      }
    }
    different.push_back({&node, 1});
  }
  return different;
}

void append(std::vector<std::string>& to, std::vector<std::string> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

class Compiler {
 public:
  Compiler(const rewrite::Interpretation& query, PersonMatch people, const snapshot::Snapshot& snapshot,
           snapshot::Searcher& searcher, const TextMatches& texts, query::Budget& budget)
      : interpretation_(query),
        people_(people),
        snapshot_(snapshot),
        searcher_(searcher),
        texts_(texts),
        budget_(budget) {}

  CompiledQuery compile(Require require) {
    compiled_.query = group(interpretation_.root, require, true);
    add_titled();
    boost_beginnings();
    boost_exact_names();
    return std::move(compiled_);
  }

 private:
  Xapian::Query of(const Node& node, bool wanted) {
    switch (node.kind) {
      case Node::Kind::word:
        return node.field.empty() ? word(node, wanted) : phrase(node, wanted);
      case Node::Kind::phrase:
        return phrase(node, wanted);
      case Node::Kind::between:
        return between(node);
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
    std::vector<Xapian::Query> needed;
    std::vector<Xapian::Query> limits;
    const bool named = &node == &interpretation_.root && !interpretation_.people.empty();
    const bool every = require == Require::all_words || require == Require::all_but_stop_words;
    const bool only_stop_words = std::all_of(node.children.begin(), node.children.end(), is_stop_word);
    for (const auto& [part, times] : counted(node.children)) {
      const Node& child = *part;
      const bool stop_word = !only_stop_words && is_stop_word(child);
      // In a question they would only bring in pages that have nothing else of it.
      if (!every && stop_word) continue;
      if (named && every && is_of_name(child)) continue;
      const bool all = every && (require != Require::all_but_stop_words || !stop_word);
      const Xapian::Query query = of(child, wanted);
      (always_limits(child) ? limits
       : all                ? needed
                            : words)
          .push_back(times == 1 ? query : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, times));
    }
    if (named && every) {
      for (const rewrite::NamedPeople& people : interpretation_.people)
        needed.push_back(name_or_person(people));
    }
    Xapian::Query query(Xapian::Query::OP_OR, words.begin(), words.end());
    if (require == Require::most_words) query = with_most(node, query, kMostShare);
    if (require == Require::most_of_a_question) query = with_most(node, query, kQuestionShare);
    if (!needed.empty()) query = all_of(needed, words, query);
    if (named && (!every || people_ == PersonMatch::alone)) query = or_people(query);
    if (!limits.empty() && needed.empty()) query = all_of(limits, words, query);
    if (!limits.empty() && !needed.empty()) {
      limits.push_back(query);
      query = Xapian::Query(Xapian::Query::OP_AND, limits.begin(), limits.end());
    }
    if (node.excluded.empty()) return query;
    std::vector<Xapian::Query> excluded;
    excluding_ = !excluding_;
    for (const Node& child : node.excluded) excluded.push_back(of(child, false));
    excluding_ = !excluding_;
    if (node.children.empty()) query = all_documents();
    return {Xapian::Query::OP_AND_NOT, query,
            Xapian::Query(Xapian::Query::OP_OR, excluded.begin(), excluded.end())};
  }

  // `optional`, made of `words`, only adds to the score.
  static Xapian::Query all_of(const std::vector<Xapian::Query>& wanted,
                              const std::vector<Xapian::Query>& words, const Xapian::Query& optional) {
    const Xapian::Query all(Xapian::Query::OP_AND, wanted.begin(), wanted.end());
    return words.empty() ? all : Xapian::Query(Xapian::Query::OP_AND_MAYBE, all, optional);
  }

  // Whoever is a person of a document is as good as the words of the name in it, and better.
  Xapian::Query of(const rewrite::NamedPeople& people) {
    std::vector<FixedPostings::Entry> documents;
    for (const index::DocumentNumber number : people.documents) documents.push_back({number, kPersonWeight});
    return listed(std::move(documents));
  }

  bool is_of_name(const Node& part) const {
    return std::any_of(interpretation_.people.begin(), interpretation_.people.end(), [&](const auto& people) {
      return std::find(people.parts.begin(), people.parts.end(), &part) != people.parts.end();
    });
  }

  Xapian::Query name_or_person(const rewrite::NamedPeople& people) {
    std::vector<Xapian::Query> words;
    for (const Node* part : people.parts) words.push_back(of(*part, true));
    const Xapian::Query name(Xapian::Query::OP_AND, words.begin(), words.end());
    return {Xapian::Query::OP_OR, name, of(people)};
  }

  Xapian::Query or_people(const Xapian::Query& query) {
    std::vector<Xapian::Query> any{query};
    for (const rewrite::NamedPeople& people : interpretation_.people) any.push_back(of(people));
    return {Xapian::Query::OP_OR, any.begin(), any.end()};
  }

  // `query` less the documents that have too little of its words.
  Xapian::Query with_most(const Node& node, const Xapian::Query& query, double share) {
    std::vector<lookup::WeighedWord> words;
    for (const auto& [part, times] : counted(node.children)) {
      if (always_limits(*part)) continue;
      if (part->kind != Node::Kind::word) return query;  // whose weight nobody can tell
      if (is_stop_word(*part)) continue;
      words.push_back(weighed(*part));
      words.back().weight *= times;
    }
    if (words.empty()) return query;  // stop words alone
    std::vector<FixedPostings::Entry> entries;
    for (const index::DocumentNumber number : lookup::documents_with_most(
             searcher_.database(), snapshot_.documents().last(), words, share, budget_)) {
      entries.push_back({number, 0});
    }
    return {Xapian::Query::OP_FILTER, query, listed(std::move(entries))};
  }

  // The word, what begins like it, and its other readings of one word; as rare as the commonest of them.
  lookup::WeighedWord weighed(const Node& node) {
    text::Lexicon& lexicon = searcher_.lexicon();
    const text::Lexicon::Entry entry = lexicon.look_up(node.words.front());
    lookup::WeighedWord word{lexicon.stem_texts(entry), 0};
    if (node.prefix) {
      for (const std::string_view longer : longer_words(entry.folded)) {
        append(word.stems, lexicon.stem_texts(lexicon.look_up(longer)));
      }
    }
    append(word.stems, spellings(node));
    const auto found = interpretation_.readings.find(&node);
    if (found != interpretation_.readings.end()) {
      for (const rewrite::Reading& reading : found->second) {
        for (const std::string& folded : reading.words)
          append(word.stems, lexicon.stem_texts(lexicon.look_up(folded)));
      }
    }
    word.weight = rarity(word.stems.front());
    for (const std::string& stem : word.stems) {
      if (searcher_.database().term_exists(stem)) word.weight = std::min(word.weight, rarity(stem));
    }
    return word;
  }

  double rarity(const std::string& stem) const { return match::rarity(searcher_.database(), stem); }

  // As typed, or in any other reading.
  Xapian::Query word(const Node& node, bool wanted) {
    const auto found = interpretation_.readings.find(&node);
    if (found == interpretation_.readings.end()) return typed_word(node, wanted);
    std::vector<Xapian::Query> readings{typed_word(node, wanted)};
    for (const rewrite::Reading& reading : found->second) {
      std::vector<Xapian::Query> stems;
      for (const std::string& folded : reading.words) {
        stems.push_back(any_stem(folded, wanted && !reading.together, reading.weight));
      }
      if (wanted && reading.together) mark_together(reading);
      const Xapian::Query all(Xapian::Query::OP_AND, stems.begin(), stems.end());
      readings.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, all, reading.weight);
    }
    return {Xapian::Query::OP_OR, readings.begin(), readings.end()};
  }

  // As rare as the rarest of its words.
  void mark_together(const rewrite::Reading& reading) {
    text::Lexicon& lexicon = searcher_.lexicon();
    std::vector<std::vector<std::string>> words;
    double rarest = 0;
    for (const std::string& folded : reading.words) {
      words.push_back(lexicon.stem_texts(lexicon.look_up(folded)));
      rarest = std::max(rarest, rarity(words.back().front()));
    }
    compiled_.words.add_sequence(std::move(words), rarest * reading.weight);
  }

  // The stems of its other spellings, alone or with its neighbours.
  std::vector<std::string> spellings(const Node& node) {
    std::vector<std::string> stems;
    const auto found = interpretation_.spellings.find(&node);
    if (found == interpretation_.spellings.end()) return stems;
    text::Lexicon& lexicon = searcher_.lexicon();
    for (const std::string& folded : found->second)
      append(stems, lexicon.stem_texts(lexicon.look_up(folded)));
    return stems;
  }

  // A word in any of its forms, of which each language of the catalogue may have others.
  Xapian::Query any_stem(const std::string& word, bool wanted, double weight = 1,
                         const std::vector<std::string>& spellings = {}) {
    text::Lexicon& lexicon = searcher_.lexicon();
    std::vector<std::string> stems = lexicon.stem_texts(lexicon.look_up(word));
    append(stems, spellings);
    if (wanted) compiled_.words.add_stems(stems, rarity(stems.front()) * weight);
    for (const std::string& stem : stems) will_match(searcher_.database().get_termfreq(stem));
    if (stems.size() == 1) return Xapian::Query(stems.front());
    return {Xapian::Query::OP_SYNONYM, stems.begin(), stems.end()};
  }

  Xapian::Query typed_word(const Node& node, bool wanted) {
    text::Lexicon& lexicon = searcher_.lexicon();
    const text::Lexicon::Entry entry = lexicon.look_up(node.words.front());
    if (entry.folded.empty()) return Xapian::Query::MatchNothing;
    Xapian::Query exact = any_stem(node.words.front(), wanted, 1, spellings(node));
    if (!node.prefix) return exact;
    const std::vector<std::string> own = lexicon.stem_texts(entry);

    std::set<std::string> others;
    for (const std::string_view longer : longer_words(entry.folded)) {
      for (std::string& other : lexicon.stem_texts(lexicon.look_up(longer))) {
        if (std::find(own.begin(), own.end(), other) == own.end()) others.insert(std::move(other));
      }
    }
    if (others.empty()) return exact;
    for (const std::string& other : others) will_match(searcher_.database().get_termfreq(other));
    if (wanted) compiled_.words.add_prefix(entry.folded, rarity(own.front()) * kPrefixFactor);
    const Xapian::Query longer(Xapian::Query::OP_SYNONYM, others.begin(), others.end());
    const Xapian::Query demoted(Xapian::Query::OP_SCALE_WEIGHT, longer, kPrefixFactor);
    return {Xapian::Query::OP_OR, exact, demoted};
  }

  Xapian::Query phrase(const Node& node, bool wanted) {
    text::Lexicon& lexicon = searcher_.lexicon();
    std::vector<Xapian::Query> stems;
    for (const std::string& typed : node.words) {
      if (!lexicon.look_up(typed).folded.empty()) stems.push_back(any_stem(typed, wanted));
    }
    return {Xapian::Query::OP_FILTER, Xapian::Query(Xapian::Query::OP_AND, stems.begin(), stems.end()),
            verified_documents(node)};
  }

  Xapian::Query between(const Node& node) {
    const facets::SortColumn& date = *snapshot_.columns().sort("date");
    std::vector<FixedPostings::Entry> entries;
    const index::DocumentNumber last = snapshot_.documents().last();
    const auto end = budget_.take_share(query::Budget::For::words, last * query::work::kEntry, last) + 1;
    for (index::DocumentNumber number = 1; number < end; ++number) {
      const double day = date.values[number];
      if (day >= node.first && day <= node.last) entries.push_back({number, 0});
    }
    return listed(std::move(entries));
  }

  Xapian::Query listed(std::vector<FixedPostings::Entry> entries) {
    compiled_.work += entries.size() * query::work::kListMatched;
    compiled_.sources.push_back(std::make_unique<FixedPostings>(std::move(entries)));
    return Xapian::Query(compiled_.sources.back().get());
  }

  // Those whose text has the phrase, or the word in its field.
  Xapian::Query verified_documents(const Node& node) {
    std::vector<FixedPostings::Entry> entries;
    for (const index::DocumentNumber number : excluding_ ? texts_.not_without(node) : texts_.having(node))
      entries.push_back({number, 1});
    return listed(std::move(entries));
  }

  Xapian::Query all_documents() {
    will_match(searcher_.database().get_doccount());
    return Xapian::Query::MatchAll;
  }

  std::vector<std::string_view> longer_words(const std::string& beginning) {
    const index::Vocabulary& vocabulary = snapshot_.vocabulary();
    // What an incomplete list would be the commonest of is anybody's guess.
    if (!budget_.take(query::Budget::For::words,
                      query::work::kLookUp + vocabulary.count_with(beginning) * query::work::kEntry))
      return {};
    return vocabulary.starting_with(beginning, kPrefixWords);
  }

  void will_match(std::uint64_t postings) { compiled_.work += postings * query::work::kPosting; }

  // A title in other letters has all words of the query, though no posting says so.
  void add_titled() {
    if (interpretation_.titled.empty()) return;
    std::vector<FixedPostings::Entry> entries;
    for (const index::DocumentNumber number : interpretation_.titled) {
      entries.push_back({number, exact_name_factor()});
    }
    compiled_.query = Xapian::Query(Xapian::Query::OP_OR, compiled_.query, listed(std::move(entries)));
  }

  // Somebody who types the beginning of a title means it, the more of it the surer.
  void boost_beginnings() {
    constexpr std::size_t kMostTitles = 1'000;
    for (const std::string& name : interpretation_.names) {
      const std::string folded = text::fold(text::trimmed(name));
      const std::span<const facets::Columns::Title> titles = snapshot_.columns().titles_like(folded);
      if (text::count_characters(folded) < kShortestBeginning || titles.size() > kMostTitles ||
          titles.empty())
        continue;
      std::vector<FixedPostings::Entry> entries;
      bool inside_word = false;
      for (const facets::Columns::Title& title : titles) {
        inside_word = inside_word || lookup::ends_inside_word(title.text, folded.size(), searcher_.lexicon());
        const std::string_view whole = index::without_remark(title.text);
        const double share =
            static_cast<double>(folded.size()) / static_cast<double>(std::max(whole.size(), folded.size()));
        entries.push_back({title.number, kBeginningWeight * share});
      }
      std::sort(entries.begin(), entries.end(),
                [](const auto& a, const auto& b) { return a.number < b.number; });
      compiled_.query =
          Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled_.query, listed(std::move(entries)));
      if (inside_word) boost_whole_words(titles);
    }
  }

  // A title that has the words whole comes before one that only goes on inside the last of them, unless that
  // is a name of one word.
  void boost_whole_words(std::span<const facets::Columns::Title> beginning) {
    std::vector<std::string> words;
    for (const Node& part : interpretation_.root.children) {
      if (part.kind != Node::Kind::word || !part.field.empty()) return;
      words.push_back(searcher_.lexicon().look_up(part.words.front()).folded);
    }
    std::vector<index::DocumentNumber> numbers =
        lookup::named_with_all(searcher_.database(), words, budget_, query::Budget::For::words);
    if (numbers.empty()) return;
    for (const facets::Columns::Title& title : beginning) {
      if (is_name(title)) numbers.push_back(title.number);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<FixedPostings::Entry> entries;
    for (const index::DocumentNumber number : numbers) entries.push_back({number, kBeginningWeight});
    compiled_.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled_.query, listed(std::move(entries)));
  }

  // Columns have titles folded; how one is written stands in the document.
  bool is_name(const facets::Columns::Title& title) {
    if (index::without_remark(title.text).find(' ') != std::string_view::npos) return false;
    const std::uint64_t bytes = snapshot_.documents().bytes_of(title.number);
    if (!budget_.take(query::Budget::For::words, query::work::kText + bytes * query::work::kCopiedByte))
      return false;
    return lookup::is_one_word_name(snapshot_.documents().get(title.number).title);
  }

  // Above whoever is named, whatever they score.
  double exact_name_factor() const {
    return interpretation_.people.empty() ? kExactNameFactor : kExactNameFactor * kPersonWeight;
  }

  void boost_exact_names() {
    std::vector<Xapian::Query> names;
    for (const std::string& name : interpretation_.names) {
      const std::string term = index::exact_name_term(name);
      if (!term.empty() && searcher_.database().term_exists(term)) names.emplace_back(term);
    }
    if (names.empty()) return;
    compiled_.named = true;
    const Xapian::Query boost(Xapian::Query::OP_SCALE_WEIGHT,
                              Xapian::Query(Xapian::Query::OP_OR, names.begin(), names.end()),
                              exact_name_factor());
    compiled_.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled_.query, boost);
  }

  const rewrite::Interpretation& interpretation_;
  PersonMatch people_;
  const snapshot::Snapshot& snapshot_;
  snapshot::Searcher& searcher_;
  const TextMatches& texts_;
  query::Budget& budget_;
  bool excluding_ = false;  // inside something that is not wanted
  CompiledQuery compiled_;
};

}  // namespace

double rarity(const Xapian::Database& database, const std::string& stem) {
  const double matching = std::max(1.0, static_cast<double>(database.get_termfreq(stem)));
  return std::log(1.0 + static_cast<double>(database.get_doccount()) / matching);
}

CompiledQuery compile(const rewrite::Interpretation& query, Require require,
                      const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
                      const TextMatches& texts, query::Budget& budget, PersonMatch people) {
  return Compiler(query, people, snapshot, searcher, texts, budget).compile(require);
}

}  // namespace mitos::match
