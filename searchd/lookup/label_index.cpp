// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/label_index.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "searchd/lookup/own_words.h"
#include "searchd/query/parse.h"

namespace mitos::lookup {

LabelIndex::LabelIndex(const facets::FacetColumn& column, text::FoldedReader reader)
    : column_(&column), reader_(std::move(reader)) {
  for (facets::Ordinal ordinal = 0; ordinal < column.value_count(); ++ordinal) {
    for (const auto& [language, label] : column.labels(ordinal)) add_words(label, ordinal);
  }
  for (const index::FacetSpelling& spelling : column.spellings()) {
    for (const facets::Ordinal ordinal : spelling.values) add_words(spelling.raw, ordinal);
  }
  // Of people these are made of the spellings.
  if (column.is_tree()) {
    for (const auto& [address, ordinal] : column.addresses()) add_words(address, ordinal);
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.word, a.label, b.first) < std::tie(b.word, b.label, a.first);
  });
  const auto repeated = std::unique(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.word == b.word && a.label == b.label;
  });
  entries_.erase(repeated, entries_.end());
}

void LabelIndex::add_words(const std::string& text, facets::Ordinal ordinal) {
  bool first = true;
  reader_.for_each(text, [&](text::Word, std::string folded) {
    entries_.push_back({std::move(folded), ordinal, first});
    first = false;
  });
}

std::span<const LabelIndex::Entry> LabelIndex::entries_like(std::string_view beginning) const {
  const auto begin = std::partition_point(entries_.begin(), entries_.end(),
                                          [beginning](const Entry& entry) { return entry.word < beginning; });
  const auto end = std::partition_point(
      begin, entries_.end(), [beginning](const Entry& entry) { return entry.word.starts_with(beginning); });
  return {begin, end};
}

std::vector<facets::Ordinal> LabelIndex::labels_like(const Beginnings& beginnings,
                                                     query::Budget& budget) const {
  std::vector<facets::Ordinal> found;
  for (const std::string& beginning : beginnings) {
    const std::span<const Entry> entries = entries_like(beginning);
    constexpr std::uint64_t kSorted = 6 * query::work::kEntry;
    if (!budget.take(query::Budget::For::words, query::work::kLookUp + entries.size() * kSorted)) break;
    for (const Entry& entry : entries) found.push_back(entry.label);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// The labels that have each word as it is typed.
std::vector<bool> LabelIndex::with_whole_words(const std::vector<Beginnings>& words) const {
  std::vector<bool> whole(column_->value_count(), true);
  for (const Beginnings& beginnings : words) {
    std::vector<bool> has(whole.size());
    for (const Entry& entry : entries_like(beginnings.front())) {
      if (entry.word != beginnings.front()) break;
      has[entry.label] = whole[entry.label];
    }
    whole = std::move(has);
  }
  return whole;
}

// The words have to stand in one label or spelling, each for itself.
void LabelIndex::keep_with_own_words(std::vector<facets::Ordinal>& found,
                                     const std::vector<Beginnings>& words) const {
  std::vector<bool> has(column_->value_count());
  const auto is_found = [&found](facets::Ordinal ordinal) {
    return std::binary_search(found.begin(), found.end(), ordinal);
  };
  for (const facets::Ordinal ordinal : found) {
    for (const auto& [language, label] : column_->labels(ordinal))
      has[ordinal] = has[ordinal] || have_own_words(label, words, reader_);
  }
  for (const index::FacetSpelling& spelling : column_->spellings()) {
    if (std::none_of(spelling.values.begin(), spelling.values.end(), is_found)) continue;
    if (!have_own_words(spelling.raw, words, reader_)) continue;
    for (const facets::Ordinal ordinal : spelling.values) has[ordinal] = true;
  }
  if (column_->is_tree()) {
    for (const auto& [address, ordinal] : column_->addresses())
      has[ordinal] = has[ordinal] || (is_found(ordinal) && have_own_words(address, words, reader_));
  }
  std::erase_if(found, [&has](facets::Ordinal ordinal) { return !has[ordinal]; });
}

std::vector<facets::Ordinal> LabelIndex::find(const std::vector<Beginnings>& words, std::size_t limit,
                                              query::Budget& budget) const {
  if (words.empty()) return {};
  std::vector<facets::Ordinal> found = labels_like(words.front(), budget);
  for (std::size_t i = 1; i < words.size() && !found.empty(); ++i) {
    std::vector<facets::Ordinal> both;
    const std::vector<facets::Ordinal> other = labels_like(words[i], budget);
    std::set_intersection(found.begin(), found.end(), other.begin(), other.end(), std::back_inserter(both));
    found = std::move(both);
  }
  if (may_share_words(words)) keep_with_own_words(found, words);
  std::vector<bool> begins(column_->value_count());
  for (const std::string& beginning : words.front()) {
    for (const Entry& entry : entries_like(beginning)) {
      if (entry.first) begins[entry.label] = true;
    }
  }
  const std::vector<bool> whole = with_whole_words(words);
  const auto kept = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), kept, found.end(), [&](facets::Ordinal a, facets::Ordinal b) {
    if (whole[a] != whole[b]) return static_cast<bool>(whole[a]);
    if (begins[a] != begins[b]) return static_cast<bool>(begins[a]);
    if (documents(a) != documents(b)) return documents(a) > documents(b);
    return column_->label_rank(a) < column_->label_rank(b);
  });
  found.erase(kept, found.end());
  return found;
}

std::vector<facets::Ordinal> LabelIndex::like(std::string_view text, query::Budget& budget) const {
  text = query::searched_part(text);
  std::vector<Beginnings> words;
  reader_.for_each(text, [&](text::Word, std::string folded) {
    Beginnings beginnings{std::move(folded)};
    const bool known = std::find(words.begin(), words.end(), beginnings) != words.end();
    if (!known && words.size() < query::kMaxWords) words.push_back(std::move(beginnings));
  });
  return find(words, column_->value_count(), budget);
}

}  // namespace mitos::lookup
