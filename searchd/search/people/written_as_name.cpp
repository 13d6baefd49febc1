// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/written_as_name.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "common/text/folded_reader.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "searchd/search/ranking/ranked.h"

namespace mitos::search {
namespace {

using index::DocumentNumber;

constexpr std::size_t kSample = 8;                // documents
constexpr std::uint64_t kBytesLookedAt = 50'000;  // of each

// The documents with the word that do not name the people, rising.
std::vector<DocumentNumber> other_documents(const std::string& word, const rewrite::NamedPeople& named,
                                            snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  std::set<DocumentNumber> with_word;
  for (const std::string& stem : lease->lexicon().stem_texts(lease->lexicon().look_up(word))) {
    const std::uint64_t work = lease->database().get_termfreq(stem) * query::work::kListed;
    if (!budget.take(query::Budget::For::words, work)) break;
    const auto end = lease->database().postlist_end(stem);
    for (auto at = lease->database().postlist_begin(stem); at != end; ++at) with_word.insert(*at);
  }
  std::vector<DocumentNumber> others;
  std::set_difference(with_word.begin(), with_word.end(), named.documents.begin(), named.documents.end(),
                      std::back_inserter(others));
  return others;
}

// The words of people's names.
std::set<std::string> words_of_names(const std::vector<lookup::PersonNumber>& people,
                                     const snapshot::Snapshot& snapshot) {
  std::set<std::string> words;
  for (const lookup::PersonNumber person : people) {
    for (std::string& word : text::reader_of_people().words_of(snapshot.people()[person].label))
      words.insert(std::move(word));
  }
  return words;
}

// Counts the places of a word, and those beside a given name or an initial.
class Places {
 public:
  Places(const std::string& word, std::set<std::string> names, const names::GivenNames& given_names)
      : word_(word), names_(std::move(names)), given_names_(given_names) {}

  void look_through(std::string_view text) {
    std::string before;
    text::Word at_before;
    bool open = false;  // the word stands before, and nothing said so far that it is a name
    text::reader_of_people().for_each(text, [&](text::Word at, const std::string& folded) {
      if (open && is_part_of_name(text, at, folded)) ++named_;
      open = false;
      if (folded == word_) {
        ++all_;
        if (is_part_of_name(text, at_before, before))
          ++named_;
        else
          open = true;
      }
      before = folded;
      at_before = at;
    });
  }

  bool mostly_named() const { return 2 * named_ >= all_; }

 private:
  bool is_part_of_name(std::string_view text, text::Word at, const std::string& folded) const {
    if (folded.empty() || folded == word_) return false;
    if (text::count_characters(folded) == 1)
      return text.substr(at.end, 1) == "." || !text::is_stop_word(folded);
    return names_.contains(folded) || !given_names_.find(folded).empty();
  }

  const std::string& word_;
  std::set<std::string> names_;
  const names::GivenNames& given_names_;
  std::size_t all_ = 0;
  std::size_t named_ = 0;
};

}  // namespace

bool is_written_as_name(const std::string& word, const rewrite::NamedPeople& named,
                        snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const snapshot::Snapshot& snapshot = lease.snapshot();
  const std::vector<DocumentNumber> others = other_documents(word, named, lease, budget);
  if (others.size() <= named.documents.size() + 2) return true;
  Places places(word, words_of_names(named.people, snapshot), snapshot.people_index().given_names());
  const std::size_t step = std::max<std::size_t>(1, others.size() / kSample);
  for (std::size_t i = 0; i < others.size(); i += step) {
    if (!budget.take(query::Budget::For::words, reading_work(snapshot, others[i], kBytesLookedAt))) break;
    const model::Document document = snapshot.documents().get(others[i]);
    index::for_each_text(document, [&places](index::TextField, std::string_view text) {
      places.look_through(text.substr(0, kBytesLookedAt));
    });
  }
  return places.mostly_named();
}

}  // namespace mitos::search
