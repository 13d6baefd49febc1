// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/faint_colours.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "common/config/site_colours.h"

namespace mitos::config {
namespace {

constexpr double kReadable = 4.5;

// Text, and what is behind it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kPairs{{{"ink", "paper"},
                                                                                {"ink", "raised"},
                                                                                {"ink", "mark"},
                                                                                {"faint", "paper"},
                                                                                {"faint", "raised"},
                                                                                {"link", "paper"},
                                                                                {"link", "raised"},
                                                                                {"seen", "paper"},
                                                                                {"seen", "raised"},
                                                                                {"accent", "paper"},
                                                                                {"accent", "raised"}}};

using Colours = std::map<std::string, model::Colour>;

// Of light pages, or of dark ones; empty: the site leaves ours.
std::string set_for(const Colours& colours, std::string_view name, bool dark) {
  const auto found = colours.find(std::string(name));
  if (found == colours.end()) return {};
  return dark ? found->second.dark : found->second.light;
}

std::string in_use(const std::string& set, std::string_view name, bool dark) {
  const PageColour& ours = *page_colour(name);
  return set.empty() ? std::string(dark ? ours.dark : ours.light) : set;
}

}  // namespace

std::vector<Finding> faint_colours(const Config& config) {
  std::vector<Finding> findings;
  for (const bool dark : {false, true}) {
    for (const auto& [text, ground] : kPairs) {
      const std::string text_set = set_for(config.look.colours, text, dark);
      const std::string ground_set = set_for(config.look.colours, ground, dark);
      if (text_set.empty() && ground_set.empty()) continue;
      const double ratio = contrast(in_use(text_set, text, dark), in_use(ground_set, ground, dark));
      if (ratio >= kReadable) continue;
      const std::string_view blamed = text_set.empty() ? ground : text;
      findings.push_back(
          finding_at(config, fmt::format("site.colours.{}", blamed),
                     fmt::format("on {} pages “{}” has a contrast of {:.1f} to 1 to “{}”: text needs 4.5",
                                 dark ? "dark" : "light", text, std::floor(ratio * 10) / 10, ground)));
    }
  }
  return findings;
}

}  // namespace mitos::config
