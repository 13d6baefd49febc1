// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/address.h"

#include <charconv>

namespace mitos::config {

std::optional<Address> parse_address(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  std::string_view host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view digits = text.substr(colon + 1);
  int port = -1;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (host.empty() || port < 0 || port > 65'535) return std::nullopt;
  return Address{std::string(host), port};
}

}  // namespace mitos::config
