// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/safe_link.h"

#include <algorithm>
#include <string>

#include "common/text/fold.h"

namespace mitos::text {

bool is_safe_link(std::string_view url) {
  // Browsers drop tabs, line feeds and leading controls before they look at the scheme.
  if (std::any_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
    return false;
  }
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || url.find_first_of("/?#") < colon) return true;
  const std::string scheme = fold(url.substr(0, colon));
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

}  // namespace mitos::text
