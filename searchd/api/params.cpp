// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/params.h"

#include <fmt/format.h>

#include <charconv>

namespace mitos::api {

std::optional<std::size_t> whole_number(std::string_view value, std::size_t least, std::size_t most) {
  std::size_t number = 0;
  const char* end = value.data() + value.size();
  const auto [parsed, failed] = std::from_chars(value.data(), end, number);
  if (failed != std::errc() || parsed != end || number < least || number > most) return std::nullopt;
  return number;
}

Problem no_such_parameter(const std::string& name) {
  return {400, "There is no parameter of this name.", name};
}

Problem given_twice(const std::string& name) {
  return {400, "This parameter takes one value, and was given more than once.", name};
}

Problem not_a_number(const std::string& name, std::size_t least, std::size_t most) {
  return {400, fmt::format("It must be a whole number from {} to {}.", least, most), name};
}

}  // namespace mitos::api
