// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/named_people.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "common/text/fold.h"
#include "common/text/folded_reader.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "searchd/lookup/given_name_match.h"
#include "searchd/lookup/near_words.h"

namespace mitos::rewrite {
namespace {

using query::Node;
using Entries = std::vector<const lookup::PeopleIndex::Entry*>;

constexpr std::size_t kMostFamilyWords = 4;
constexpr std::size_t kMostGivenWords = 3;

// What looking up a family name costs, whose key has to be made.
constexpr std::uint64_t kKey = 10 * query::work::kLookUp;

// A word of the query among its neighbours.
struct TypedPart {
  const Node* part;  // child of the root
  std::string folded;
  std::string other;  // what it was replaced by, folded; "" if it was not
  bool initial = false;
  bool unfinished = false;
};
using Run = std::vector<TypedPart>;

// A piece of a run.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// What some words of a run may say.
struct Candidate {
  Piece words;   // all of them
  Piece family;  // of these
  lookup::Fit fit = lookup::Fit::none;
  bool misspelt = false;  // the family name
  Entries entries;
};

std::size_t length(Piece piece) {
  return piece.end - piece.begin;
}

// A given name says more than none; then what is spelt right, then what explains more words.
bool surer(const Candidate& a, const Candidate& b) {
  const bool bare_a = a.fit == lookup::Fit::none;
  const bool bare_b = b.fit == lookup::Fit::none;
  return std::tuple(bare_a, a.misspelt, length(b.words), a.fit) <
         std::tuple(bare_b, b.misspelt, length(a.words), b.fit);
}

class Namer {
 public:
  Namer(const Interpretation& query, query::Typos typos, const snapshot::Snapshot& snapshot,
        snapshot::Searcher& searcher, query::Budget& budget)
      : query_(query),
        typos_(typos),
        snapshot_(snapshot),
        searcher_(searcher),
        budget_(budget),
        index_(snapshot.people_index()) {}

  std::vector<NamedPeople> run() {
    const std::vector<Run> all = runs();
    for (const Run& run : all) name_in(run);
    return std::move(named_);
  }

 private:
  // Words side by side. A name may have a pet name in parentheses; alternatives are no neighbours.
  std::vector<Run> runs() const {
    std::vector<Run> runs(1);
    for (const Node& child : query_.root.children) {
      if (child.kind == Node::Kind::any_of) {
        for (const Node& alternative : child.children) {
          runs.emplace_back();
          add_words(alternative, child, runs.back());
        }
        runs.emplace_back();
      } else if (!add_words(child, child, runs.back())) {
        runs.emplace_back();
      }
    }
    return runs;
  }

  // Whether it was nothing but words.
  bool add_words(const Node& node, const Node& part, Run& run) const {
    if (node.kind == Node::Kind::group && node.excluded.empty()) {
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const Node& child) { return add_words(child, part, run); });
    }
    if (node.kind != Node::Kind::word || !node.field.empty()) return false;
    std::vector<std::string> words = text::reader_of_people().words_of(node.words.front());
    if (words.empty()) words.emplace_back();
    for (std::string& word : words) {
      TypedPart place{&part, std::move(word), "", false, node.prefix};
      const auto replaced = query_.replaced.find(&node);
      if (replaced != query_.replaced.end()) place.other = text::fold(replaced->second);
      place.initial = text::count_characters(place.folded) == 1;
      run.push_back(std::move(place));
    }
    return true;
  }

  void name_in(const Run& run) {
    std::vector<Candidate> candidates;
    for (std::size_t begin = 0; begin < run.size(); ++begin) {
      for (std::size_t end = begin + 1; end <= std::min(run.size(), begin + kMostFamilyWords); ++end)
        consider(run, {begin, end}, candidates);
    }
    std::stable_sort(candidates.begin(), candidates.end(), surer);
    std::vector<bool> taken(run.size());
    for (const Candidate& candidate : candidates) {
      const auto first = taken.begin() + static_cast<std::ptrdiff_t>(candidate.words.begin);
      const auto last = taken.begin() + static_cast<std::ptrdiff_t>(candidate.words.end);
      if (std::find(first, last, true) != last || !counts(run, candidate, taken)) continue;
      std::fill(first, last, true);
      accept(run, candidate);
    }
  }

  static std::string joined(const Run& run, Piece piece) {
    std::string all;
    for (std::size_t i = piece.begin; i < piece.end; ++i) all += run[i].folded;
    return all;
  }

  // The catalogue's words have lost their elided articles, which are no part of a name.
  const std::string& without_article(const std::string& word) const {
    return searcher_.lexicon().look_up(word).folded;
  }

  bool holds(const std::string& word) const {
    return snapshot_.vocabulary().occurrences_of(without_article(word)) > 0;
  }

