// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/similar/similar.h"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "common/error.h"
#include "common/index/schema.h"
#include "common/index/terms.h"
#include "searchd/search/similar/shared_values.h"
#include "searchd/search/similar/telling_words.h"

namespace mitos::search {
namespace {

using index::DocumentNumber;

// Chosen on 40 projects of the users' site, see docs/decisions/0043.
constexpr double kOfPeople = 0.3;
constexpr double kOfTrees = 0.3;
constexpr double kOfKeywords = 0.2;
constexpr double kSameCollection = 1.2;
constexpr double kLeastScore = 0.15;

constexpr std::size_t kCandidates = 100;  // the best by their words
constexpr std::size_t kMostShown = 5;     // shared words, and shared values of a facet

static_assert(kTellingWords <= 32, "a bit each");

struct ByWords {
  DocumentNumber number = 0;
  double score = 0;
  std::uint32_t words = 0;  // a bit each
};

double weight_of(model::FieldType type) {
  if (type == model::FieldType::person) return kOfPeople;
  return type == model::FieldType::tree ? kOfTrees : kOfKeywords;
}

// The documents of the same collection, by number.
std::vector<bool> peers_of(const snapshot::Snapshot& snapshot, DocumentNumber number) {
  const facets::FacetColumn& collections = *snapshot.columns().facet("collection");
  const facets::Ordinal own = collections.of(number).front();
  std::vector<bool> peers(std::size_t{collections.last()} + 1);
  for (DocumentNumber other = 1; other <= collections.last(); ++other) {
    const auto others = collections.of(other);
    peers[other] = !others.empty() && others.front() == own;
  }
  return peers;
}

class Similarity {
 public:
  Similarity(const model::Document& document, DocumentNumber number, snapshot::Snapshot::Lease& lease,
             query::Budget& budget)
      : lease_(lease),
        number_(number),
        peers_(peers_of(lease.snapshot(), number)),
        peer_count_(static_cast<std::size_t>(std::count(peers_.begin(), peers_.end(), true))),
        words_(telling_words(document, peers_, lease, budget)),
        facets_(telling_facets(lease.snapshot().columns(), number, peer_count_)) {
    add_words();
  }

  /// The best, their values weighed.
  std::vector<ByWords> ranked() const {
    std::vector<ByWords> all = candidates();
    for (ByWords& each : all) each.score = score_of(each);
    std::erase_if(all, [](const ByWords& each) { return each.score < kLeastScore; });
    std::stable_sort(all.begin(), all.end(),
                     [](const ByWords& a, const ByWords& b) { return a.score > b.score; });
    return all;
  }

  SimilarDocument explained(const ByWords& similar) const {
    SimilarDocument explained{similar.number, similar.score, {}, {}};
    for (std::size_t i = 0; i < words_.size() && explained.words.size() < kMostShown; ++i) {
      if ((similar.words >> i & 1U) != 0) explained.words.push_back(words_[i].written);
    }
    for (const TellingFacet& facet : facets_) {
      std::vector<facets::Ordinal> shared = facet.shared_with(similar.number);
      shared.resize(std::min(shared.size(), kMostShown));
      for (const facets::Ordinal ordinal : shared) explained.values.push_back({&facet.column(), ordinal});
    }
    return explained;
  }

 private:
  // Of the document's words by another.
  struct Said {
    float score = 0;
    std::uint32_t words = 0;  // a bit each
  };

  // As BM25 has it, with the usual constants.
  double said(DocumentNumber number, double times) const {
    constexpr double kSaturation = 1.2;
    constexpr double kByLength = 0.75;
    const snapshot::DocumentLengths& lengths = lease_.snapshot().lengths();
    const double average = static_cast<double>(lengths.total()) / static_cast<double>(lengths.documents());
    const double length = lengths.length(number) / average;
    return times / (times + kSaturation * (1 - kByLength + kByLength * length));
  }

  void add_words() {
    by_words_.resize(peers_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (const auto& [number, times] : words_[i].postings) {
        if (number >= by_words_.size()) break;
        Said& each = by_words_[number];
        each.score += static_cast<float>(words_[i].weight * words_[i].rarity * said(number, times));
        each.words |= 1U << i;
      }
    }
  }

  std::vector<ByWords> candidates() const {
    std::vector<ByWords> all;
    if (by_words_[number_].score == 0) return all;
    for (DocumentNumber other = 1; other < by_words_.size(); ++other) {
      const Said& each = by_words_[other];
      if (each.score > 0 && other != number_) all.push_back({other, each.score, each.words});
    }
    const std::size_t kept = std::min(all.size(), kCandidates);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                      [](const ByWords& a, const ByWords& b) {
                        return a.score != b.score ? a.score > b.score : a.number < b.number;
                      });
    all.resize(kept);
    return all;
  }

  // The document's own score is the most that its words can give.
  double score_of(const ByWords& other) const {
    double score = other.score / by_words_[number_].score;
    for (const TellingFacet& facet : facets_)
      score += weight_of(facet.column().type()) * facet.likeness(other.number);
    return peers_[other.number] ? score * kSameCollection : score;
  }

  snapshot::Snapshot::Lease& lease_;
  DocumentNumber number_;
  std::vector<bool> peers_;
  std::size_t peer_count_;
  std::vector<TellingWord> words_;
  std::vector<TellingFacet> facets_;
  std::vector<Said> by_words_;  // by document number
};

}  // namespace

std::vector<SimilarDocument> similar_to(const snapshot::Snapshot& snapshot, const model::Document& document,
                                        std::size_t most, query::Budget& budget) {
  try {
    snapshot::Snapshot::Lease lease = snapshot.lease();
    const Xapian::Database& database = lease->database();
    const std::string id = index::id_term(document.id);
    const auto found = database.postlist_begin(id);
    if (found == database.postlist_end(id)) return {};
    const auto page_of = [&database](DocumentNumber number) {
      return database.get_document(number).get_value(index::kTranslationSlot);
    };
    std::set<std::string> pages{page_of(*found)};
    const Similarity similarity(document, *found, lease, budget);
    std::vector<SimilarDocument> similar;
    for (const ByWords& each : similarity.ranked()) {
      if (similar.size() == most) break;
      const std::string page = page_of(each.number);
      if (page.empty() || pages.insert(page).second) similar.push_back(similarity.explained(each));
    }
    lease->tidy();
    return similar;
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be read: " + problem.get_description());
  }
}

}  // namespace mitos::search
