// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace mitos::ops {

enum class Level { info, warning, error };

/// Writes one JSON object as one line on stderr: time, level, event, and `fields`. Never give it
/// a query, a filter value or an address. Any thread.
void log(Level level, const std::string& event,
         const nlohmann::ordered_json& fields = nlohmann::ordered_json::object());

}  // namespace mitos::ops
