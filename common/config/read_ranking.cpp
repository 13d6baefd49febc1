// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_ranking.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace mitos::config {
namespace {

constexpr const char* kRanking = "ranking";

// Past these a collection is first or last, whatever was typed.
constexpr double kLeastWeight = 0.1;
constexpr double kMostWeight = 10;
constexpr double kLeastYears = 0.1;
constexpr double kMostYears = 100;

std::optional<double> number_between(const YAML::Node& node, const std::string& field, double least,
                                     double most, YamlChecks& check) {
  double number = 0;
  if (node.IsScalar() && YAML::convert<double>::decode(node, number) && number >= least && number <= most)
    return number;
  check.report(node, field, fmt::format("must be a number from {} to {}", least, most));
  return std::nullopt;
}

}  // namespace

index::Ranking read_ranking(const YAML::Node& node, const std::vector<std::string>& collections,
                            YamlChecks& check) {
  index::Ranking ranking;
  if (node.IsNull() || !check.is_map(node, kRanking)) return ranking;
  for (const auto& entry : node) {
    const std::string key = entry.first.Scalar();
    const std::string field = fmt::format("{}.{}", kRanking, key);
    if (key == "newer_first") {
      ranking.newer_first = check.boolean(entry.second, field).value_or(false);
    } else if (key == "half_life") {
      ranking.half_life_years =
          number_between(entry.second, field, kLeastYears, kMostYears, check).value_or(0);
    } else if (collections.empty() ||
               std::find(collections.begin(), collections.end(), key) != collections.end()) {
      if (const auto weight = number_between(entry.second, field, kLeastWeight, kMostWeight, check))
        ranking.weights[key] = *weight;
    } else {
      std::vector<std::string_view> known(collections.begin(), collections.end());
      known.insert(known.end(), {"newer_first", "half_life"});
      check.unknown(entry.first, kRanking, known);
    }
  }
  return ranking;
}

}  // namespace mitos::config
