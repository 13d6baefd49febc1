// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/names/name_candidates.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "common/text/utf8.h"
#include "searchd/lookup/near_words.h"

namespace mitos::rewrite {
namespace {

using lookup::Fit;
using lookup::PeopleIndex;
using Entries = std::vector<const PeopleIndex::Entry*>;

constexpr std::size_t kMostFamilyWords = 4;
constexpr std::size_t kMostGivenWords = 3;

// What looking up a family name costs, whose key has to be made.
constexpr std::uint64_t kKey = 10 * query::work::kLookUp;

struct LookUp {
  const Run& run;
  query::Typos typos;
  const PeopleIndex& people;
  snapshot::Snapshot::Lease& lease;
  query::Budget& budget;
  std::map<std::pair<std::size_t, std::size_t>, names::NameKey>& given_keys;  // of pieces; slow to compute

  bool take(std::uint64_t units) const { return budget.take(query::Budget::For::words, units); }
  // The catalogue's words have lost their elided articles, which are no part of a name.
  bool holds(const std::string& word) const {
    return lease.snapshot().vocabulary().occurrences_of(lease->lexicon().look_up(word).folded) > 0;
  }
};

bool surer(const NameCandidate& a, const NameCandidate& b) {
  const bool bare_a = a.fit == Fit::none;
  const bool bare_b = b.fit == Fit::none;
  return std::tuple(bare_a, a.misspelt, length(b.words), a.fit) <
         std::tuple(bare_b, b.misspelt, length(a.words), b.fit);
}

// Those whose given names agree best.
std::pair<Fit, Entries> agreeing(const names::NameKey& typed, bool unfinished, const Entries& bearers,
                                 query::Typos typos) {
  Fit best = Fit::none;
  Entries found;
  for (const PeopleIndex::Entry* entry : bearers) {
    const Fit fit = lookup::fit_of_given(typed, entry->key, unfinished, typos);
    if (fit == Fit::none || fit > best) continue;
    if (fit < best) found.clear();
    best = fit;
    found.push_back(entry);
  }
  return {best, found};
}

// "kompatsiarisyiannis": two names without their blank, in either order; "ikompatsiaris" if that is no word.
std::optional<NameCandidate> cut_in_two(const LookUp& look_up, Piece family) {
  constexpr std::size_t kShortestWord = 8;
  constexpr std::size_t kShortest = 3;
  const std::string& word = look_up.run[family.begin].folded;
  if (text::count_characters(word) < kShortestWord) return std::nullopt;
  const bool held = look_up.holds(word);
  for (std::size_t at = 1; at < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xc0U) == 0x80U) continue;
    const std::string left = word.substr(0, at);
    const std::string right = word.substr(at);
    const bool initial = !held && text::count_characters(left) == 1;
    if (!initial && text::count_characters(left) < kShortest) continue;
    if (text::count_characters(right) < kShortest) break;
    if (!look_up.take(2 * kKey)) return std::nullopt;
    for (const auto& [whole, given] : {std::pair(left, right), std::pair(right, left)}) {
      const Entries bearers = look_up.people.bearers(whole, PeopleIndex::Part::whole);
      if (bearers.empty()) continue;
      const auto [fit, entries] = agreeing(look_up.people.given_key({given}), false, bearers, look_up.typos);
      const bool agrees = fit == Fit::same || fit == Fit::form || (initial && fit == Fit::initial);
      if (agrees) return NameCandidate{family, family, fit, false, entries};
    }
  }
  return std::nullopt;
}

Entries misspelt_bearers(const LookUp& look_up, const RunWord& word) {
  if (look_up.typos == query::Typos::as_typed || look_up.holds(word.folded)) return {};
  if (!word.other.empty()) return look_up.people.bearers(word.other, PeopleIndex::Part::either);
  const std::size_t characters = text::count_characters(word.folded);
  return look_up.people.bearers_near(word.folded, lookup::forgiven_edits(characters), look_up.budget);
}

const names::NameKey& given_key(const LookUp& look_up, Piece given) {
  const auto [known, fresh] = look_up.given_keys.try_emplace({given.begin, given.end});
  if (!fresh) return known->second;
  std::vector<std::string> words;
  for (std::size_t i = given.begin; i < given.end; ++i) words.push_back(look_up.run[i].folded);
  return known->second = look_up.people.given_key(words);
}

// With the words of `given`, which stand before or behind the family name.
void add_with_given(const LookUp& look_up, const NameCandidate& family, Piece given,
                    std::vector<NameCandidate>& candidates) {
  auto [fit, entries] = agreeing(given_key(look_up, given), look_up.run[given.end - 1].unfinished,
                                 family.entries, look_up.typos);
  if (fit == Fit::none) return;
  const Piece all{std::min(family.family.begin, given.begin), std::max(family.family.end, given.end)};
  candidates.push_back({all, family.family, fit, family.misspelt, std::move(entries)});
}

void add_family(const LookUp& look_up, Piece family, const Entries& bearers, bool misspelt,
                std::vector<NameCandidate>& candidates) {
  // Each is compared with the words before and behind.
  if (!look_up.take(2 * kMostGivenWords * bearers.size() * query::work::kLookUp)) return;
  const NameCandidate alone{family, family, Fit::none, misspelt, bearers};
  candidates.push_back(alone);
  for (std::size_t count = 1; count <= kMostGivenWords; ++count) {
    if (family.begin >= count)
      add_with_given(look_up, alone, {family.begin - count, family.begin}, candidates);
    if (family.end + count <= look_up.run.size())
      add_with_given(look_up, alone, {family.end, family.end + count}, candidates);
  }
}

void consider(const LookUp& look_up, Piece family, std::vector<NameCandidate>& candidates) {
  const std::string letters = joined(look_up.run, family);
  if (text::count_characters(letters) < 2 || !look_up.take(kKey)) return;
  const Entries bearers = look_up.people.bearers(letters, PeopleIndex::Part::either);
  if (!bearers.empty()) return add_family(look_up, family, bearers, false, candidates);
  if (length(family) > 1) return;
  if (auto cut = cut_in_two(look_up, family)) {
    candidates.push_back(std::move(*cut));
    return;
  }
  const Entries near = misspelt_bearers(look_up, look_up.run[family.begin]);
  if (!near.empty()) add_family(look_up, family, near, true, candidates);
}

}  // namespace

std::vector<NameCandidate> name_candidates(const Run& run, query::Typos typos,
                                           snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  std::map<std::pair<std::size_t, std::size_t>, names::NameKey> given_keys;
  const LookUp look_up{run, typos, lease.snapshot().people_index(), lease, budget, given_keys};
  std::vector<NameCandidate> candidates;
  for (std::size_t begin = 0; begin < run.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= std::min(run.size(), begin + kMostFamilyWords); ++end)
      consider(look_up, {begin, end}, candidates);
  }
  std::stable_sort(candidates.begin(), candidates.end(), surer);
  return candidates;
}

}  // namespace mitos::rewrite
