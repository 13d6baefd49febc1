// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_server.h"

#include <string>

namespace mitos::config {
namespace {

void read_listen(const YAML::Node& node, Config& config, YamlChecks& check) {
  const auto text = check.text(node, "server.listen");
  if (!text) return;
  if (const auto address = parse_address(*text)) {
    config.listen = *address;
  } else {
    check.report(node, "server.listen", "must be HOST:PORT, such as 127.0.0.1:8080");
  }
}

void read_pictures(const YAML::Node& node, Config& config, YamlChecks& check) {
  const auto path = check.text(node, "server.pictures");
  if (!path) return;
  if (path->starts_with('/') && !path->starts_with("//")) {
    config.pictures = path->ends_with('/') ? *path : *path + '/';
  } else {
    check.report(node, "server.pictures",
                 "must be a path of the site that shows the pages, such as /images/");
  }
}

}  // namespace

void read_server(const YAML::Node& node, Config& config, YamlChecks& check) {
  if (!check.is_map(node, "server")) return;
  for (const auto& entry : node) {
    const std::string key = entry.first.Scalar();
    if (key == "listen") {
      read_listen(entry.second, config, check);
    } else if (key == "pictures") {
      read_pictures(entry.second, config, check);
    } else if (key == "web") {
      config.web = check.boolean(entry.second, "server.web").value_or(true);
    } else {
      check.unknown(entry.first, "server", {"listen", "pictures", "web"});
    }
  }
}

}  // namespace mitos::config
