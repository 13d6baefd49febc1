// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/suggestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "common/text/ascii.h"

namespace mitos::config {
namespace {

// Levenshtein's distance, one row at a time (Wagner and Fischer, 1974). Capitals are no errors.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced =
          diagonal + (text::ascii_lower(a[i - 1]) == text::ascii_lower(b[j - 1]) ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& known) {
  constexpr std::size_t kMostErrors = 2;
  std::string_view best;
  std::size_t fewest = kMostErrors + 1;
  for (const std::string_view candidate : known) {
    const std::size_t errors = distance(typed, candidate);
    if (errors < fewest && errors < candidate.size()) {
      fewest = errors;
      best = candidate;
    }
  }
  return best.empty() ? "" : fmt::format(" (did you mean “{}”?)", best);
}

}  // namespace mitos::config
