// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace mitos::ops {

enum class Level { info, warning, error };

/// Writes one JSON object as one line on stderr: time, level, event, and `fields`. Never give it
/// a query, a filter value or an address. Any thread. Without memory, the line says that. Never waits for
/// the reader: what it does not take at once is lost, and before the next line that it takes one says how
/// many were.
void log(Level level, std::string_view event, const nlohmann::ordered_json& fields) noexcept;
void log(Level level, std::string_view event) noexcept;

}  // namespace mitos::ops
