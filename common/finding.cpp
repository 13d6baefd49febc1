// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/finding.h"

#include <fmt/format.h>

#include <string_view>

#include "common/text/utf8.h"

namespace mitos {
namespace {

// Piece by piece up to what is unfit; the bytes of that are written out.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) ++end;
    const std::string_view character = text.substr(at, end - at);
    const bool control = character.find_first_of("\n\t") == 0 || text::needs_replacing(character);
    if (control) {
      for (const char byte : character) out += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    } else {
      out += character;
    }
    at = end;
  }
  return out;
}

}  // namespace

std::string to_string(const Finding& finding) {
  std::string out = printable(finding.file);
  if (finding.line > 0) out += fmt::format(":{}", finding.line);
  if (!finding.field.empty()) out += ": " + printable(finding.field);
  return out + ": " + printable(finding.message);
}

}  // namespace mitos
