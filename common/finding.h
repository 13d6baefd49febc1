// SPDX-License-Identifier: GPL-2.0-or-later
// Something that is wrong in a file that a person wrote, and where.
#pragma once

#include <string>

namespace mitos {

struct Finding {
  std::string file;
  int line = 0;       // 1-based; 0 when it concerns the whole file
  std::string field;  // front-matter or configuration key; may be empty
  std::string message;
};

/// "file:line: field: message", without the parts that are empty. What strangers' files bring in
/// and no terminal should get is shown as \xNN: control characters and bytes that are not UTF-8.
std::string to_string(const Finding& finding);

}  // namespace mitos
