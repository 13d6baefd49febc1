// SPDX-License-Identifier: GPL-2.0-or-later
// The reference names the fields of a document that the code has, in the same order.
#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>

#include "common/index/standard_fields.h"

using namespace mitos;

TEST_CASE("the reference lists the standard fields of a hit, a row each", "[house]") {
  const YAML::Node reference = YAML::LoadFile(MITOS_SOURCE_DIR "/docs/openapi.yaml");
  std::vector<std::string> written;
  for (const auto& property : reference["components"]["schemas"]["Document"]["properties"]) {
    const auto name = property.first.as<std::string>();
    if (index::standard_field(name) != nullptr) written.push_back(name);
  }
  std::vector<std::string> fields;
  for (const index::StandardField& field : index::kStandardFields) fields.emplace_back(field.name);
  CHECK(written == fields);
}
