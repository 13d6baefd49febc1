// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::api {

/// The bytes of docs/openapi.yaml.
std::string_view openapi_text();

}  // namespace mitos::api
