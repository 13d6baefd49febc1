// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/percent.h"

#include <charconv>

namespace mitos::source {

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned value = 0;
    const char* digits = text.data() + at + 1;
    const bool is_escape = text[at] == '%' && at + 2 < text.size() &&
                           std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
    out += is_escape ? static_cast<char>(value) : text[at];
    if (is_escape) at += 2;
  }
  return out;
}

}  // namespace mitos::source
