// SPDX-License-Identifier: GPL-2.0-or-later
// Paths as staff type them in a configuration, or quoted in a command line so that no shell reads them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace mitos::config {

/// One of the two is empty.
struct TypedPath {
  std::filesystem::path path;
  std::string mistake;  // what is wrong, in words
};

/// "~" and "~/x" are in the home folder ($HOME, else the one of the user), "~name/x" in that of user `name`;
/// "./~" is a folder of that name. A mistake: blank text, control characters, a home folder that there is
/// not, and variables ($NAME, ${NAME}, $(…)), which are not replaced. Any thread that changes no environment.
TypedPath read_path(std::string_view typed);

}  // namespace mitos::config
