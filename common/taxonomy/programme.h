// SPDX-License-Identifier: GPL-2.0-or-later
// Where a project stands in the tree of funding programmes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mitos::taxonomy {

/// From the first to the last, both inclusive; equal for a single year.
struct Years {
  int first = 0;
  int last = 0;

  bool operator==(const Years&) const = default;
};

/// A framework, an area of one, or a call.
struct Programme {
  std::string value;                         // "horizon-2020/ict": its parents are the beginnings of it
  std::map<std::string, std::string> label;  // by language; "en" is always there
  std::optional<Years> years;                // in which it ran, or which a call names

  bool operator==(const Programme&) const = default;
};

/// The label in `language`, else the English one.
const std::string& label_of(const Programme& programme, const std::string& language);

/// From the framework down to the most exact thing that is known. Never empty.
struct Path {
  std::vector<Programme> programmes;
  std::string reason;  // under "Other": why it stands there; else empty
};

}  // namespace mitos::taxonomy
