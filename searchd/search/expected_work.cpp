// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/expected_work.h"

#include <algorithm>
#include <string>

#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searchd/lookup/near_words.h"
#include "searchd/query/budget.h"
#include "searchd/query/parse.h"

namespace mitos::search {
namespace {

using query::Node;

constexpr std::uint64_t kAnySearch = 1'000'000;    // shows ten hits
constexpr std::uint64_t kUnknownWord = 2'000'000;  // which is looked for among all words
constexpr std::uint64_t kUnpacked = 2;             // a record, beside its bytes in the store

class Estimate {
 public:
  Estimate(const snapshot::Snapshot& snapshot, std::size_t facets)
      : vocabulary_(snapshot.vocabulary()),
        documents_(snapshot.documents().last()),
        bytes_(kUnpacked * snapshot.documents().bytes() / std::max<std::uint64_t>(documents_, 1)),
        counting_(query::work::kConsidered + facets * query::work::kCounted) {}

  std::uint64_t of(const Node& root) {
    add(root);
    if (root.children.empty() && root.excluded.empty()) units_ += documents_ * counting_;
    return units_ + std::min(postings_, documents_) * counting_ + postings_ * query::work::kPosting;
  }

 private:
  std::uint64_t documents_with(const std::string& word) const {
    return std::min<std::uint64_t>(vocabulary_.occurrences_of(text::fold(word)), documents_);
  }

  void add(const Node& node) {
    if (node.kind == Node::Kind::between)
      units_ += documents_ * (query::work::kEntry + query::work::kListMatched);
    const bool phrase = node.kind == Node::Kind::phrase && !node.any_order;
    if (phrase) {
      add_positions(node);
    } else if (node.kind == Node::Kind::phrase || !node.field.empty()) {
      add_texts(node);
    }
    for (const std::string& word : node.words) {
      const std::uint64_t documents = documents_with(word);
      postings_ += documents;
      if (documents == 0 && lookup::forgiven_edits(text::count_characters(word)) > 0) units_ += kUnknownWord;
    }
    if (node.prefix)
      postings_ +=
          std::min<std::uint64_t>(vocabulary_.count_with(text::fold(node.words.front())), documents_);
    for (const Node& child : node.children) add(child);
    for (const Node& child : node.excluded) add(child);
  }

  // How many documents have its rarest word.
  std::uint64_t candidates_of(const Node& node) const {
    std::uint64_t candidates = documents_;
    for (const std::string& word : node.words) candidates = std::min(candidates, documents_with(word));
    return candidates;
  }

  void add_texts(const Node& node) {
    units_ += candidates_of(node) * (query::work::kText + bytes_ * query::work::kFieldByte);
  }

  // As if each document had each word a few times.
  void add_positions(const Node& node) {
    constexpr std::uint64_t kBytes = 8;
    units_ += candidates_of(node) * node.words.size() *
              (query::work::kListed + kBytes * query::work::kPositionByte);
  }

  const index::Vocabulary& vocabulary_;
  std::uint64_t documents_;
  std::uint64_t bytes_;     // of a document
  std::uint64_t counting_;  // a document that matches
  std::uint64_t postings_ = 0;
  std::uint64_t units_ = kAnySearch;
};

}  // namespace

std::uint64_t expected_of_search(const snapshot::Snapshot& snapshot, const query::Node& root,
                                 std::size_t facets) {
  return Estimate(snapshot, facets).of(root);
}

std::uint64_t expected_of_suggestions(const snapshot::Snapshot& snapshot, std::string_view typed) {
  constexpr std::size_t kMostWords = 8;
  typed = query::searched_part(typed);
  std::uint64_t units = kAnySearch;
  std::size_t words = 0;
  text::for_each_word(typed, [&](text::Word word) {
    if (++words > kMostWords) return;
    const std::uint64_t longer = snapshot.vocabulary().count_with(text::fold(text::bytes_of(typed, word)));
    // One word alone is mostly the beginning of enough titles.
    if (longer == 0) units += kUnknownWord;
    if (words > 1) units += longer * query::work::kLookUp;
  });
  return units;
}

}  // namespace mitos::search
