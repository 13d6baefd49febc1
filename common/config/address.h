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

/// Parses "HOST:PORT". An IPv6 host is in brackets: "127.0.0.1:8080", "[::1]:8080". std::nullopt if `text`
/// has another form.
std::optional<Address> parse_address(std::string_view text);

}  // namespace mitos::config
