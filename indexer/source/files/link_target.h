// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace mitos::source {

/// Where the link `below` the folder `root` (canonical) ends, as a path below the root, through however many
/// links; none if it leads out or nowhere. Opens nothing: what is there must be opened without following
/// links, since all may have changed by then. Throws IoError where the machine fails.
std::optional<std::string> link_target(const std::filesystem::path& root, const std::string& below);

/// Whether `path` is `folder` or stands below it, by their parts.
bool is_at_or_below(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace mitos::source
