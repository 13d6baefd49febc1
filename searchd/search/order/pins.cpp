// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/order/pins.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <sstream>
#include <string>

#include "common/index/terms.h"
#include "common/model/date.h"
#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "searchd/rewrite/rewrite.h"
#include "searchd/rewrite/tree/rewritten_query.h"

namespace mitos::search {
namespace {

using index::DocumentNumber;

std::vector<std::string> words_in(const std::string& folded) {
  std::istringstream blanks(folded);
  std::vector<std::string> words;
  for (std::string word; blanks >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> telling(const std::vector<std::string>& words) {
  std::vector<std::string> left;
  std::copy_if(words.begin(), words.end(), std::back_inserter(left),
               [](const std::string& word) { return !text::is_stop_word(word); });
  return left.empty() ? words : left;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

// Words side by side and nothing else; none if the query is more.
std::vector<std::string> plain_words(const query::Node& root) {
  std::vector<std::string> words;
  if (!root.excluded.empty()) return {};
  for (const query::Node& part : root.children) {
    if (part.kind != query::Node::Kind::word || !part.field.empty() || part.starred) return {};
    for (std::string& word : words_in(text::folded_words(part.words.front())))
      words.push_back(std::move(word));
  }
  return words;
}

// Compares the words of one query with those of pins.
class Words {
 public:
  Words(const query::Query& query, query::Typos typos, snapshot::Snapshot::Lease& lease,
        query::Budget& budget)
      : typed_(telling(plain_words(query.root))),
        query_(query),
        typos_(typos),
        lease_(lease),
        budget_(budget) {}

  bool empty() const { return typed_.empty(); }

  bool are(const std::string& pinned) {
    const std::vector<std::string> words = telling(words_in(pinned));
    if (joined(words) == joined(typed_)) return true;
    if (words.size() != typed_.size()) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!is_spelling(i, words[i])) return false;
    }
    return true;
  }

 private:
  bool is_spelling(std::size_t place, const std::string& pinned) {
    const std::vector<std::string> wanted = stems(pinned);
    const std::vector<std::string> own = stems(typed_[place]);
    if (std::find_first_of(wanted.begin(), wanted.end(), own.begin(), own.end()) != wanted.end()) return true;
    for (const std::string& other : others_of(typed_[place])) {
      const std::vector<std::string> of_other = stems(other);
      if (std::find_first_of(wanted.begin(), wanted.end(), of_other.begin(), of_other.end()) != wanted.end())
        return true;
    }
    return false;
  }

  std::vector<std::string> stems(const std::string& word) {
    return lease_->lexicon().stem_texts(lease_->lexicon().look_up(word));
  }

  // How else a word is written: corrected, British, in the other script. What only means the same is no
  // spelling of it.
  std::vector<std::string> others_of(const std::string& word) {
    if (!rewritten_) rewritten_ = rewrite::rewritten(query_, typos_, lease_, budget_);
    std::vector<std::string> others;
    for (const rewrite::Term* term : rewrite::wanted_terms(rewritten_->root)) {
      if (term->folded != word) continue;
      others = term->spellings;
      if (!term->replacement.empty()) others.push_back(text::fold(term->replacement));
      for (const rewrite::Reading& reading : term->readings) {
        if (reading.words.size() == 1 && !means(word, reading.words.front()))
          others.push_back(reading.words.front());
      }
    }
    return others;
  }

  bool means(const std::string& word, const std::string& other) {
    for (const std::string& stem : stems(word)) {
      for (const std::vector<std::string>& synonym : lease_.snapshot().synonyms().find(stem)) {
        if (synonym.size() == 1 && synonym.front() == other) return true;
      }
    }
    return false;
  }

  std::vector<std::string> typed_;
  const query::Query& query_;
  query::Typos typos_;
  snapshot::Snapshot::Lease& lease_;
  query::Budget& budget_;
  std::optional<rewrite::RewrittenQuery> rewritten_;
};

std::optional<DocumentNumber> number_of(const std::string& id, const Xapian::Database& database) {
  const std::string term = index::id_term(id);
  const auto found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) return std::nullopt;
  return *found;
}

}  // namespace

int today() {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return model::sortable(
      {static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())});
}

bool counts_on(const index::Pin& pin, int day) {
  return pin.until == 0 || day <= pin.until;
}

Pinned pinned_for(const query::Query& query, query::Typos typos, int day, snapshot::Snapshot::Lease& lease,
                  query::Budget& budget) {
  Pinned pinned;
  const std::vector<index::Pin>& pins = lease.snapshot().order().pins;
  if (pins.empty()) return pinned;
  Words words(query, typos, lease, budget);
  if (words.empty()) return pinned;
  std::set<DocumentNumber> never;
  for (const index::Pin& pin : pins) {
    if (!budget.take(query::Budget::For::words, query::work::kLookUp * pin.words.size())) break;
    const bool meant = counts_on(pin, day) && std::any_of(pin.words.begin(), pin.words.end(),
                                                          [&](const auto& text) { return words.are(text); });
    if (!meant) continue;
    for (const std::string& id : pin.first) {
      const auto number = number_of(id, lease->database());
      if (number && std::find(pinned.first.begin(), pinned.first.end(), *number) == pinned.first.end())
        pinned.first.push_back(*number);
    }
    for (const std::string& id : pin.never) {
      if (const auto number = number_of(id, lease->database())) never.insert(*number);
    }
  }
  std::erase_if(pinned.first, [&never](DocumentNumber number) { return never.contains(number); });
  pinned.never.assign(never.begin(), never.end());
  return pinned;
}

}  // namespace mitos::search
