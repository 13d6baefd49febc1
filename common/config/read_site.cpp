// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_site.h"

#include <string>

#include "common/config/read_labels.h"
#include "common/config/site_text.h"

namespace mitos::config {
namespace {

std::string read_home(const YAML::Node& node, YamlChecks& check) {
  const auto address = check.text(node, "site.home");
  if (!address) return {};
  if (!origin_of(*address).empty()) return *address;
  check.report(node, "site.home", "must be a whole address, such as https://www.example.org/");
  return {};
}

// `home` is known by then: no page asks a host for its logo that is not the site's.
std::string read_logo(const YAML::Node& node, const std::string& home, YamlChecks& check) {
  const auto address = check.text(node, "site.logo");
  if (!address) return {};
  const std::string origin = origin_of(*address);
  if (is_site_path(*address) || (!origin.empty() && origin == origin_of(home))) return *address;
  check.report(
      node, "site.logo",
      "must be a path of the site, such as /images/logo.svg, or an address of the host of site.home");
  return {};
}

}  // namespace

model::SiteLook read_site(const YAML::Node& node, YamlChecks& check) {
  model::SiteLook look;
  if (!check.is_map(node, "site")) return look;
  if (node["home"]) look.home = read_home(node["home"], check);
  for (const auto& entry : node) {
    const std::string key = entry.first.Scalar();
    if (key == "name") {
      look.name = read_label(entry.second, "site.name", check);
    } else if (key == "logo") {
      look.logo = read_logo(entry.second, look.home, check);
    } else if (key != "home") {
      check.unknown(entry.first, "site", {"home", "logo", "name"});
    }
  }
  return look;
}

}  // namespace mitos::config
