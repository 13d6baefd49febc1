// SPDX-License-Identifier: GPL-2.0-or-later
// Errors as they are told over HTTP: problem details, RFC 9457. The one place that knows their shape.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace mitos::api {

inline constexpr const char* kProblemType = "application/problem+json";

struct Problem {
  int status = 500;
  std::string detail;     // a sentence for a person
  std::string parameter;  // the one to blame; may be empty
};

/// {"type", "title", "status", "detail", "parameter"?}
nlohmann::ordered_json to_json(const Problem& problem);

/// The reason phrase of a status (RFC 9110), such as "Not Found".
std::string title_of(int status);

}  // namespace mitos::api
