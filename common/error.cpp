// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/error.h"

namespace mitos {

std::string ConfigError::describe(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) {
    if (!out.empty()) out += '\n';
    out += to_string(finding);
  }
  return out;
}

}  // namespace mitos
