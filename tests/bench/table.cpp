// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace mitos::bench {

std::string Table::to_markdown() const {
  const auto line = [](const std::vector<std::string>& cells) {
    return fmt::format("| {} |\n", fmt::join(cells, " | "));
  };
  std::vector<std::string> rule(rows_.front().size(), "---:");
  rule.front() = "---";
  std::string text = line(rows_.front()) + line(rule);
  for (std::size_t i = 1; i < rows_.size(); ++i) text += line(rows_[i]);
  return text;
}

std::string grouped(std::uint64_t number) {
  constexpr std::size_t kGroup = 3;
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > kGroup;) digits.insert(at -= kGroup, ",");
  return digits;
}

std::string brief(double number) {
  if (number < 1) return fmt::format("{:.3f}", number);
  if (number < 10) return fmt::format("{:.2f}", number);
  if (number < 100) return fmt::format("{:.1f}", number);
  return grouped(static_cast<std::uint64_t>(std::llround(number)));
}

}  // namespace mitos::bench
