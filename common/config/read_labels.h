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

/// A text, or a map of texts by language; English is for those that are not named, too. `field` is the key to
/// blame.
model::LabelByLanguage read_label(const YAML::Node& node, const std::string& field, YamlChecks& check);

/// `facets` are those whose values may have labels. Mistakes are reported to `check`.
model::ValueLabels read_labels(const YAML::Node& node, const std::vector<std::string>& facets,
                               YamlChecks& check);

}  // namespace mitos::config
