// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_site.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "common/config/read_labels.h"
#include "common/config/site_colours.h"
#include "common/config/site_text.h"

namespace mitos::config {
namespace {

constexpr const char* kColours = "site.colours";

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

std::string read_colour(const YAML::Node& node, const std::string& field, YamlChecks& check) {
  if (node.IsNull()) {
    check.report(node, field, "is empty: a colour that begins with # needs quotes, such as \"#036\"");
    return {};
  }
  const auto colour = check.text(node, field);
  if (!colour || is_colour(*colour)) return colour.value_or("");
  check.report(node, field,
               fmt::format("“{}” is no colour: #rgb, #rrggbb or a name of CSS, such as navy", *colour));
  return {};
}

model::Colour read_light_and_dark(const YAML::Node& node, const std::string& field, YamlChecks& check) {
  if (!node.IsMap()) {
    const std::string both = read_colour(node, field, check);
    return {both, both};
  }
  model::Colour colour;
  for (const auto& entry : node) {
    const std::string key = entry.first.Scalar();
    if (key == "light") {
      colour.light = read_colour(entry.second, field + ".light", check);
    } else if (key == "dark") {
      colour.dark = read_colour(entry.second, field + ".dark", check);
    } else {
      check.unknown(entry.first, field, {"dark", "light"});
    }
  }
  return colour;
}

std::map<std::string, model::Colour> read_colours(const YAML::Node& node, YamlChecks& check) {
  std::map<std::string, model::Colour> colours;
  if (!check.is_map(node, kColours)) return colours;
  std::vector<std::string_view> known;
  for (const PageColour& colour : kPageColours) known.push_back(colour.name);
  for (const auto& entry : node) {
    const std::string name = entry.first.Scalar();
    if (page_colour(name) != nullptr) {
      colours[name] = read_light_and_dark(entry.second, fmt::format("{}.{}", kColours, name), check);
    } else {
      check.unknown(entry.first, kColours, known);
    }
  }
  return colours;
}

std::map<std::string, std::vector<model::TextPart>> read_footer(const YAML::Node& node, YamlChecks& check) {
  std::map<std::string, std::vector<model::TextPart>> footer;
  for (const auto& [language, typed] : read_label(node, "site.footer", check)) {
    SiteText text = read_site_text(typed);
    for (const std::string& address : text.unsafe)
      check.report(node, "site.footer",
                   fmt::format("“{}” is no link: http, https, mailto or a path of the site", address));
    footer[language] = std::move(text.parts);
  }
  return footer;
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
    } else if (key == "colours") {
      look.colours = read_colours(entry.second, check);
    } else if (key == "footer") {
      look.footer = read_footer(entry.second, check);
    } else if (key != "css" && key != "home") {
      check.unknown(entry.first, "site", {"colours", "css", "footer", "home", "logo", "name"});
    }
  }
  return look;
}

}  // namespace mitos::config
