// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/routes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

#include "searchd/api/openapi.h"

using namespace mitos;

TEST_CASE("the reference has the paths that are answered, and no others", "[http]") {
  const auto reference = std::get<nlohmann::ordered_json>(api::openapi_answer());
  std::vector<std::string> described;
  for (const auto& [path, operations] : reference.at("paths").items()) {
    described.push_back(path.ends_with('}') ? path.substr(0, path.rfind('{')) + "…" : path);
  }
  std::vector<std::string> answered;
  for (const std::string_view path : http::api_paths()) answered.emplace_back(path);
  std::sort(described.begin(), described.end());
  std::sort(answered.begin(), answered.end());
  CHECK(described == answered);
}
