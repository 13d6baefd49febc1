// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <variant>

#include "searchd/api/problem.h"

namespace mitos::api {

/// What a call of the API gives: its JSON, or what is wrong with the request.
using Answer = std::variant<nlohmann::ordered_json, Problem>;

}  // namespace mitos::api
