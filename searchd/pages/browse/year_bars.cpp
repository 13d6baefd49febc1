// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/year_bars.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "searchd/pages/link.h"

namespace mitos::pages {
namespace {

constexpr int kMostBars = 30;  // which fit beside one another, each wide enough to be pressed

std::string label_of(const YearBar& bar) {
  const std::string to = std::to_string(bar.to);
  return bar.from == bar.to ? to : "–" + to;
}

api::Params within(api::Params params, const YearBar& bar) {
  if (bar.from == bar.to) {
    params.emplace_back("year", std::to_string(bar.to));
  } else {
    params.emplace_back("year_to", std::to_string(bar.to));
  }
  return params;
}

}  // namespace

std::vector<YearBar> year_bars(const std::map<int, std::size_t>& years) {
  if (years.empty()) return {};
  const int last = years.rbegin()->first;
  const int first = years.begin()->first;
  const bool all_fit = last - first < kMostBars;
  const int first_own = all_fit ? first : last - kMostBars + 2;
  std::vector<YearBar> bars;
  if (!all_fit) bars.push_back({first, first_own - 1, 0});
  for (int year = first_own; year <= last; ++year) bars.push_back({year, year, 0});
  for (const auto& [year, count] : years) {
    const int place = year < first_own ? 0 : year - first_own + (all_fit ? 0 : 1);
    bars[static_cast<std::size_t>(place)].count += count;
  }
  return bars;
}

void add_year_bars(View& view, const Visit& visit, const std::map<int, std::size_t>& years,
                   const api::Params& params) {
  constexpr double kFull = 100;
  constexpr double kLeast = 3;  // of a bar that is not nothing
  if (years.size() < 2) return;
  const std::vector<YearBar> bars = year_bars(years);
  std::size_t most = 1;
  for (const YearBar& bar : bars) most = std::max(most, bar.count);
  View shown = View::array();
  for (const YearBar& bar : bars) {
    const double share = static_cast<double>(bar.count) / static_cast<double>(most);
    const auto size = static_cast<int>(std::lround(std::max(kLeast, share * kFull)));
    View one{{"year", label_of(bar)}, {"some", false}};
    if (bar.count > 0) {
      one["some"] = {{"href", link_from(visit, kSearchPath, within(params, bar))},
                     {"count", visit.texts.number(bar.count)},
                     {"size", std::to_string(size)},
                     {"top", std::to_string(static_cast<int>(kFull) - size)}};
    }
    shown.push_back(std::move(one));
  }
  view["year_bars"] = {{"bars", std::move(shown)}};
}

}  // namespace mitos::pages
