// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <utility>

namespace mitos::cli {

/// Prints to stderr, for a person. A full disk or a reader that went away is no reason for a build
/// to fail, so what cannot be printed is dropped.
template <typename... Arguments>
void say(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
  const std::string line = fmt::format(text, std::forward<Arguments>(arguments)...);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace mitos::cli
