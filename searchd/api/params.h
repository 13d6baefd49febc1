// SPDX-License-Identifier: GPL-2.0-or-later
// The parameters of a request, and what is said of those that are wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searchd/api/problem.h"

namespace mitos::api {

/// The parameters of a request, decoded; a name may come again, its values in their order.
using Params = std::vector<std::pair<std::string, std::string>>;

/// `value` if it is a whole number from `least` to `most`.
std::optional<std::size_t> whole_number(std::string_view value, std::size_t least, std::size_t most);

Problem no_such_parameter(const std::string& name);
Problem given_twice(const std::string& name);
Problem not_a_number(const std::string& name, std::size_t least, std::size_t most);

}  // namespace mitos::api
