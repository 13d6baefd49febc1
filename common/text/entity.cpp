// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/entity.h"

#include <cstddef>

#include "common/text/ascii.h"

namespace mitos::text {

bool has_entity(std::string_view text) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '#')) ++end;
    if (end > at + 1 && end < text.size() && text[end] == ';') return true;
  }
  return false;
}

}  // namespace mitos::text
