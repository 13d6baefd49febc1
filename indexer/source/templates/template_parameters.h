// SPDX-License-Identifier: GPL-2.0-or-later
// The parameters of shortcodes and includes. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::source {

struct Parameter {
  std::string name;  // "" if it has only a place
  std::string value;
  bool is_quoted = false;
};

/// In their order:  "Read more" src="a.jpg" wide=true
std::vector<Parameter> parameters_of(std::string_view text);

std::optional<Parameter> first_parameter(std::string_view text);

}  // namespace mitos::source
