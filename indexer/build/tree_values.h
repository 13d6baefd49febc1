// SPDX-License-Identifier: GPL-2.0-or-later
// A facet whose values stand one below the other.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/index/facet_values.h"

namespace mitos::build {

/// From the root down: `above` is not filled in yet.
using ValuePath = std::vector<index::FacetValue>;

/// Puts paths together. One thread.
class TreeValues {
 public:
  /// What `raw` stands for; no raw twice. Of a value that came before, the first labels stay.
  void add(const std::string& raw, const std::vector<ValuePath>& paths);

  /// The tree, of which nothing is left here.
  index::FacetValues take(std::string facet);

 private:
  struct Node {
    index::FacetValue value;
    std::string above;  // "" for a root
  };
  std::map<std::string, Node> nodes_;                                        // by value
  std::vector<std::pair<std::string, std::vector<std::string>>> spellings_;  // and the values they stand for
};

/// "Energy > Solar" as the path of a declared tree: "energy", "energy/solar".
ValuePath path_of(std::string_view text);

}  // namespace mitos::build
