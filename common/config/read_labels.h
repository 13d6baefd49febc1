// SPDX-License-Identifier: GPL-2.0-or-later
// `labels:` of mitos.yaml:
//
//   labels:
//     collection:
//       article: { en: News, el: Νέα }
//     tags:
//       conference_publications: Conference papers
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

#include "common/config/yaml_checks.h"
#include "common/model/value_labels.h"

namespace mitos::config {

/// `facets` are those whose values may have labels. Of several languages English is the label for those that
/// are not named. Mistakes are reported to `check`.
model::ValueLabels read_labels(const YAML::Node& node, const std::vector<std::string>& facets,
                               YamlChecks& check);

}  // namespace mitos::config
