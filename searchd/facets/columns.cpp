// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/facets/columns.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "common/error.h"
#include "common/index/optional_fields.h"
#include "common/index/terms.h"
#include "common/index/typed_value.h"
#include "common/text/fold.h"
#include "common/text/value_key.h"

namespace mitos::facets {
namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

SortColumn numeric_column(const Xapian::Database& database, const index::SortSpec& spec,
                          index::DocumentNumber last) {
  SortColumn column{spec.name, std::vector<double>(std::size_t{last} + 1, kNoNumber)};
  const auto end = database.valuestream_end(spec.slot);
  for (auto value = database.valuestream_begin(spec.slot); value != end; ++value) {
    if (value.get_docid() <= last) column.values[value.get_docid()] = Xapian::sortable_unserialise(*value);
  }
  const index::Slot ends = index::end_slot(spec);
  const auto end_of_ends = database.valuestream_end(ends);
  for (auto value = database.valuestream_begin(ends); value != end_of_ends; ++value) {
    if (value.get_docid() <= last) column.ends[value.get_docid()] = Xapian::sortable_unserialise(*value);
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
SortColumn title_column(const Xapian::Database& database, index::DocumentNumber last) {
  std::vector<std::pair<std::string, index::DocumentNumber>> keys;
  const auto end = database.valuestream_end(index::kTitleOrderSlot);
  for (auto value = database.valuestream_begin(index::kTitleOrderSlot); value != end; ++value) {
    if (value.get_docid() <= last) keys.emplace_back(*value, value.get_docid());
  }
  std::sort(keys.begin(), keys.end());
  SortColumn column{"title", std::vector<double>(std::size_t{last} + 1, kNoNumber)};
  double rank = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i > 0 && keys[i].first != keys[i - 1].first) ++rank;
    column.values[keys[i].second] = rank;
  }
  return column;
}

}  // namespace

bool SortColumn::is_between(index::DocumentNumber number, double from, double to) const {
  const double first = values[number];
  if (std::isnan(first) || first > to) return false;
  if (first >= from) return true;
  const auto end = ends.find(number);
  return end != ends.end() && end->second >= from;
}

FacetColumn::FacetColumn(index::FacetValues values, index::FacetMentions mentions, model::FieldType type,
                         index::DocumentNumber last)
    : values_(std::move(values)), mentions_(std::move(mentions)), type_(type) {
  starts_.reserve(std::size_t{last} + 2);
  ordinals_.reserve(mentions_.spellings.size());
  for (index::DocumentNumber number = 0; number <= last; ++number) {
    starts_.push_back(static_cast<std::uint32_t>(ordinals_.size()));
    const std::vector<Ordinal> all = with_all_above(number);
    ordinals_.insert(ordinals_.end(), all.begin(), all.end());
  }
  starts_.push_back(static_cast<std::uint32_t>(ordinals_.size()));
  ordinals_.shrink_to_fit();
  documents_.resize(value_count());
  for (const Ordinal ordinal : ordinals_) ++documents_[ordinal];
  order_values();
}

void FacetColumn::order_values() {
  if (!index::is_ordered(type_)) return;
  for (const index::FacetValue& value : values_.values)
    orders_.push_back(index::order_of(type_, value.value).value_or(kUnordered));
  const BinKind bars = type_ == model::FieldType::date      ? BinKind::years_of_dates
                       : values_.facet == index::kYearFacet ? BinKind::every_number
                                                            : BinKind::few;
  bins_.emplace(bars, orders_);
}

