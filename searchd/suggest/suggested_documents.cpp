// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/suggested_documents.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "searchd/lookup/own_words.h"
#include "searchd/lookup/values/whole_words.h"
#include "searchd/suggest/typed_words.h"

namespace mitos::suggest {
namespace {

// How many words one beginning stands for at most: the most frequent ones.
constexpr Xapian::termcount kPrefixWords = 200;

// How far a title is from what was typed: it begins with that, up to the end of a word; has the words whole;
// begins with that, and goes on inside a word; has words that begin so; has not.
enum Distance { begins_whole, has_whole, begins, has_words, has_not };

// Every word that has the beginning is looked at, and the most frequent have postings of about as many.
std::uint64_t wildcard_work(const snapshot::Snapshot& snapshot, const std::string& beginning) {
  const std::uint64_t words = snapshot.vocabulary().count_with(beginning);
  return (words + kPrefixWords) * query::work::kLookUp;
}

// Every document that has a word with one of each beginnings in its title or long name.
std::vector<index::DocumentNumber> matching(const snapshot::Snapshot& snapshot,
                                            const std::vector<lookup::Prefixes>& words,
                                            query::Budget& budget) {
  class Collector final : public Xapian::MatchDecider {
   public:
    explicit Collector(std::vector<index::DocumentNumber>& found) : found_(found) {}
    bool operator()(const Xapian::Document& document) const override {
      found_.push_back(document.get_docid());
      return true;
    }

   private:
    std::vector<index::DocumentNumber>& found_;
  };

  std::vector<Xapian::Query> each;
  for (auto place = words.begin(); place != words.end(); ++place) {
    const lookup::Prefixes& beginnings = *place;
    if (std::find(words.begin(), place, beginnings) != place) continue;  // twice asks for nothing more
    std::vector<Xapian::Query> any;
    for (const std::string& beginning : beginnings) {
      any.emplace_back(index::name_word_term(beginning));  // though it may be rarer than the limit
      if (!budget.take(query::Budget::For::matching, wildcard_work(snapshot, beginning))) continue;
      any.emplace_back(Xapian::Query::OP_WILDCARD, index::name_word_term(beginning), kPrefixWords,
                       Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_OR);
    }
    each.emplace_back(Xapian::Query::OP_OR, any.begin(), any.end());
  }
  const snapshot::Snapshot::Lease searcher = snapshot.lease();
  Xapian::Enquire enquire(searcher->database());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, each.begin(), each.end()));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  std::vector<index::DocumentNumber> found;
  const Collector collector(found);
  const Xapian::MSet ignored =
      enquire.get_mset(0, 1, searcher->database().get_doccount(), nullptr, &collector);
  return found;
}

struct Candidate {
  index::DocumentNumber number = 0;
  double weight = 1;  // of its collection, as staff have it
  Distance distance = has_words;
  std::size_t untyped = 0;  // of a title that begins with what was typed: bytes that follow
  double age = 0;           // the less, the newer
};

bool before(const Candidate& a, const Candidate& b) {
  if (a.weight != b.weight) return a.weight > b.weight;
  return std::tie(a.distance, a.untyped, a.age, a.number) < std::tie(b.distance, b.untyped, b.age, b.number);
}

void weigh(std::vector<Candidate>& candidates, const snapshot::Snapshot& snapshot) {
  const auto& weights = snapshot.order().ranking.weights;
  const facets::FacetColumn* collections = snapshot.columns().facet("collection");
  if (weights.empty() || collections == nullptr) return;
  for (Candidate& candidate : candidates) {
    const auto values = collections->of(candidate.number);
    if (values.empty()) continue;
    const auto weight = weights.find(collections->value(values.front()));
    if (weight != weights.end()) candidate.weight = weight->second;
  }
}

void keep_best(std::vector<Candidate>& candidates, std::size_t count) {
  const std::size_t kept = std::min(count, candidates.size());
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept),
                    candidates.end(), before);
  candidates.resize(kept);
}

// Of a document that is found in several ways, that its title begins so counts, else the nearest.
void keep_nearest_of_each(const std::vector<Candidate>& beginning, std::vector<Candidate>& others) {
  std::unordered_set<index::DocumentNumber> taken;
  for (const Candidate& candidate : beginning) taken.insert(candidate.number);
  std::sort(others.begin(), others.end(), before);
  std::erase_if(others, [&taken](const Candidate& each) { return !taken.insert(each.number).second; });
}

template <typename Age>
std::vector<Candidate> beginning_with(const snapshot::Snapshot& snapshot, const std::string& folded,
                                      const Age& age) {
  snapshot::Snapshot::Lease searcher = snapshot.lease();
  std::vector<Candidate> candidates;
  for (const facets::Columns::Title& title : snapshot.columns().titles_like(folded)) {
    const std::size_t whole = index::without_remark(title.text).size();
    const bool inside = lookup::ends_inside_word(title.text, folded.size(), searcher->lexicon());
    candidates.push_back({title.number, 1, inside ? begins : begins_whole,
                          whole - std::min(folded.size(), whole), age(title.number)});
  }
  return candidates;
}

