// SPDX-License-Identifier: GPL-2.0-or-later
// `site:` of mitos.yaml:
//
//   site:
//     name: Institute X                        # or by language: { en: Institute X, el: Ινστιτούτο Χ }
//     home: https://www.institute.example/     # where name and logo lead
//     logo: /images/logo.svg                   # or an address of the host of home
//     colours: { accent: "#036", link: { light: navy, dark: "#9cf" } }
//     css: search.css
//     footer: © Institute X · [Legal notice](https://www.institute.example/legal/)
#pragma once

#include <yaml-cpp/yaml.h>

#include "common/config/yaml_checks.h"
#include "common/model/site_look.h"

namespace mitos::config {

/// All but `css`, which is a path. Mistakes are reported to `check`.
model::SiteLook read_site(const YAML::Node& node, YamlChecks& check);

}  // namespace mitos::config
