// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/phrase_documents.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "common/index/positions.h"
#include "common/text/conjunction.h"

namespace mitos::match {
namespace {

using index::DocumentNumber;
using index::Position;
using index::PositionCursor;
using Places = std::vector<Position>;  // rising

std::string_view list_of(const snapshot::Snapshot& snapshot, std::string_view folded) {
  const index::Vocabulary& vocabulary = snapshot.vocabulary();
  const std::uint32_t place = vocabulary.lower_bound(folded);
  const bool known = place < vocabulary.size() && vocabulary.word(place) == folded;
  return known ? snapshot.positions().of_word(place) : std::string_view();
}

// Any word that may stand at a place of the phrase: one, or all that mean “and”.
struct Words {
  bool mean_and = false;
  std::vector<PositionCursor> lists;
};

bool has(const Places& places, Position wanted) {
  return std::binary_search(places.begin(), places.end(), wanted);
}

class Phrase {
 public:
  Phrase(const AskedPhrase& asked, const snapshot::Snapshot& snapshot)
      : limits_(asked.limits), places_(asked.folded.size()) {
    const std::vector<std::string>& folded = asked.folded;
    const bool only_and = std::all_of(folded.begin(), folded.end(), text::means_and);
    for (const std::string& word : folded) {
      Words& words = words_.emplace_back();
      words.mean_and = !only_and && text::means_and(word);
      has_and_ = has_and_ || words.mean_and;
      if (!words.mean_and) words.lists.emplace_back(list_of(snapshot, word));
      for (std::size_t i = 0; words.mean_and && i < text::kAndWords.size(); ++i)
        words.lists.emplace_back(list_of(snapshot, text::kAndWords.at(i)));
    }
    signs_.emplace(has_and_ ? snapshot.positions().of_name(index::kAndSigns) : std::string_view());
    if (!asked.field.empty()) field_.emplace(snapshot.positions().of_name(asked.field));
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!words_[i].mean_and) needed_.push_back({&words_[i].lists.front(), i});
    }
    std::stable_sort(needed_.begin(), needed_.end(), [](const Needed& a, const Needed& b) {
      return a.list->documents() < b.list->documents();
    });
    pass();
  }
  Phrase(const Phrase&) = delete;
  Phrase& operator=(const Phrase&) = delete;

  bool limits() const { return limits_; }

  // The first document not yet passed that has all words; kEndOfList if there is none.
  DocumentNumber next() const { return next_; }

  void pass() {
    DocumentNumber from = next_ + 1;
    for (std::size_t i = 0; i < needed_.size();) {
      work_ += query::work::kListed;
      needed_[i].list->skip_to(from);
      const DocumentNumber found = needed_[i].list->document();
      i = i > 0 && found > from ? 0 : i + 1;  // again from the rarest on
      from = found;
      if (found == index::kEndOfList) break;
    }
    next_ = needed_.empty() ? index::kEndOfList : from;
  }

  // Whether the phrase stands in the next document.
  bool is_in_next() {
    if (field_) field_->skip_to(next_);
    if (field_ && field_->document() != next_) return false;
    return has_and_ ? is_in_with_and(next_) : is_in_plainly();
  }

  // What was done since this was last asked.
  std::uint64_t take_work() { return std::exchange(work_, 0); }

 private:
  struct Needed {
    PositionCursor* list;
    std::size_t place;  // in the phrase
  };

  void read(const PositionCursor& list, Places& places) {
    work_ += list.bytes() * query::work::kPositionByte;
    list.read(places);
  }

  // Of the rarest word's places, those that have the other words beside them, one word after the other.
  bool is_in_plainly() {
    begins_.clear();
    read(*needed_.front().list, begins_);
    const auto before = static_cast<Position>(needed_.front().place);
    std::erase_if(begins_, [before](Position& place) {
      const bool too_early = place < before;
      place -= before;
      return too_early;
    });
    for (std::size_t i = 1; i < needed_.size() && !begins_.empty(); ++i) {
      Places& others = places_.front();
      others.clear();
      read(*needed_[i].list, others);
      auto other = others.begin();
      std::erase_if(begins_, [&](Position begin) {
        const auto wanted = begin + static_cast<Position>(needed_[i].place);
        while (other != others.end() && *other < wanted) ++other;
        return other == others.end() || *other != wanted;
      });
    }
    return std::any_of(begins_.begin(), begins_.end(), [this](Position begin) { return is_of_field(begin); });
  }

  bool is_in_with_and(DocumentNumber number) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      places_[i].clear();
      for (PositionCursor& list : words_[i].lists) {
        list.skip_to(number);
        if (list.document() == number) read(list, places_[i]);
      }
      std::sort(places_[i].begin(), places_[i].end());
    }
    begins_.clear();
    signs_->skip_to(number);
    if (signs_->document() == number) read(*signs_, begins_);
    const auto begins = [this](Position place) { return is_of_field(place) && goes_on(place + 1, 1); };
    if (std::any_of(places_.front().begin(), places_.front().end(), begins)) return true;
    return words_.front().mean_and && std::any_of(begins_.begin(), begins_.end(), [this](Position place) {
             return is_of_field(place) && has(places_[1], place) && goes_on(place + 1, 2);
           });
  }

  // Whether the words of the phrase from `word` on stand from `place` on. A sign may be one of them, before
  // the word at its place; where it is none it does not count. begins_ has the signs.
  bool goes_on(Position place, std::size_t word) const {
    for (; word < words_.size(); ++word, ++place) {
      if (words_[word].mean_and && has(begins_, place) && ++word == words_.size()) return true;
      if (!has(places_[word], place)) return false;
    }
    return true;
  }

  bool is_of_field(Position place) {
    if (!field_) return true;
    ranges_.clear();
    read(*field_, ranges_);
    const auto behind = std::upper_bound(ranges_.begin(), ranges_.end(), place) - ranges_.begin();
    return behind % 2 == 1;
  }

  bool limits_;
  DocumentNumber next_ = 0;
  std::vector<Words> words_;
  bool has_and_ = false;
  std::optional<PositionCursor> signs_;
  std::optional<PositionCursor> field_;
  std::vector<Needed> needed_;  // the rarest first; into words_
  std::uint64_t work_ = 0;
  std::vector<Places> places_;  // of each word, in the document at hand
  Places begins_;
  Places ranges_;
};

}  // namespace

std::vector<PhraseDocuments> documents_with_phrases(const std::vector<AskedPhrase>& asked,
                                                    const snapshot::Snapshot& snapshot,
                                                    query::Budget& budget) {
  std::vector<PhraseDocuments> found(asked.size());
  std::vector<std::unique_ptr<Phrase>> phrases;
  for (const AskedPhrase& phrase : asked) phrases.push_back(std::make_unique<Phrase>(phrase, snapshot));
  for (;;) {
    DocumentNumber number = index::kEndOfList;
    for (const auto& phrase : phrases) number = std::min(number, phrase->next());
    if (number == index::kEndOfList) return found;
    const bool may_match = std::all_of(phrases.begin(), phrases.end(), [number](const auto& phrase) {
      return !phrase->limits() || phrase->next() == number;
    });
    std::uint64_t work = 0;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (phrases[i]->next() != number) continue;
      if (may_match && phrases[i]->is_in_next()) found[i].having.push_back(number);
      phrases[i]->pass();
      work += phrases[i]->take_work();
    }
    if (budget.take(query::Budget::For::texts, work)) continue;
    for (PhraseDocuments& documents : found) {
      documents.unread_from = number;
      if (!documents.having.empty() && documents.having.back() == number) documents.having.pop_back();
    }
    return found;
  }
}

}  // namespace mitos::match
