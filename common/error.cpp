// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace mitos {

// One mistake may be found at each of a hundred thousand brackets.
std::string ConfigError::describe(const std::vector<Finding>& findings) {
  constexpr std::size_t kMostOfOneFile = 20;
  std::vector<std::string> files;  // in the order of their first finding
  std::map<std::string, std::vector<std::string>> lines_of;
  std::set<std::string> told;
  for (const Finding& finding : findings) {
    std::string line = to_string(finding);
    if (!told.insert(line).second) continue;
    std::vector<std::string>& lines = lines_of[finding.file];
    if (lines.empty()) files.push_back(finding.file);
    lines.push_back(std::move(line));
  }
  std::vector<std::string> out;
  for (const std::string& file : files) {
    const std::vector<std::string>& lines = lines_of.at(file);
    const std::size_t shown = std::min(lines.size(), kMostOfOneFile);
    out.insert(out.end(), lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < lines.size())
      out.push_back(to_string({file, 0, "", fmt::format("and {} more", lines.size() - shown)}));
  }
  return fmt::format("{}", fmt::join(out, "\n"));
}

}  // namespace mitos
