// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/search/filter_params.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/index/optional_fields.h"
#include "common/text/language.h"
#include "common/text/utf8.h"
#include "searchd/api/params.h"

namespace mitos::api {
namespace {

constexpr std::array<std::pair<std::string_view, index::RangeEnd>, 2> kRangeSuffixes{
    {{"_from", index::RangeEnd::from}, {"_to", index::RangeEnd::to}}};

constexpr std::string_view kMissingSuffix = ".missing";

// "tags.all" is tags and ".all".
std::pair<std::string, std::string_view> facet_and_operation(const std::string& name) {
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return {name.substr(0, dot), std::string_view(name).substr(dot)};
}

bool is_values_parameter(const std::string& name, const index::Schema& schema) {
  const auto [facet, operation] = facet_and_operation(name);
  return is_filtered_by(schema, facet) && (operation.empty() || operation == ".all" || operation == ".not");
}

Problem bad_value(const std::string& parameter, std::string detail) {
  return {400, std::move(detail), parameter};
}

}  // namespace

bool is_filtered_by(const index::Schema& schema, std::string_view name) {
  if (name == index::kPersonFilter && index::filters_by_person(schema)) return true;
  return std::any_of(schema.facets().begin(), schema.facets().end(),
                     [name](const index::FacetSpec& facet) { return facet.name == name; });
}

std::optional<RangeParameter> range_parameter(std::string_view name, const index::Schema& schema) {
  for (const auto& [suffix, end] : kRangeSuffixes) {
    if (!name.ends_with(suffix)) continue;
    const std::string_view field = name.substr(0, name.size() - suffix.size());
    if (const auto type = schema.ranged(field)) return RangeParameter{std::string(field), *type, end};
  }
  return std::nullopt;
}

std::optional<std::string> missing_parameter(std::string_view name, const index::Schema& schema) {
  if (!name.ends_with(kMissingSuffix)) return std::nullopt;
  const std::string_view field = name.substr(0, name.size() - kMissingSuffix.size());
  const std::vector<std::string> known = index::optional_fields(schema);
  const auto found = std::find(known.begin(), known.end(), field);
  return found == known.end() ? std::nullopt : std::optional(*found);
}

std::string missing_parameter_of(std::string_view field) {
  return std::string(field) + std::string(kMissingSuffix);
}

FilterParams::Taken FilterParams::take(const std::string& name, const std::string& value) {
  const std::string_view wanted = text::trimmed(value);
  if (is_values_parameter(name, schema_)) return {true, take_values(name, wanted)};
  const auto range = range_parameter(name, schema_);
  std::optional<std::string> lacking = missing_parameter(name, schema_);
  if (!range && !lacking) return {};
  if (!given_.insert(name).second) return {true, given_twice(name)};
  if (wanted.empty()) return {true, {}};
  if (range) return {true, take_range(name, *range, wanted)};
  if (wanted != "true") return {true, bad_value(name, "It must be true.")};
  lacking_.push_back(std::move(*lacking));
  return {true, {}};
}

void FilterParams::give_to(search::SearchRequest& request) {
  request.filters = std::move(filters_);
  request.ranges = std::move(ranges_);
  request.lacking = std::move(lacking_);
}

std::optional<Problem> FilterParams::take_values(const std::string& name, std::string_view value) {
  if (value.empty()) return std::nullopt;
  if (++values_ > kMaxFilterValues)
    return bad_value(name, fmt::format("At most {} values can be filtered by.", kMaxFilterValues));
  const auto [facet, operation] = facet_and_operation(name);
  facets::FacetFilter& filter = filter_of(facet);
  (operation.empty()     ? filter.any
   : operation == ".all" ? filter.all
                         : filter.none)
      .push_back(facet == index::kLanguageFacet ? text::language_among(value, schema_.languages())
                                                : std::string(value));
  return std::nullopt;
}

std::optional<Problem> FilterParams::take_range(const std::string& name, const RangeParameter& range,
                                                std::string_view value) {
  const auto end = index::range_end(range.type, value, range.end);
  if (!end) {
    return bad_value(name, range.type == model::FieldType::date
                               ? "It must be a date: YYYY, YYYY-MM or YYYY-MM-DD."
                               : "It must be a number.");
  }
  facets::FieldRange& of_field = range_of(range.field);
  (range.end == index::RangeEnd::from ? of_field.from : of_field.to) = end;
  return std::nullopt;
}

facets::FacetFilter& FilterParams::filter_of(const std::string& facet) {
  const auto found =
      std::find_if(filters_.begin(), filters_.end(),
                   [&facet](const facets::FacetFilter& filter) { return filter.facet == facet; });
  return found != filters_.end() ? *found : filters_.emplace_back(facets::FacetFilter{facet, {}, {}, {}});
}

facets::FieldRange& FilterParams::range_of(const std::string& field) {
  const auto found = std::find_if(ranges_.begin(), ranges_.end(),
                                  [&field](const facets::FieldRange& range) { return range.field == field; });
  return found != ranges_.end() ? *found : ranges_.emplace_back(facets::FieldRange{field, {}, {}});
}

}  // namespace mitos::api