  void consider(const Run& run, Piece family, std::vector<Candidate>& candidates) {
    const std::string letters = joined(run, family);
    if (text::count_characters(letters) < 2 || !budget_.take(query::Budget::For::words, kKey)) return;
    Entries bearers = index_.bearers(letters, lookup::PeopleIndex::Part::either);
    if (!bearers.empty()) return add_with_given(run, family, bearers, false, candidates);
    if (length(family) > 1 || cut(run, family, candidates)) return;
    if (typos_ == query::Typos::as_typed || holds(letters)) return;
    const std::string& other = run[family.begin].other;
    if (!other.empty()) {
      bearers = index_.bearers(other, lookup::PeopleIndex::Part::either);
    } else {
      bearers =
          index_.bearers_near(letters, lookup::forgiven_edits(text::count_characters(letters)), budget_);
    }
    if (!bearers.empty()) add_with_given(run, family, bearers, true, candidates);
  }

  // "kompatsiarisyiannis": two names without their blank, in either order; "ikompatsiaris" if that is no
  // word.
  bool cut(const Run& run, Piece family, std::vector<Candidate>& candidates) {
    constexpr std::size_t kShortestWord = 8;
    constexpr std::size_t kShortest = 3;
    const std::string& word = run[family.begin].folded;
    if (text::count_characters(word) < kShortestWord) return false;
    const bool held = holds(word);
    for (std::size_t at = 1; at < word.size(); ++at) {
      if ((static_cast<unsigned char>(word[at]) & 0xc0U) == 0x80U) continue;
      const std::string left = word.substr(0, at);
      const std::string right = word.substr(at);
      const bool initial = !held && text::count_characters(left) == 1;
      if (!initial && text::count_characters(left) < kShortest) continue;
      if (text::count_characters(right) < kShortest) break;
      if (!budget_.take(query::Budget::For::words, 2 * kKey)) return false;
      for (const auto& [whole, given] : {std::pair(left, right), std::pair(right, left)}) {
        const Entries bearers = index_.bearers(whole, lookup::PeopleIndex::Part::whole);
        if (bearers.empty()) continue;
        const auto [fit, agreeing] = agreeing_with(index_.given_key({given}), false, bearers);
        const bool agrees =
            fit == lookup::Fit::same || fit == lookup::Fit::form || (initial && fit == lookup::Fit::initial);
        if (!agrees) continue;
        candidates.push_back({family, family, fit, false, agreeing});
        return true;
      }
    }
    return false;
  }

  void add_with_given(const Run& run, Piece family, const Entries& bearers, bool misspelt,
                      std::vector<Candidate>& candidates) {
    // Each is compared with the words before and behind.
    const std::uint64_t compared = 2 * kMostGivenWords * bearers.size();
    if (!budget_.take(query::Budget::For::words, compared * query::work::kLookUp)) return;
    candidates.push_back({family, family, lookup::Fit::none, misspelt, bearers});
    for (std::size_t count = 1; count <= kMostGivenWords; ++count) {
      if (family.begin >= count)
        add_given(run, family, {family.begin - count, family.begin}, bearers, misspelt, candidates);
      if (family.end + count <= run.size())
        add_given(run, family, {family.end, family.end + count}, bearers, misspelt, candidates);
    }
  }

  void add_given(const Run& run, Piece family, Piece given, const Entries& bearers, bool misspelt,
                 std::vector<Candidate>& candidates) {
    auto [known, fresh] = given_keys_.try_emplace({&run[given.begin], length(given)});
    if (fresh) {
      std::vector<std::string> words;
      for (std::size_t i = given.begin; i < given.end; ++i) words.push_back(run[i].folded);
      known->second = index_.given_key(words);
    }
    auto [fit, agreeing] = agreeing_with(known->second, run[given.end - 1].unfinished, bearers);
    if (fit == lookup::Fit::none) return;
    const Piece all{std::min(family.begin, given.begin), std::max(family.end, given.end)};
    candidates.push_back({all, family, fit, misspelt, std::move(agreeing)});
  }

  // Those whose given names agree best.
  std::pair<lookup::Fit, Entries> agreeing_with(const names::NameKey& typed, bool unfinished,
                                                const Entries& bearers) const {
    lookup::Fit best = lookup::Fit::none;
    Entries found;
    for (const lookup::PeopleIndex::Entry* entry : bearers) {
      const lookup::Fit fit = lookup::fit_of_given(typed, entry->key, unfinished, typos_);
      if (fit == lookup::Fit::none || fit > best) continue;
      if (fit < best) found.clear();
      best = fit;
      found.push_back(entry);
    }
    return {best, found};
  }

  // Whether it is enough to name a person.
  bool counts(const Run& run, const Candidate& candidate, const std::vector<bool>& taken) {
    bool telling = false;
    for (std::size_t i = candidate.words.begin; i < candidate.words.end; ++i)
      telling = telling || (!run[i].initial && !text::is_stop_word(run[i].folded));
    if (!telling) return false;
    if (!candidate.misspelt && is_proof(run, candidate)) return true;
    return is_rather_name(run, candidate) &&
           (candidate.fit != lookup::Fit::none || !is_somebody_else(run, candidate, taken));
  }

