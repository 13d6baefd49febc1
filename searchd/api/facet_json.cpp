// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/facet_json.h"

#include <cmath>

#include "common/index/typed_value.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;
using model::FieldType;

// Whole ones without a point behind them.
Json number_json(double number) {
  constexpr double kExact = 1e15;
  if (std::floor(number) == number && std::abs(number) < kExact) return static_cast<std::int64_t>(number);
  return number;
}

Json order_json(FieldType type, double order) {
  return type == FieldType::date ? Json(model::to_string(index::date_of(order))) : number_json(order);
}

Json histogram_json(const facets::Histogram& histogram) {
  Json bars = Json::array();
  for (const auto& [bar, count] : histogram.bins) {
    Json json = Json::object();
    if (bar.from == bar.to) {
      json["value"] = number_json(bar.from);
    } else {
      json["from"] = number_json(bar.from);
      json["to"] = number_json(bar.to);
    }
    json["count"] = count;
    bars.push_back(std::move(json));
  }
  return bars;
}

Json values_json(const facets::FacetColumn& column, const std::vector<facets::FacetValueCount>& values) {
  Json list = Json::array();
  for (const facets::FacetValueCount& value : values) list.push_back(value_json(column, value));
  return list;
}

}  // namespace

Json typed_json(FieldType type, const std::string& value) {
  if (type == FieldType::boolean) return value == "true";
  if (type != FieldType::number) return value;
  const auto number = index::order_of(type, value);
  return number ? number_json(*number) : Json(value);
}

Json value_json(const facets::FacetColumn& column, const facets::FacetValueCount& value) {
  Json json{{"value", typed_json(column.type(), value.value)},
            {"label", value.label},
            {"count", value.count},
            {"selected", value.selected}};
  if (!value.children.empty()) {
    json["children"] = values_json(column, value.children);
    json["more"] = value.more;
  }
  return json;
}

Json facet_json(const facets::FacetColumn& column, const facets::FacetCounts& counts) {
  Json json{{"values", values_json(column, counts.values)}, {"more", counts.more}};
  if (!counts.histogram) return json;
  json["min"] = order_json(column.type(), counts.histogram->min);
  json["max"] = order_json(column.type(), counts.histogram->max);
  json["histogram"] = histogram_json(*counts.histogram);
  return json;
}

}  // namespace mitos::api
