// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <variant>

#include "searchd/api/problem.h"

namespace mitos::api {

/// What a call of the API gives: its JSON, or what is wrong with the request.
using Answer = std::variant<nlohmann::ordered_json, Problem>;

/// JSON as it is sent: a line. Stored text is valid UTF-8; what is repeated of a request need not be.
std::string to_text(const nlohmann::ordered_json& json);

}  // namespace mitos::api
