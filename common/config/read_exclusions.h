// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

#include "common/config/exclusions.h"
#include "common/config/yaml_checks.h"

namespace mitos::config {

/// exclude: "drafts/**", or a list of such patterns. Mistakes are reported to `check`.
std::vector<std::string> read_exclude(const YAML::Node& node, YamlChecks& check);

/// exclude_where: a map of keys, with a value or a list of values each.
std::vector<ExcludeWhere> read_exclude_where(const YAML::Node& node, YamlChecks& check);

}  // namespace mitos::config