std::vector<index::DocumentNumber> with_whole_words(const snapshot::Snapshot& snapshot,
                                                    std::string_view typed, query::Budget& budget) {
  const snapshot::Snapshot::Lease searcher = snapshot.lease();
  return lookup::named_with_all(searcher->database(), first_words(typed, snapshot.reader_of_titles()), budget,
                                query::Budget::For::matching);
}

// What was read, and how near each of it is; a candidate's number is its place there.
struct Read {
  std::vector<SuggestedDocument> documents;
  std::vector<Candidate> nearest;
};

// Of the candidates, in their order, those whose names have words of their own for all that were typed.
Read read_of(std::vector<Candidate>& candidates, const snapshot::Snapshot& snapshot,
             const std::vector<std::string>& typed_words, const std::vector<lookup::Prefixes>& words,
             query::Budget& budget) {
  const text::FoldedReader& reader = snapshot.reader_of_titles();
  Read read;
  for (Candidate& candidate : candidates) {
    const std::uint64_t bytes = snapshot.documents().bytes_of(candidate.number);
    if (!budget.take(query::Budget::For::showing, query::work::kText + bytes * query::work::kCopiedByte))
      break;
    model::Document document = snapshot.documents().get(candidate.number);
    const bool begun_name = candidate.distance == begins && lookup::is_one_word_name(document.title);
    if (candidate.distance > begins_whole &&
        (begun_name || lookup::has_whole_words(document.title, typed_words, reader))) {
      candidate.distance = candidate.distance == begins ? begins_whole : has_whole;
    } else if (candidate.distance == has_whole || candidate.distance == has_words) {
      candidate.distance = lookup::have_own_words(document.title, words, reader) ? has_words : has_not;
    }
    if (candidate.distance == has_not &&
        !lookup::have_own_words(document.title + ' ' + document.acronym, words, reader))
      continue;
    candidate.number = static_cast<index::DocumentNumber>(read.documents.size());
    read.nearest.push_back(candidate);
    read.documents.push_back({std::move(document), "", ""});
  }
  return read;
}

}  // namespace

std::vector<SuggestedDocument> suggest_documents(const snapshot::Snapshot& snapshot, std::string_view typed,
                                                 const std::vector<lookup::Prefixes>& words,
                                                 std::size_t limit, query::Budget& budget,
                                                 const Passes& passes) {
  const std::string folded = text::fold(text::trimmed(typed));
  const text::FoldedReader& reader = snapshot.reader_of_titles();
  const std::vector<std::string> typed_words = first_words(typed, reader);
  const facets::SortColumn& date = *snapshot.columns().sort("date");
  const auto age = [&date](index::DocumentNumber number) {
    const double day = date.values[number];
    return std::isnan(day) ? std::numeric_limits<double>::max() : -day;
  };
  // Only the best are read: whether the words stand in the title or the long name is in the text.
  constexpr std::size_t kReadFor = 10;
  const auto keep_passing = [&passes](std::vector<Candidate>& found) {
    if (passes) std::erase_if(found, [&passes](const Candidate& each) { return !passes(each.number); });
  };
  std::vector<Candidate> candidates = beginning_with(snapshot, folded, age);
  keep_passing(candidates);
  weigh(candidates, snapshot);
  // A collection that weighs more may have better ones among the rest.
  const bool enough = candidates.size() >= limit && snapshot.order().ranking.weights.empty();
  const bool inside_word = std::any_of(candidates.begin(), candidates.end(),
                                       [](const Candidate& each) { return each.distance == begins; });
  keep_best(candidates, limit);
  std::vector<Candidate> others;
  if (!enough || inside_word) {
    for (const index::DocumentNumber number : with_whole_words(snapshot, typed, budget))
      others.push_back({number, 1, has_whole, 0, age(number)});
  }
  // The rest comes after these, so there is no need to look for it if these are enough.
  if (!enough) {
    for (const index::DocumentNumber number : matching(snapshot, words, budget))
      others.push_back({number, 1, has_words, 0, age(number)});
  }
  keep_passing(others);
  weigh(others, snapshot);
  keep_nearest_of_each(candidates, others);
  keep_best(others, limit * kReadFor);
  candidates.insert(candidates.end(), others.begin(), others.end());
  auto [read, nearest] = read_of(candidates, snapshot, typed_words, words, budget);
  keep_best(nearest, limit);
  std::vector<SuggestedDocument> best;
  for (const Candidate& candidate : nearest) {
    SuggestedDocument& document = best.emplace_back(std::move(read[candidate.number]));
    document.title = marked(document.document.title, words, reader);
    document.acronym = marked(document.document.acronym, words, reader);
  }
  return best;
}

}  // namespace mitos::suggest
