// SPDX-License-Identifier: GPL-2.0-or-later
// `ranking:` of mitos.yaml:
//
//   ranking:
//     projects: 1.5        # the weight of a collection, 0.1 to 10; 1 for those that are not named
//     newer_first: true    # among hits with equal scores
//     half_life: 5         # years after which a score counts half
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

#include "common/config/yaml_checks.h"
#include "common/index/order.h"

namespace mitos::config {

/// `collections` are the names that may stand in it; any may if there are none.
index::Ranking read_ranking(const YAML::Node& node, const std::vector<std::string>& collections,
                            YamlChecks& check);

}  // namespace mitos::config
