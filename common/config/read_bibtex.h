// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <vector>

#include "common/config/yaml_checks.h"
#include "common/model/bibtex_mapping.h"
#include "common/model/field.h"

namespace mitos::config {

/// bibtex: maps of `fields` and `types`, and the field `type`. Mistakes are reported to `check`, fields among
/// them that neither every catalogue has nor `declared` does.
model::BibtexMapping read_bibtex(const YAML::Node& node, const std::vector<model::DeclaredField>& declared,
                                 YamlChecks& check);

}  // namespace mitos::config
