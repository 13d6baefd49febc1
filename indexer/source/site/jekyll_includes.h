// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace mitos::source {

/// The files of text (.md, .html, .txt …) in the folder `below` the site's `root`, by their paths below it.
/// What is larger than 256 KB, a link, or behind 16 MB of others is left out. Throws IoError where the
/// machine fails.
std::map<std::string, std::string> read_includes(const std::filesystem::path& root, const std::string& below);

}  // namespace mitos::source
