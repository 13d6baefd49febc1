// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/typing_error.h"

#include <algorithm>
#include <cstddef>

namespace mitos::names {
namespace {

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(ends.first - a.begin());
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
  const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  return static_cast<std::size_t>(ends.first - a.rbegin());
}

}  // namespace

bool is_swap(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a == b) return false;
  const std::size_t first = common_prefix(a, b);
  const std::size_t last = a.size() - common_suffix(a, b) - 1;
  return first < last && a[first] == b[last] && a[last] == b[first] &&
         a.substr(first + 1, last - first - 1) == b.substr(first + 1, last - first - 1);
}

bool is_typing_error(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b || a.front() != b.front() || a.back() != b.back()) return false;
  const std::size_t same = common_prefix(a, b) + common_suffix(a, b);
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  return (longer <= shorter + 1 && same + 1 >= longer) || is_swap(a, b);
}

}  // namespace mitos::names
