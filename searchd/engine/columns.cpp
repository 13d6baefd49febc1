// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/columns.h"

#include <xapian.h>

#include <algorithm>
#include <limits>
#include <tuple>

#include "common/error.h"

namespace mitos::engine {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

SortColumn numeric_column(const Xapian::Database& database, const index::SortSpec& spec,
                          index::DocumentNumber last) {
  SortColumn column{spec.name, std::vector<double>(std::size_t{last} + 1, kNone)};
  const auto end = database.valuestream_end(spec.slot);
  for (auto value = database.valuestream_begin(spec.slot); value != end; ++value) {
    if (value.get_docid() <= last) column.values[value.get_docid()] = Xapian::sortable_unserialise(*value);
  }
  return column;
}

std::vector<Columns::Title> sorted_titles(const Xapian::Database& database, index::DocumentNumber last) {
  std::vector<Columns::Title> titles;
  const auto end = database.valuestream_end(index::kTitleSlot);
  for (auto value = database.valuestream_begin(index::kTitleSlot); value != end; ++value) {
    if (value.get_docid() <= last) titles.push_back({*value, value.get_docid()});
  }
  std::sort(titles.begin(), titles.end(), [](const Columns::Title& a, const Columns::Title& b) {
    return std::tie(a.text, a.number) < std::tie(b.text, b.number);
  });
  return titles;
}

// Titles as their rank among all titles, so that comparing two is comparing two numbers.
SortColumn title_column(const std::vector<Columns::Title>& titles, index::DocumentNumber last) {
  SortColumn column{"title", std::vector<double>(std::size_t{last} + 1, kNone)};
  double rank = 0;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i > 0 && titles[i].text != titles[i - 1].text) ++rank;
    column.values[titles[i].number] = rank;
  }
  return column;
}

}  // namespace

FacetColumn::FacetColumn(std::string name, const Xapian::Database& database, index::Slot slot,
                         index::DocumentNumber last)
    : name_(std::move(name)) {
  starts_.reserve(std::size_t{last} + 2);
  const auto end = database.valuestream_end(slot);
  for (auto value = database.valuestream_begin(slot); value != end && value.get_docid() <= last; ++value) {
    starts_.resize(value.get_docid() + std::size_t{1}, static_cast<std::uint32_t>(ordinals_.size()));
    const std::string joined = *value;
    for (const std::string_view label : index::split_values(joined)) ordinals_.push_back(intern(label));
  }
  starts_.resize(std::size_t{last} + 2, static_cast<std::uint32_t>(ordinals_.size()));
}

Ordinal FacetColumn::intern(std::string_view label) {
  const auto [place, fresh] = by_label_.try_emplace(std::string(label), static_cast<Ordinal>(labels_.size()));
  if (fresh) labels_.emplace_back(label);
  return place->second;
}

std::optional<Ordinal> FacetColumn::find(std::string_view label) const {
  const auto found = by_label_.find(std::string(label));
  if (found == by_label_.end()) return std::nullopt;
  return found->second;
}

Columns::Columns(const Xapian::Database& database, const index::Schema& schema, index::DocumentNumber last) {
  try {
    for (const index::FacetSpec& spec : schema.facets())
      facets_.emplace_back(spec.name, database, spec.slot, last);
    for (const index::SortSpec& spec : schema.sorts()) sorts_.push_back(numeric_column(database, spec, last));
    titles_ = sorted_titles(database, last);
    sorts_.push_back(title_column(titles_, last));
  } catch (const Xapian::Error& problem) {
    throw IndexError("cannot read the values of the index: " + problem.get_description());
  }
}

std::span<const Columns::Title> Columns::titles_like(std::string_view folded) const {
  const auto begin = std::partition_point(titles_.begin(), titles_.end(),
                                          [folded](const Title& title) { return title.text < folded; });
  const auto end = std::partition_point(
      begin, titles_.end(), [folded](const Title& title) { return title.text.starts_with(folded); });
  return {begin, end};
}

const FacetColumn* Columns::facet(std::string_view name) const {
  const auto found = std::find_if(facets_.begin(), facets_.end(),
                                  [name](const FacetColumn& column) { return column.name() == name; });
  return found == facets_.end() ? nullptr : &*found;
}

const SortColumn* Columns::sort(std::string_view name) const {
  const auto found = std::find_if(sorts_.begin(), sorts_.end(),
                                  [name](const SortColumn& column) { return column.name == name; });
  return found == sorts_.end() ? nullptr : &*found;
}

}  // namespace mitos::engine
