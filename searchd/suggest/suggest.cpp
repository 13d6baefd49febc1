// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/suggest.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "common/error.h"
#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/keyboard.h"
#include "common/text/utf8.h"
#include "searchd/lookup/near_words.h"
#include "searchd/lookup/own_words.h"
#include "searchd/lookup/whole_words.h"
#include "searchd/marks/highlight.h"
#include "searchd/query/parse.h"
#include "searchd/suggest/completions.h"
#include "searchd/suggest/people_search.h"

namespace mitos::suggest {
namespace {

// More words than that are a question, and each costs a look into the index.
constexpr std::size_t kMostWords = 8;

// What a word that no name begins with is taken for, at most.
constexpr std::size_t kAlternatives = 10;

// How many words one beginning stands for at most: the most frequent ones.
constexpr Xapian::termcount kPrefixWords = 200;

std::vector<std::string> first_words(std::string_view text, const text::FoldedReader& reader) {
  std::vector<std::string> words = reader.words_of(text);
  if (words.size() > kMostWords) words.resize(kMostWords);
  return words;
}

// How far a title is from what was typed: it begins with that, up to the end of a word; has the words whole;
// begins with that, and goes on inside a word; has words that begin so; has not.
enum Distance { begins_whole, has_whole, begins, has_words, has_not };

// What each typed word may be the beginning of: itself if any name has such a word, else names of
// the other script that sound like it, else what it may be misspelt for.
enum class Widen { unknown_words, every_word };

std::vector<lookup::Prefixes> beginnings_of(const snapshot::Snapshot& snapshot,
                                            const std::vector<std::string>& words, Widen widen,
                                            query::Budget& budget) {
  const lookup::NameWords& names = snapshot.name_words();
  std::vector<lookup::Prefixes> all;
  for (const std::string& word : words) {
    lookup::Prefixes& beginnings = all.emplace_back(lookup::Prefixes{word});
    const bool known = names.has_beginning(word);
    if (known && widen == Widen::unknown_words) continue;
    const std::vector<std::string> other_script = names.in_other_script(word, true, kAlternatives);
    beginnings.insert(beginnings.end(), other_script.begin(), other_script.end());
    if (known || !other_script.empty()) continue;
    const int edits = lookup::forgiven_edits(text::count_characters(word));
    if (edits == 0) continue;
    for (const lookup::NearWord& near :
         lookup::near_words(names.words(), word, edits, true, kAlternatives, budget)) {
      beginnings.push_back(names.words()[near.place]);
    }
  }
  return all;
}

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

std::string marked(std::string_view text, const std::vector<lookup::Prefixes>& words,
                   const text::FoldedReader& reader) {
  std::vector<std::string> all;
  for (const lookup::Prefixes& beginnings : words)
    all.insert(all.end(), beginnings.begin(), beginnings.end());
  return marks::marked_beginnings(text, all, reader);
}

struct Candidate {
  index::DocumentNumber number = 0;
  Distance distance = has_words;
  std::size_t untyped = 0;  // of a title that begins with what was typed: bytes that follow
  double age = 0;           // the less, the newer
};

bool before(const Candidate& a, const Candidate& b) {
  return std::tie(a.distance, a.untyped, a.age, a.number) < std::tie(b.distance, b.untyped, b.age, b.number);
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
    candidates.push_back({title.number, inside ? begins : begins_whole,
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

std::vector<SuggestedDocument> suggest_documents(const snapshot::Snapshot& snapshot, std::string_view typed,
                                                 const std::vector<lookup::Prefixes>& words,
                                                 std::size_t limit, query::Budget& budget) {
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
  std::vector<Candidate> candidates = beginning_with(snapshot, folded, age);
  const bool enough = candidates.size() >= limit;
  const bool inside_word = std::any_of(candidates.begin(), candidates.end(),
                                       [](const Candidate& each) { return each.distance == begins; });
  keep_best(candidates, limit);
  std::vector<Candidate> others;
  if (!enough || inside_word) {
    for (const index::DocumentNumber number : with_whole_words(snapshot, typed, budget))
      others.push_back({number, has_whole, 0, age(number)});
  }
  // The rest comes after these, so there is no need to look for it if these are enough.
  if (!enough) {
    for (const index::DocumentNumber number : matching(snapshot, words, budget))
      others.push_back({number, has_words, 0, age(number)});
  }
  keep_nearest_of_each(candidates, others);
  keep_best(others, limit * kReadFor);
  candidates.insert(candidates.end(), others.begin(), others.end());
  std::vector<SuggestedDocument> read;
  std::vector<Candidate> nearest;  // of them
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
    candidate.number = static_cast<index::DocumentNumber>(read.size());
    nearest.push_back(candidate);
    read.push_back({std::move(document), "", ""});
  }
  keep_best(nearest, limit);
  std::vector<SuggestedDocument> best;
  for (const Candidate& candidate : nearest) {
    SuggestedDocument& document = best.emplace_back(std::move(read[candidate.number]));
    document.title = marked(document.document.title, words, reader);
    document.acronym = marked(document.document.acronym, words, reader);
  }
  return best;
}

std::vector<SuggestedValue> suggest_values(const snapshot::Snapshot& snapshot, std::string_view facet,
                                           const std::vector<lookup::Prefixes>& words, std::size_t limit,
                                           query::Budget& budget) {
  std::vector<SuggestedValue> values;
  const lookup::LabelIndex* labels = snapshot.labels(facet);
  if (labels == nullptr) return values;
  for (const facets::Ordinal ordinal : labels->find(words, limit, budget)) {
    const facets::FacetColumn& column = labels->column();
    const std::string& label = column.label(ordinal);
    SuggestedValue& value = values.emplace_back(SuggestedValue{column.value(ordinal),
                                                               label,
                                                               {},
                                                               labels->documents(ordinal),
                                                               marked(label, words, labels->reader())});
    for (const facets::Ordinal step : column.path(ordinal)) value.path.push_back(column.label(step));
  }
  return values;
}

std::vector<SuggestedValue> suggest_people(const snapshot::Snapshot& snapshot,
                                           const std::vector<lookup::Prefixes>& words, std::size_t limit,
                                           query::Budget& budget) {
  std::vector<SuggestedValue> values;
  for (const lookup::PersonNumber number : people_like(snapshot, words, limit, budget)) {
    const names::Person& person = snapshot.people()[number];
    const auto documents = static_cast<std::uint32_t>(snapshot.people_index().documents_of(number).size());
    values.push_back(
        {person.id, person.label, {}, documents, marked(person.label, words, text::reader_of_people())});
  }
  return values;
}

std::vector<std::string> suggest_completions(const snapshot::Snapshot& snapshot, std::string_view typed,
                                             std::size_t limit) {
  snapshot::Snapshot::Lease searcher = snapshot.lease();
  return complete(snapshot, *searcher, typed, limit);
}

bool is_empty(const Suggestions& suggestions) {
  return suggestions.documents.empty() && suggestions.people.empty() && suggestions.programmes.empty() &&
         suggestions.tags.empty() && suggestions.completions.empty();
}

Suggestions suggest_for(const snapshot::Snapshot& snapshot, const std::string& typed, Widen widen,
                        std::size_t limit, query::Budget& budget) {
  const std::vector<std::string> words = first_words(typed, snapshot.reader_of_titles());
  if (words.empty()) return {};
  const std::vector<lookup::Prefixes> beginnings = beginnings_of(snapshot, words, widen, budget);
  const std::vector<std::string> of_name = first_words(typed, text::reader_of_people());
  const bool same = of_name == words;
  return {suggest_documents(snapshot, typed, beginnings, limit, budget),
          suggest_people(snapshot, same ? beginnings : beginnings_of(snapshot, of_name, widen, budget), limit,
                         budget),
          suggest_values(snapshot, "program", beginnings, limit, budget),
          suggest_values(snapshot, "tags", beginnings, limit, budget),
          suggest_completions(snapshot, typed, limit)};
}

// The words without what stands between them.
std::string joined(const snapshot::Snapshot& snapshot, std::string_view typed) {
  std::string all;
  for (const std::string& word : first_words(typed, snapshot.reader_of_titles())) all += word;
  return all;
}

}  // namespace

Suggestions suggest(const snapshot::Snapshot& snapshot, std::string_view typed, std::size_t limit) {
  typed = query::searched_part(typed);
  query::Budget budget;
  try {
    // The first reading that suggests anything.
    const std::array<std::pair<std::string, Widen>, 4> readings{
        {{std::string(typed), Widen::unknown_words},
         {std::string(typed), Widen::every_word},
         {joined(snapshot, typed), Widen::unknown_words},
         {text::other_layout(typed), Widen::unknown_words}}};
    Suggestions suggestions;
    for (const auto& [reading, widen] : readings) {
      suggestions = suggest_for(snapshot, reading, widen, limit, budget);
      if (!is_empty(suggestions)) break;
    }
    return suggestions;
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be searched: " + problem.get_description());
  }
}

}  // namespace mitos::suggest
