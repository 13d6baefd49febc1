// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/ranges.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <system_error>

#include "common/model/date.h"
#include "common/text/ascii.h"

namespace mitos::query {
namespace {

constexpr std::string_view kTo = "..";

struct Ends {
  std::string_view from;
  std::string_view to;
};

bool is_year(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  return text.size() == kDigits && std::all_of(text.begin(), text.end(), text::is_ascii_digit);
}

// Between two years a dash means what dots do.
std::optional<Ends> years_at_dash(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    const std::size_t at = text.find(dash);
    if (at == std::string_view::npos) continue;
    const Ends ends{text.substr(0, at), text.substr(at + dash.size())};
    if (is_year(ends.from) && is_year(ends.to)) return ends;
  }
  return std::nullopt;
}

// What stands alone is both ends.
Ends ends_of(std::string_view text) {
  const std::size_t dots = text.find(kTo);
  if (dots == std::string_view::npos) return {text, text};
  return {text.substr(0, dots), text.substr(dots + kTo.size())};
}

// None if `text` is not one whole number.
std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<Range> day_range(std::string_view text) {
  constexpr int kLatest = 99'991'231;
  const auto years = years_at_dash(text);
  const auto [from, to] = years ? *years : ends_of(text);
  const auto first = model::parse_date(from);
  auto last = model::parse_date(to);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) return std::nullopt;
  // To the end of a month or a year.
  if (last && last->month == 0) last->month = 99;
  if (last && last->day == 0) last->day = 99;
  return Range{first ? model::sortable(*first) : 0, last ? model::sortable(*last) : kLatest};
}

std::optional<Range> number_range(std::string_view text) {
  const auto [from, to] = ends_of(text);
  const auto first = number_of(from);
  const auto last = number_of(to);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) return std::nullopt;
  return Range{first.value_or(std::numeric_limits<int>::min()),
               last.value_or(std::numeric_limits<int>::max())};
}

}  // namespace mitos::query
