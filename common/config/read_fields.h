// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <vector>

#include "common/config/yaml_checks.h"
#include "common/model/citation_fields.h"
#include "common/model/field.h"

namespace mitos::config {

/// What “fields” says.
struct DeclaredFields {
  std::vector<model::DeclaredField> fields;
  model::FieldKeys keys;            // “from”, of those that every catalogue has, too
  model::CitationFields citations;  // of those whose “from” has “citation”
};

/// fields: a map of the names of fields, each with its type and what else is said of it. Mistakes are
/// reported to `check`.
DeclaredFields read_fields(const YAML::Node& node, YamlChecks& check);

}  // namespace mitos::config
