// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/label_index.h"

#include <algorithm>
#include <utility>

#include "searchd/lookup/own_words.h"
#include "searchd/query/parse.h"

namespace mitos::lookup {

LabelIndex::LabelIndex(const facets::FacetColumn& column, text::FoldedReader reader)
    : column_(&column), reader_(std::move(reader)) {
  for (facets::Ordinal ordinal = 0; ordinal < column.value_count(); ++ordinal) {
    for (const auto& [language, label] : column.labels(ordinal)) names_.add(label, ordinal, reader_);
  }
  for (const index::FacetSpelling& spelling : column.spellings()) {
    for (const facets::Ordinal ordinal : spelling.values) names_.add(spelling.raw, ordinal, reader_);
  }
  // Of people these are made of the spellings.
  if (column.is_tree()) {
    for (const auto& [address, ordinal] : column.addresses()) names_.add(address, ordinal, reader_);
  }
  names_.sort();
}

// The words have to stand in one label or spelling, each for itself.
void LabelIndex::keep_with_own_words(std::vector<facets::Ordinal>& found,
                                     const std::vector<Prefixes>& words) const {
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

std::vector<facets::Ordinal> LabelIndex::find(const std::vector<Prefixes>& words, std::size_t limit,
                                              query::Budget& budget) const {
  std::vector<facets::Ordinal> found = names_.with_all(words, budget);
  if (may_share_words(words)) keep_with_own_words(found, words);
  return names_.best(std::move(found), words, limit, [this](facets::Ordinal a, facets::Ordinal b) {
    if (documents(a) != documents(b)) return documents(a) > documents(b);
    return column_->label_rank(a) < column_->label_rank(b);
  });
}

std::vector<facets::Ordinal> LabelIndex::like(std::string_view text, query::Budget& budget) const {
  text = query::searched_part(text);
  std::vector<Prefixes> words;
  reader_.for_each(text, [&](text::Word, std::string folded) {
    Prefixes prefixes{std::move(folded)};
    const bool known = std::find(words.begin(), words.end(), prefixes) != words.end();
    if (!known && words.size() < query::kMaxWords) words.push_back(std::move(prefixes));
  });
  return find(words, column_->value_count(), budget);
}

}  // namespace mitos::lookup
