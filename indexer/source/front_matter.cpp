// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter.h"

#include <fmt/format.h>

#include <algorithm>

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

struct Extent {
  int depth = 0;
  std::size_t values = 0;
};

// The parsers saw to it that this is not too deep to be walked.
Extent extent_of(const Json& value) {
  Extent extent{0, 1};
  if (!value.is_structured()) return extent;
  for (const Json& item : value) {
    const Extent inner = extent_of(item);
    extent.depth = std::max(extent.depth, inner.depth);
    extent.values += inner.values;
  }
  ++extent.depth;
  return extent;
}

std::optional<std::string> beyond_limits(const FrontMatter& front) {
  if (front.values.size() > kMaxKeys) return fmt::format("more than {} keys", kMaxKeys);
  const Extent extent = extent_of(front.values);
  if (extent.depth > kMaxDepth) return fmt::format("nested more than {} deep", kMaxDepth);
  if (extent.values > kMaxNodes) return fmt::format("more than {} values", kMaxNodes);
  return std::nullopt;
}

}  // namespace

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
  if (front.error) return front;
  if (const auto message = beyond_limits(front)) front.error = Finding{"", parts.front_line, "", *message};
  return front;
}

}  // namespace mitos::source
