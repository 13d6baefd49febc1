// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace mitos::api {

/// The parameters of a request, decoded; a name may come again, its values in their order.
using Params = std::vector<std::pair<std::string, std::string>>;

}  // namespace mitos::api
