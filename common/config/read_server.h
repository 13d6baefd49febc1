// SPDX-License-Identifier: GPL-2.0-or-later
// `server:` of mitos.yaml:
//
//   server:
//     listen: 127.0.0.1:8080
//     web: true            # whether pages are served
//     pictures: /images/   # the path of pictures of hits on the site that shows the pages
#pragma once

#include <yaml-cpp/yaml.h>

#include "common/config/config.h"
#include "common/config/yaml_checks.h"

namespace mitos::config {

void read_server(const YAML::Node& node, Config& config, YamlChecks& check);

}  // namespace mitos::config
