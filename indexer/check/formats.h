// SPDX-License-Identifier: GPL-2.0-or-later
// Issues written down. Pure.
#pragma once

#include <string>
#include <vector>

#include "indexer/check/issue.h"

namespace mitos::check {

/// For people: what, where, where else, and what to do.
std::string as_text(const std::vector<Issue>& issues);

/// A list of {"rule", "severity", "file", "line", "field", "message", "others", "remedy"}.
std::string as_json(const std::vector<Issue>& issues);

/// Workflow commands of GitHub Actions, a line each.
std::string as_github(const std::vector<Issue>& issues);

/// SARIF 2.1.0 (OASIS, 2020).
std::string as_sarif(const std::vector<Issue>& issues);

}  // namespace mitos::check
