// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/similar/telling_words.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/index/schema.h"
#include "common/index/terms.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::search {
namespace {

constexpr std::size_t kBytesRead = 20'000;  // of each text
constexpr std::size_t kWordsLookedUp = 40;  // of the different ones, the most frequent
constexpr std::size_t kWordsRead = 25;      // of these, the rarest
constexpr std::size_t kPostingsRead = 10'000;
constexpr std::size_t kFewestWords = 3;   // that are read however many postings they have
constexpr std::size_t kShortestWord = 2;  // bytes
constexpr std::size_t kFewestDocuments = 2;
constexpr double kOfOnce = 0.3;  // what a word counts that the text has once: little, since it may be chance

struct Counted {
  std::string folded;
  std::string_view written;
  double times = 0;  // by the weight of the field
};

bool is_telling(std::string_view folded) {
  const bool number = std::none_of(folded.begin(), folded.end(), [](char c) { return c < '0' || c > '9'; });
  return folded.size() >= kShortestWord && !number && !text::is_stop_word(folded);
}

// Calls `visit(std::string_view text, unsigned weight)` for each text that is no list of values.
template <typename Visitor>
void for_each_wording(const model::Document& document, const facets::Columns& columns, Visitor&& visit) {
  index::for_each_text(document, [&](index::TextField field, std::string_view text) {
    const bool values = field == index::TextField::contact || field == index::TextField::program ||
                        field == index::TextField::tags || field == index::TextField::declared;
    if (values) return;
    const bool title = field == index::TextField::title;
    visit(title ? index::without_remark(text) : text, index::words_of(field).weight);
  });
  for (const auto& [name, texts] : document.fields) {
    if (columns.facet(name) != nullptr) continue;
    for (const std::string& text : texts) visit(text, index::kDeclaredWords.weight);
  }
}

std::vector<Counted> most_frequent(const model::Document& document, snapshot::Snapshot::Lease& lease) {
  text::Lexicon& lexicon = lease->lexicon();
  std::unordered_map<std::uint32_t, Counted> by_stem;
  for_each_wording(document, lease.snapshot().columns(), [&](std::string_view text, unsigned weight) {
    const std::string_view read = text::first_bytes(text, kBytesRead);
    text::for_each_word(read, [&](text::Word word) {
      const std::string_view written = text::bytes_of(read, word);
      const text::Lexicon::Entry& entry = lexicon.look_up(written);
      if (!is_telling(entry.folded)) return;
      Counted& counted = by_stem[entry.stem];
      if (counted.times == 0) counted = {entry.folded, written, 0};
      counted.times += weight;
    });
  });
  std::vector<Counted> words;
  for (auto& [stem, counted] : by_stem) words.push_back(std::move(counted));
  std::sort(words.begin(), words.end(), [](const Counted& a, const Counted& b) {
    return a.times != b.times ? a.times > b.times : a.folded < b.folded;
  });
  words.resize(std::min(words.size(), kWordsLookedUp));
  return words;
}

// The postings of a word that others have, too, and how rare it is among the peers.
std::optional<TellingWord> read_word(const Counted& counted, const std::string& stem,
                                     const std::vector<bool>& peers, double peer_count,
                                     const Xapian::Database& database) {
  TellingWord word{std::string(counted.written), 0, 0, {}};
  word.postings.reserve(database.get_termfreq(stem));
  std::size_t having = 0;
  const auto end = database.postlist_end(stem);
  for (auto at = database.postlist_begin(stem); at != end; ++at) {
    word.postings.push_back({*at, at.get_wdf()});
    if (*at < peers.size() && peers[*at]) ++having;
  }
  if (having == 0) return std::nullopt;
  word.rarity = std::log(peer_count / static_cast<double>(having));
  word.weight = (kOfOnce + std::log(counted.times)) * word.rarity;
  return word;
}

}  // namespace

std::vector<TellingWord> telling_words(const model::Document& document, const std::vector<bool>& peers,
                                       snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const Xapian::Database& database = lease->database();
  const double documents = database.get_doccount();
  struct Candidate {
    const Counted* counted = nullptr;
    std::string stem;
    Xapian::doccount documents = 0;
    double weight = 0;
  };
  const std::vector<Counted> frequent = most_frequent(document, lease);
  std::vector<Candidate> candidates;
  for (const Counted& counted : frequent) {
    if (!budget.take(query::Budget::For::words, query::work::kLookUp)) break;
    std::string stem = lease->held_stem(counted.folded);
    const Xapian::doccount having = database.get_termfreq(stem);
    if (having < kFewestDocuments) continue;
    const double weight = (kOfOnce + std::log(counted.times)) * std::log(documents / having);
    candidates.push_back({&counted, std::move(stem), having, weight});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
  candidates.resize(std::min(candidates.size(), kWordsRead));
  const auto peer_count = static_cast<double>(std::count(peers.begin(), peers.end(), true));
  std::vector<TellingWord> words;
  std::size_t read = 0;
  for (const Candidate& candidate : candidates) {
    read += candidate.documents;
    if (read > kPostingsRead && words.size() >= kFewestWords) break;
    if (!budget.take(query::Budget::For::matching, candidate.documents * query::work::kPosting)) break;
    if (auto word = read_word(*candidate.counted, candidate.stem, peers, peer_count, database))
      words.push_back(*std::move(word));
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const TellingWord& a, const TellingWord& b) { return a.weight > b.weight; });
  words.resize(std::min(words.size(), kTellingWords));
  return words;
}

}  // namespace mitos::search
