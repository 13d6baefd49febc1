// SPDX-License-Identifier: GPL-2.0-or-later
// What is wrong with a YAML file that staff keep, whatever its keys mean: yaml-cpp is silent about most of
// it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/finding.h"

namespace mitos::config {

struct YamlShape {
  std::vector<Finding> findings;     // in the order of the file
  std::map<std::string, int> lines;  // of the keys, by their path ("server.listen"); lists have no part in it
  bool readable = true;              // false: a tree of it would mislead, or never end
};

/// Reads `yaml` (no CRLF, UTF-8) through. Found: keys given twice, keys that are no text, merge keys, tags,
/// quotes that are not closed, a second document, aliases of themselves or of too much, and what is no YAML
/// at all. `file` is how messages call it. Pure, any thread.
YamlShape yaml_shape(const std::string& yaml, const std::string& file);

}  // namespace mitos::config
