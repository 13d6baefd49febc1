// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/suggest.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <unordered_map>

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
    if (words.size() == kMostWords) return;
    std::string folded = text::fold(text::bytes_of(text, word));
    if (!folded.empty()) words.push_back(std::move(folded));
  });
  return words;
}

// How far a title is from what was typed.
enum Distance { begins, has_words, has_not };

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

std::vector<SuggestedDocument> suggest_documents(const Snapshot& snapshot, std::string_view typed,
                                                 const std::vector<std::string>& words, std::size_t limit) {
  const std::string folded = text::fold(text::trimmed(typed));
  const SortColumn& date = *snapshot.columns().sort("date");
  std::unordered_map<index::DocumentNumber, std::size_t> beginnings;
  for (const Columns::Title& title : snapshot.columns().titles_like(folded)) {
    const std::size_t whole = index::without_remark(title.text).size();
    beginnings[title.number] = whole - std::min(folded.size(), whole);
  }
  std::vector<Candidate> candidates;
  for (const index::DocumentNumber number : matching(snapshot, words)) {
    const double day = date.values[number];
    Candidate candidate{number, has_words, 0, std::isnan(day) ? std::numeric_limits<double>::max() : -day};
    const auto found = beginnings.find(number);
    if (found != beginnings.end()) {
      candidate.distance = begins;
      candidate.untyped = found->second;
    }
    candidates.push_back(candidate);
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
