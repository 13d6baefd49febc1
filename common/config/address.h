// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mitos::config {

/// Where searchd listens.
struct Address {
  std::string host = "127.0.0.1";
  int port = 8080;  // 0: the system chooses one
};

/// "HOST:PORT", an IPv6 host in brackets: "127.0.0.1:8080", "[::1]:8080". None if it is neither.
std::optional<Address> parse_address(std::string_view text);

}  // namespace mitos::config