std::vector<Ordinal> FacetColumn::with_all_above(index::DocumentNumber number) const {
  std::vector<Ordinal> all;
  for (const index::FacetSpellingNumber spelling : mentions_.of(number)) {
    for (const Ordinal value : values_.spellings[spelling].values) {
      for (Ordinal step = value; step != index::kNoFacetValue; step = values_.values[step].above)
        all.push_back(step);
    }
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::optional<Ordinal> FacetColumn::above(Ordinal ordinal) const {
  const Ordinal above = values_.values[ordinal].above;
  if (above == index::kNoFacetValue) return std::nullopt;
  return above;
}

std::vector<Ordinal> FacetColumn::path(Ordinal ordinal) const {
  std::vector<Ordinal> path;
  for (Ordinal step = ordinal; step != index::kNoFacetValue; step = values_.values[step].above)
    path.push_back(step);
  std::reverse(path.begin(), path.end());
  return path;
}

std::optional<Ordinal> FacetColumn::find(std::string_view asked) const {
  const auto by_value = [this](std::string_view wanted) -> std::optional<Ordinal> {
    const auto& all = values_.values;
    const auto found = std::partition_point(all.begin(), all.end(),
                                            [wanted](const auto& value) { return value.value < wanted; });
    if (found == all.end() || found->value != wanted) return std::nullopt;
    return static_cast<Ordinal>(found - all.begin());
  };
  if (const auto value = by_value(asked)) return value;
  const auto by_address = [this](std::string_view wanted) -> std::optional<Ordinal> {
    const auto& all = values_.addresses;
    const auto found = std::partition_point(all.begin(), all.end(),
                                            [wanted](const auto& address) { return address.first < wanted; });
    if (found == all.end() || found->first != wanted) return std::nullopt;
    return found->second;
  };
  if (const auto value = by_address(asked)) return value;
  if (const std::span<const Ordinal> values = spelled(asked); values.size() == 1) return values.front();
  if (const auto canonical = index::canonical_value(type_, asked); canonical && *canonical != asked)
    return by_value(*canonical);
  if (const auto value = by_value(text::value_key(asked))) return value;
  return by_address(text::fold(asked));
}

std::span<const Ordinal> FacetColumn::spelled(std::string_view raw) const {
  const auto& all = values_.spellings;
  const auto found = std::partition_point(all.begin(), all.end(),
                                          [raw](const auto& spelling) { return spelling.raw < raw; });
  if (found == all.end() || found->raw != raw) return {};
  return found->values;
}

std::vector<FacetColumn::Shown> FacetColumn::shown(index::DocumentNumber number,
                                                   const std::vector<std::string>& texts) const {
  std::vector<Shown> all;
  const std::span<const index::FacetSpellingNumber> mentions = mentions_.of(number);
  for (std::size_t i = 0; i < std::min(texts.size(), mentions.size()); ++i) {
    for (const Ordinal ordinal : values_.spellings[mentions[i]].values) {
      const bool again = std::any_of(all.begin(), all.end(),
                                     [ordinal](const Shown& before) { return before.ordinal == ordinal; });
      if (!again) all.push_back({ordinal, texts[i]});
    }
  }
  return all;
}

std::vector<std::string> FacetColumn::unread(index::DocumentNumber number,
                                             const std::vector<std::string>& texts) const {
  std::vector<std::string> unread;
  if (!index::is_ordered(type_) && type_ != model::FieldType::boolean) return unread;
  const std::span<const index::FacetSpellingNumber> mentions = mentions_.of(number);
  for (std::size_t i = 0; i < std::min(texts.size(), mentions.size()); ++i) {
    if (values_.spellings[mentions[i]].values.empty()) unread.push_back(texts[i]);
  }
  return unread;
}

Columns::Columns(std::vector<index::FacetValues> values, std::vector<index::FacetMentions> mentions,
                 const Xapian::Database& database, const index::Schema& schema, index::DocumentNumber last) {
  const bool fits =
      std::equal(schema.facets().begin(), schema.facets().end(), values.begin(), values.end(),
                 [](const auto& spec, const auto& of_facet) { return spec.name == of_facet.facet; });
  if (!fits) throw IndexError("the index has not the facets that its manifest names");
  try {
    facets_.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
      facets_.emplace_back(std::move(values[i]), std::move(mentions[i]), schema.facets()[i].type, last);
    for (const index::SortSpec& spec : schema.sorts()) sorts_.push_back(numeric_column(database, spec, last));
    for (std::string& field : index::optional_fields(schema)) {
      const std::string term = index::lacking_term(field);
      std::vector<bool> lacking(std::size_t{last} + 1);
      for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
        lacking.at(*at) = true;
      lacking_.emplace_back(std::move(field), std::move(lacking));
    }
    titles_ = sorted_titles(database, last);
    sorts_.push_back(title_column(database, last));
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

const std::vector<bool>* Columns::lacking(std::string_view field) const {
  const auto found = std::find_if(lacking_.begin(), lacking_.end(),
                                  [field](const auto& each) { return each.first == field; });
  return found == lacking_.end() ? nullptr : &found->second;
}

const SortColumn* Columns::sort(std::string_view name) const {
  const auto found = std::find_if(sorts_.begin(), sorts_.end(),
                                  [name](const SortColumn& column) { return column.name == name; });
  return found == sorts_.end() ? nullptr : &*found;
}

}  // namespace mitos::facets
