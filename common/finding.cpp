// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/finding.h"

#include <fmt/format.h>

namespace mitos {
namespace {

std::string printable(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
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
