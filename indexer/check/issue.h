// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/finding.h"

namespace mitos::check {

enum class Severity { error, warning, note };

struct Place {
  std::string file;
  int line = 0;  // 1-based; 0 when it concerns the whole file
};

/// Something that staff should look at.
struct Issue {
  std::string rule;  // "people-near-miss", for those who read SARIF
  Severity severity = Severity::warning;
  Finding finding;            // with the first place
  std::vector<Place> others;  // where else
  std::string remedy;         // may be empty
};

}  // namespace mitos::check
