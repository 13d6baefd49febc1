// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/suggest.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "common/error.h"
#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searchd/engine/highlight.h"

namespace mitos::engine {
namespace {

// More words than that are a question, and each costs a look into the index.
constexpr std::size_t kMostWords = 8;

// How many words one beginning stands for at most: the most frequent ones.
constexpr Xapian::termcount kPrefixWords = 200;

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  text::for_each_word(text, [&](text::Word word) {
    std::string folded = text::fold(text::bytes_of(text, word));
    if (!folded.empty() && words.size() < kMostWords) words.push_back(std::move(folded));
  });
  return words;
}

// How far a title is from what was typed.
enum Distance { same, begins, has_words, has_not };

// What was typed, beside all titles in their order: those that begin with it stand together.
class TitleMatch {
 public:
  TitleMatch(const std::vector<std::string>& titles, std::string typed)
      : titles_(titles), typed_(std::move(typed)) {
    const auto first = std::partition_point(titles.begin(), titles.end(),
                                            [this](const std::string& title) { return title < typed_; });
    const auto last = std::partition_point(
        first, titles.end(), [this](const std::string& title) { return title.starts_with(typed_); });
    begin_ = static_cast<double>(first - titles.begin());
    end_ = static_cast<double>(last - titles.begin());
  }

  /// `place` as in Columns::titles(). What the title does not begin with may still be among its words.
  Distance distance(double place) const {
    if (!(place >= begin_ && place < end_)) return has_words;
    return index::without_remark(titles_[static_cast<std::size_t>(place)]) == typed_ ? same : begins;
  }

 private:
  const std::vector<std::string>& titles_;
  std::string typed_;
  double begin_ = 0;
  double end_ = 0;
};

// Every document that has a word with each beginning in its title or long name.
std::vector<index::DocumentNumber> matching(const Snapshot& snapshot, const std::vector<std::string>& words) {
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
  for (const std::string& word : words) {
    each.emplace_back(Xapian::Query::OP_WILDCARD, index::name_word_term(word), kPrefixWords,
                      Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_OR);
  }
  const Snapshot::Lease searcher = snapshot.lease();
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

bool has_all(std::string_view text, const std::vector<std::string>& words) {
  const std::vector<std::string> of_text = folded_words(text);
  return std::all_of(words.begin(), words.end(), [&of_text](const std::string& word) {
    return std::any_of(of_text.begin(), of_text.end(),
                       [&word](const std::string& other) { return other.starts_with(word); });
  });
}

struct Candidate {
  index::DocumentNumber number = 0;
  Distance distance = has_not;
  double age = 0;  // the less, the newer
};

bool before(const Candidate& a, const Candidate& b) {
  return std::tie(a.distance, a.age, a.number) < std::tie(b.distance, b.age, b.number);
}

void keep_best(std::vector<Candidate>& candidates, std::size_t count) {
  const std::size_t kept = std::min(count, candidates.size());
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept),
                    candidates.end(), before);
  candidates.resize(kept);
}

std::vector<SuggestedDocument> suggest_documents(const Snapshot& snapshot, std::string_view typed,
                                                 const std::vector<std::string>& words, std::size_t limit) {
  const Columns& columns = snapshot.columns();
  const SortColumn& title = *columns.sort("title");
  const SortColumn& date = *columns.sort("date");
  const TitleMatch match(columns.titles(), text::fold(text::trimmed(typed)));

  std::vector<Candidate> candidates;
  for (const index::DocumentNumber number : matching(snapshot, words)) {
    const double day = date.values[number];
    candidates.push_back({number, match.distance(title.values[number]),
                          std::isnan(day) ? std::numeric_limits<double>::max() : -day});
  }
  // Only the best are read: whether the words stand in the title or the long name is in the text.
  constexpr std::size_t kReadFor = 10;
  keep_best(candidates, limit * kReadFor);
  std::vector<SuggestedDocument> read;
  for (Candidate& candidate : candidates) {
    model::Document document = snapshot.documents().get(candidate.number);
    if (candidate.distance == has_words && !has_all(document.title, words)) candidate.distance = has_not;
    candidate.number = static_cast<index::DocumentNumber>(read.size());
    read.push_back({std::move(document), "", ""});
  }
  keep_best(candidates, limit);
  std::vector<SuggestedDocument> best;
  for (const Candidate& candidate : candidates) {
    SuggestedDocument& document = best.emplace_back(std::move(read[candidate.number]));
    document.title = marked_beginnings(document.document.title, words);
    document.acronym = marked_beginnings(document.document.acronym, words);
  }
  return best;
}

std::vector<SuggestedValue> suggest_values(const Snapshot& snapshot, std::string_view facet,
                                           const std::vector<std::string>& words, std::size_t limit) {
  std::vector<SuggestedValue> values;
  const LabelIndex* labels = snapshot.labels(facet);
  if (labels == nullptr) return values;
  for (const Ordinal ordinal : labels->find(words, limit)) {
    const std::string& label = labels->column().label(ordinal);
    values.push_back({label, labels->documents(ordinal), marked_beginnings(label, words)});
  }
  return values;
}

}  // namespace

Suggestions suggest(const Snapshot& snapshot, std::string_view typed, std::size_t limit) {
  const std::vector<std::string> words = folded_words(typed);
  if (words.empty()) return {};
  try {
    return {
        suggest_documents(snapshot, typed, words, limit), suggest_values(snapshot, "contact", words, limit),
        suggest_values(snapshot, "program", words, limit), suggest_values(snapshot, "tags", words, limit)};
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be searched: " + problem.get_description());
  }
}

}  // namespace mitos::engine
