// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/site_text.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/safe_link.h"

namespace mitos::config {
namespace {

constexpr std::string_view kSchemeEnd = "://";

// Nothing else may stand in a host, and nothing else comes into a policy of the pages.
bool is_of_host(char c) {
  return text::is_ascii_alphanumeric(c) || c == '.' || c == '-' || c == ':';
}

bool is_graphic(char c) {
  return static_cast<unsigned char>(c) > 0x20 && c != 0x7f && c != '\\';
}

}  // namespace

std::string origin_of(std::string_view address) {
  if (!address.starts_with("https://") && !address.starts_with("http://")) return {};
  if (!std::ranges::all_of(address, is_graphic)) return {};
  const std::size_t host = address.find(kSchemeEnd) + kSchemeEnd.size();
  const std::size_t end = std::min(address.find_first_of("/?#", host), address.size());
  std::string origin(address.substr(0, end));
  const std::string_view name = std::string_view(origin).substr(host);
  if (name.empty() || name.front() == ':' || !std::ranges::all_of(name, is_of_host)) return {};
  std::ranges::transform(origin, origin.begin(), text::ascii_lower);
  return origin;
}

bool is_site_path(std::string_view path) {
  return path.starts_with('/') && !path.starts_with("//") && std::ranges::all_of(path, is_graphic);
}

SiteText read_site_text(std::string_view typed) {
  SiteText text;
  const auto add = [&text](std::string_view part, std::string_view href) {
    if (!part.empty()) text.parts.push_back({std::string(part), std::string(href)});
  };
  std::size_t done = 0;
  for (std::size_t middle = typed.find("]("); middle != std::string_view::npos;
       middle = typed.find("](", middle + 1)) {
    const std::size_t open = typed.substr(0, middle).find_last_of("[]");
    const std::size_t close = typed.find(')', middle);
    if (open == std::string_view::npos || open < done || typed[open] == ']' ||
        close == std::string_view::npos)
      continue;
    const std::string_view address = typed.substr(middle + 2, close - middle - 2);
    const bool safe = is_site_path(address) || !origin_of(address).empty() ||
                      (address.starts_with("mailto:") && text::is_safe_link(address));
    if (!safe) text.unsafe.emplace_back(address);
    add(typed.substr(done, open - done), "");
    add(typed.substr(open + 1, middle - open - 1), safe ? address : "");
    done = close + 1;
  }
  add(typed.substr(done), "");
  return text;
}

}  // namespace mitos::config
