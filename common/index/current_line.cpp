// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/current_line.h"

#include <fmt/format.h>

#include <charconv>
#include <system_error>

#include "common/index/checksum.h"

namespace mitos::index {

std::string current_line(GenerationNumber number) {
  const std::string name = generation_name(number);
  return fmt::format("{} {}\n", name, checksum_of(name));
}

std::optional<GenerationNumber> parse_current_line(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  const std::size_t end = text.find(' ');
  const std::string_view digits = text.substr(0, end);
  GenerationNumber number = 0;
  const char* const behind = digits.data() + digits.size();
  const auto [read_to, problem] = std::from_chars(digits.data(), behind, number);
  if (problem != std::errc() || read_to != behind || number == 0) return std::nullopt;
  // Spelt otherwise ("00001") it may be the beginning of a longer number.
  const bool whole = digits == generation_name(number);
  if (end == std::string_view::npos) {
    if (!whole && digits != std::to_string(number)) return std::nullopt;
  } else if (!whole || text.substr(end + 1) != checksum_of(digits)) {
    return std::nullopt;
  }
  return number;
}

}  // namespace mitos::index
