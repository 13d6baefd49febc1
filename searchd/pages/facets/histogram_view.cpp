// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/facets/histogram_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mitos::pages {
namespace {

// In units of the picture, which is stretched to its place.
constexpr std::size_t kStep = 10;
constexpr std::size_t kWidth = 8;
constexpr double kHeight = 100;
constexpr double kLeast = 4;  // of a bar that is not nothing

std::string legend(const facets::HistogramBin& bar) {
  const auto& [from, to] = bar.bin;
  const std::string what = from == to ? fmt::format("{}", from) : fmt::format("{}–{}", from, to);
  return what + ": ";
}

}  // namespace

void add_histogram(View& facet, const Texts& texts, const facets::Histogram& histogram,
                   const LinkOfBar& link_of) {
  std::uint64_t most = 1;
  for (const facets::HistogramBin& bar : histogram.bins) most = std::max(most, bar.count);
  View bars = View::array();
  for (std::size_t i = 0; i < histogram.bins.size(); ++i) {
    const facets::HistogramBin& bar = histogram.bins[i];
    if (bar.count == 0) continue;
    const double share = static_cast<double>(bar.count) / static_cast<double>(most);
    const auto height = static_cast<int>(std::lround(std::max(kLeast, share * kHeight)));
    const BarLink link = link_of(bar.bin);
    bars.push_back({{"href", link.href.empty() ? View(false) : View(link.href)},
                    {"chosen", link.chosen},
                    {"x", std::to_string(i * kStep)},
                    {"y", std::to_string(static_cast<int>(kHeight) - height)},
                    {"width", std::to_string(kWidth)},
                    {"height", std::to_string(height)},
                    {"legend", legend(bar) + texts.number(bar.count)}});
  }
  facet["bars_width"] = std::to_string(histogram.bins.size() * kStep);
  facet["bars_height"] = std::to_string(static_cast<int>(kHeight));
  facet["bars"] = std::move(bars);
  facet["bars_first"] = fmt::format("{}", histogram.bins.front().bin.from);
  facet["bars_last"] = fmt::format("{}", histogram.bins.back().bin.to);
  facet["bars_most"] = texts.number(most);
}

}  // namespace mitos::pages
