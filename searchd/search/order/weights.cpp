// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/order/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "common/model/date.h"
#include "searchd/facets/columns.h"

namespace mitos::search {
namespace {

constexpr const char* kCollection = "collection";
constexpr double kDaysOfYear = 365.25;

// Days since 1970 of a day as model::sortable() has it; of the middle of a month or a year.
double days_of(int sortable) {
  constexpr int kYear = 10'000;
  constexpr int kMonth = 100;
  constexpr unsigned kMiddleOfYear = 7;
  constexpr unsigned kMiddleOfMonth = 15;
  const auto month = static_cast<unsigned>(sortable / kMonth % kMonth);
  const auto day = static_cast<unsigned>(sortable % kMonth);
  const std::chrono::year_month_day date(std::chrono::year(sortable / kYear),
                                         std::chrono::month(month == 0 ? kMiddleOfYear : month),
                                         std::chrono::day(day != 0     ? day
                                                          : month == 0 ? 1
                                                                       : kMiddleOfMonth));
  return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace

Weights::Weights(const snapshot::Snapshot& snapshot)
    : snapshot_(snapshot), ranking_(snapshot.order().ranking) {
  if (const facets::FacetColumn* collections = snapshot.columns().facet(kCollection)) {
    weights_.assign(collections->value_count(), 1);
    for (const auto& [name, weight] : ranking_.weights) {
      if (const auto ordinal = collections->find(name)) weights_[*ordinal] = weight;
    }
  }
  if (const auto built = model::parse_date(snapshot.manifest().built_at))
    built_ = days_of(model::sortable(*built));
}

double Weights::of_collection(index::DocumentNumber number) const {
  if (ranking_.weights.empty() || weights_.empty()) return 1;
  const auto values = snapshot_.columns().facet(kCollection)->of(number);
  return values.empty() ? 1 : weights_[values.front()];
}

double Weights::years_old(index::DocumentNumber number) const {
  const double date = snapshot_.columns().sort("date")->values[number];
  return std::isnan(date) ? 0 : std::max(0.0, built_ - days_of(static_cast<int>(date))) / kDaysOfYear;
}

double Weights::of_age(index::DocumentNumber number) const {
  if (ranking_.half_life_years <= 0) return 1;
  return std::exp2(-years_old(number) / ranking_.half_life_years);
}

std::vector<std::string> Weights::explained(index::DocumentNumber number) const {
  std::vector<std::string> reasons;
  if (const double weight = of_collection(number); weight != 1) {
    const facets::FacetColumn& collections = *snapshot_.columns().facet(kCollection);
    reasons.push_back(fmt::format("What is in {} counts {:g} times (ranking).",
                                  collections.value(collections.of(number).front()), weight));
  }
  if (const double weight = of_age(number); weight != 1) {
    reasons.push_back(fmt::format("It is {:.1f} years old, so its score is multiplied by {:.2f} (ranking).",
                                  years_old(number), weight));
  }
  return reasons;
}

}  // namespace mitos::search
