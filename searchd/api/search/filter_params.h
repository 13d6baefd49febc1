// SPDX-License-Identifier: GPL-2.0-or-later
// The parameters that say which documents are wanted: values (`tags`, `tags.all`, `tags.not`), ranges
// (`year_from`, `year_to`) and gaps (`program.missing`). Pure, any thread.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema.h"
#include "common/index/typed_value.h"
#include "searchd/api/problem.h"
#include "searchd/search/search.h"

namespace mitos::api {

inline constexpr std::size_t kMaxFilterValues = 100;

/// A parameter that is one end of a range: "year_from", "date_to".
struct RangeParameter {
  std::string field;
  model::FieldType type;
  index::RangeEnd end;
};

/// Whether documents are filtered by values of `name`: a facet, or index::kPersonFilter.
bool is_filtered_by(const index::Schema& schema, std::string_view name);

/// None if the parameter is something else, or of what has no order.
std::optional<RangeParameter> range_parameter(std::string_view name, const index::Schema& schema);

/// The field of a parameter that wants what says nothing in it: of "program.missing" it is program. None if
/// the parameter is something else.
std::optional<std::string> missing_parameter(std::string_view name, const index::Schema& schema);

/// "program" -> "program.missing".
std::string missing_parameter_of(std::string_view field);

/// Collects the filters of one request.
class FilterParams {
 public:
  struct Taken {
    bool is_filter = false;          // else the parameter is something else
    std::optional<Problem> problem;  // that names the parameter
  };

  /// Must not outlive `schema`.
  explicit FilterParams(const index::Schema& schema) : schema_(schema) {}

  /// A parameter given empty is as if it were not given.
  Taken take(const std::string& name, const std::string& value);

  /// Hands what was taken over to `request`.
  void give_to(search::SearchRequest& request);

 private:
  std::optional<Problem> take_values(const std::string& name, std::string_view value);
  std::optional<Problem> take_range(const std::string& name, const RangeParameter& range,
                                    std::string_view value);

  facets::FacetFilter& filter_of(const std::string& facet);
  facets::FieldRange& range_of(const std::string& field);

  const index::Schema& schema_;
  std::vector<facets::FacetFilter> filters_;
  std::vector<facets::FieldRange> ranges_;
  std::vector<std::string> lacking_;
  std::set<std::string, std::less<>> given_;  // that may come once
  std::size_t values_ = 0;
};

}  // namespace mitos::api
