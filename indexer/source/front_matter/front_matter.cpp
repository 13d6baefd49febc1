// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/front_matter.h"

#include <fmt/format.h>

namespace mitos::source {

FrontMatter parse_front_matter(const Parts& parts) {
  FrontMatter front;
  if (!parts.error.empty()) {
    front.error = Finding{"", 1, "", parts.error};
    return front;
  }
  if (parts.front.size() > kMaxFrontMatterBytes) {
    front.error = Finding{"", parts.front_line, "",
                          fmt::format("the front matter has {} bytes; at most {} are read",
                                      parts.front.size(), kMaxFrontMatterBytes)};
    return front;
  }
  switch (parts.kind) {
    case FrontMatterKind::none:
      break;
    case FrontMatterKind::yaml:
      front = parse_yaml(parts.front, parts.front_line);
      break;
    case FrontMatterKind::toml:
      front = parse_toml(parts.front, parts.front_line);
      break;
    case FrontMatterKind::json:
      front = parse_json(parts.front, parts.front_line);
      break;
  }
  return front;
}

}  // namespace mitos::source
