// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/prefix_index.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace mitos::lookup {
namespace {

void sort_and_unite(std::vector<Owner>& owners) {
  std::sort(owners.begin(), owners.end());
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
}

std::vector<Owner> in_both(const std::vector<Owner>& a, const std::vector<Owner>& b) {
  std::vector<Owner> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

bool has(const std::vector<Owner>& sorted, Owner owner) {
  return std::binary_search(sorted.begin(), sorted.end(), owner);
}

}  // namespace

void PrefixIndex::add(std::string_view name, Owner owner, const text::FoldedReader& reader) {
  bool first = true;
  reader.for_each(name, [&](text::Word, std::string folded) {
    entries_.push_back({std::move(folded), owner, first});
    first = false;
  });
}

void PrefixIndex::sort() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.word, a.owner, b.first) < std::tie(b.word, b.owner, a.first);
  });
  const auto repeated = std::unique(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.word == b.word && a.owner == b.owner;
  });
  entries_.erase(repeated, entries_.end());
}

std::span<const PrefixIndex::Entry> PrefixIndex::entries_with(std::string_view prefix) const {
  const auto begin = std::partition_point(entries_.begin(), entries_.end(),
                                          [prefix](const Entry& entry) { return entry.word < prefix; });
  const auto end = std::partition_point(
      begin, entries_.end(), [prefix](const Entry& entry) { return entry.word.starts_with(prefix); });
  return {begin, end};
}

std::vector<Owner> PrefixIndex::with_one(const Prefixes& prefixes, query::Budget& budget) const {
  constexpr std::uint64_t kSorted = 6 * query::work::kEntry;
  std::vector<Owner> found;
  for (const std::string& prefix : prefixes) {
    const std::span<const Entry> entries = entries_with(prefix);
    if (!budget.take(query::Budget::For::words, query::work::kLookUp + entries.size() * kSorted)) break;
    for (const Entry& entry : entries) found.push_back(entry.owner);
  }
  sort_and_unite(found);
  return found;
}

std::vector<Owner> PrefixIndex::with_all(const std::vector<Prefixes>& words, query::Budget& budget) const {
  if (words.empty()) return {};
  std::vector<Owner> found = with_one(words.front(), budget);
  for (std::size_t i = 1; i < words.size() && !found.empty(); ++i)
    found = in_both(found, with_one(words[i], budget));
  return found;
}

std::vector<Owner> PrefixIndex::with_whole(const std::vector<Prefixes>& words) const {
  std::vector<Owner> whole;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& typed = words[i].front();
    std::vector<Owner> owners;
    for (const Entry& entry : entries_with(typed)) {
      if (entry.word != typed) break;
      owners.push_back(entry.owner);
    }
    whole = i == 0 ? std::move(owners) : in_both(whole, owners);
  }
  return whole;
}

std::vector<Owner> PrefixIndex::beginning_with(const Prefixes& prefixes) const {
  std::vector<Owner> owners;
  for (const std::string& prefix : prefixes) {
    for (const Entry& entry : entries_with(prefix)) {
      if (entry.first) owners.push_back(entry.owner);
    }
  }
  sort_and_unite(owners);
  return owners;
}

std::vector<Owner> PrefixIndex::best(std::vector<Owner> found, const std::vector<Prefixes>& words,
                                     std::size_t limit,
                                     const std::function<bool(Owner, Owner)>& is_before) const {
  if (words.empty()) return {};
  const std::vector<Owner> whole = with_whole(words);
  const std::vector<Owner> beginning = beginning_with(words.front());
  const auto kept = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), kept, found.end(), [&](Owner a, Owner b) {
    if (has(whole, a) != has(whole, b)) return has(whole, a);
    if (has(beginning, a) != has(beginning, b)) return has(beginning, a);
    return is_before(a, b);
  });
  found.erase(kept, found.end());
  return found;
}

}  // namespace mitos::lookup
