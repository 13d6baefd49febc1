// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/overlap.h"

#include <fmt/format.h>

#include <algorithm>

#include "indexer/source/files/link_target.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

bool is_walked_with(const SourceRoot& inner, const SourceRoot& outer) {
  if (!is_at_or_below(inner.canonical(), outer.canonical())) return false;
  const fs::path between = inner.canonical().lexically_relative(outer.canonical());
  return std::none_of(between.begin(), between.end(),
                      [](const fs::path& part) { return part.native().starts_with('.'); });
}

}  // namespace

std::vector<Finding> overlapping_sources(const std::vector<config::Collection>& collections,
                                         const std::vector<SourceRoot>& roots) {
  std::vector<Finding> findings;
  const auto add = [&](std::size_t inner, std::size_t outer, const char* how) {
    findings.push_back({collections[inner].source.string(), 0, "",
                        fmt::format("the source of “{}” {} that of “{}” ({}): its documents are in both",
                                    collections[inner].name, how, collections[outer].name,
                                    collections[outer].source.string())});
  };
  for (std::size_t a = 0; a < roots.size(); ++a) {
    for (std::size_t b = a + 1; b < roots.size(); ++b) {
      if (roots[a].is_same_folder(roots[b])) {
        add(b, a, "is the same folder as");
      } else if (is_walked_with(roots[b], roots[a])) {
        add(b, a, "lies in");
      } else if (is_walked_with(roots[a], roots[b])) {
        add(a, b, "lies in");
      }
    }
  }
  return findings;
}

}  // namespace mitos::source
