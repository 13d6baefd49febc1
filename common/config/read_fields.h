// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <vector>

#include "common/config/yaml_checks.h"
#include "common/model/field.h"

namespace mitos::config {

/// fields: a map of the names of fields, each with its type and what else is said of it. Mistakes are
/// reported to `check`.
std::vector<model::DeclaredField> read_fields(const YAML::Node& node, YamlChecks& check);

}  // namespace mitos::config