  // Whether the given name says that the other word is a family name. "a long sentence" is not of A. Long.
  bool is_proof(const Run& run, const Candidate& candidate) const {
    if (candidate.fit != lookup::Fit::initial)
      return candidate.fit == lookup::Fit::same || candidate.fit == lookup::Fit::form;
    for (std::size_t i = candidate.words.begin; i < candidate.words.end; ++i) {
      const bool article = text::is_stop_word(run[i].folded);
      if (run[i].initial && (!article || has_dot(run[i].folded))) return true;
    }
    return false;
  }

  // Whether an initial was typed with its dot.
  bool has_dot(const std::string& initial) const {
    bool found = false;
    text::reader_of_people().for_each(query_.searched, [&](text::Word word, const std::string& folded) {
      found = found || (folded == initial && query_.searched.substr(word.end, 1) == ".");
    });
    return found;
  }

  // "Michael Li", where there are many Li and none of them is Michael.
  bool is_somebody_else(const Run& run, const Candidate& candidate, const std::vector<bool>& taken) const {
    if (people_of(candidate.entries).size() < 2) return false;
    const auto is_given = [&](std::size_t i) {
      return !taken[i] && !run[i].initial && !index_.given_names().find(run[i].folded).empty();
    };
    return (candidate.family.begin > 0 && is_given(candidate.family.begin - 1)) ||
           (candidate.family.end < run.size() && is_given(candidate.family.end));
  }

  // docs/decisions/0018: of the documents that name people, hardly more have the word than are theirs, and it
  // is seldom written small.
  bool is_rather_name(const Run& run, const Candidate& candidate) {
    if (length(candidate.family) > 1) return true;
    const TypedPart& place = run[candidate.family.begin];
    const std::string& word = candidate.misspelt && !place.other.empty() ? place.other : place.folded;
    if (is_written_small(word)) return false;
    const std::vector<lookup::PersonNumber> people = people_of(candidate.entries);
    const std::size_t most = 2 * index_.documents_of(people).size() + 2;
    // Other words may have its stem, as “Steven” has that of Stevens.
    constexpr std::size_t kTimesADocument = 2;
    return snapshot_.vocabulary().occurrences_of(word) <= kTimesADocument * most ||
           !stands_in_more_than(most, word);
  }

  bool is_written_small(const std::string& word) const {
    constexpr std::uint32_t kSlips = 2;        // an address, a careless page
    constexpr std::uint32_t kOneInSoMany = 5;  // and of many
    const index::Vocabulary& vocabulary = snapshot_.vocabulary();
    const std::uint32_t place = vocabulary.lower_bound(word);
    if (place == vocabulary.size() || vocabulary.word(place) != word) return false;
    const std::uint32_t small = vocabulary.small(place);
    return small > kSlips && small > vocabulary.occurrences(place) / kOneInSoMany;
  }

  bool stands_in_more_than(std::size_t most, const std::string& word) {
    const Xapian::Database& database = searcher_.database();
    std::size_t count = 0;
    for (const std::string& stem : searcher_.lexicon().stem_texts(searcher_.lexicon().look_up(word))) {
      const auto end = database.postlist_end(stem);
      for (auto posting = database.postlist_begin(stem); posting != end && count <= most; ++posting) {
        if (index_.names_people(*posting)) ++count;
      }
    }
    return count > most;
  }

  std::vector<lookup::PersonNumber> people_of(const Entries& entries) const {
    std::set<lookup::PersonNumber> people;
    for (const lookup::PeopleIndex::Entry* entry : entries) people.insert(entry->person);
    std::vector<lookup::PersonNumber> ranked(people.begin(), people.end());
    std::stable_sort(ranked.begin(), ranked.end(), [this](lookup::PersonNumber a, lookup::PersonNumber b) {
      return index_.documents_of(a).size() > index_.documents_of(b).size();
    });
    return ranked;
  }

  void accept(const Run& run, const Candidate& candidate) {
    NamedPeople named;
    for (std::size_t i = candidate.words.begin; i < candidate.words.end; ++i) {
      const Node* part = run[i].part;
      if (std::find(named.parts.begin(), named.parts.end(), part) == named.parts.end())
        named.parts.push_back(part);
    }
    named.people = people_of(candidate.entries);
    named.documents = index_.documents_of(named.people);
    named_.push_back(std::move(named));
  }

  const Interpretation& query_;
  query::Typos typos_;
  const snapshot::Snapshot& snapshot_;
  snapshot::Searcher& searcher_;
  query::Budget& budget_;
  const lookup::PeopleIndex& index_;
  std::map<std::pair<const TypedPart*, std::size_t>, names::NameKey>
      given_keys_;  // by first word and how many
  std::vector<NamedPeople> named_;
};

}  // namespace

std::vector<NamedPeople> named_people(const Interpretation& query, query::Typos typos,
                                      const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
                                      query::Budget& budget) {
  if (snapshot.people().empty()) return {};
  return Namer(query, typos, snapshot, searcher, budget).run();
}

}  // namespace mitos::rewrite
