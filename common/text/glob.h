// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns of paths, as shells and site generators have them. Pure, any thread.
#pragma once

#include <string_view>

namespace mitos::text {

/// Whether the whole of `path` (UTF-8, parts with "/" between) is as `pattern` says: * stands for any
/// characters of one part, ** for any of several, ? for one, [abc] for one of these, {md,html} for one of
/// these texts. "**/" may stand for nothing. Takes time in the product of the lengths.
bool matches_glob(std::string_view pattern, std::string_view path);

/// The same for what people write as in .gitignore: a pattern without "/" is matched with each part, one with
/// "/" with the path and with every folder on it.
///   "private" and "private/**" both have "private/a/b.md"; only the first has "c/private/b.md"
bool is_below_glob(std::string_view pattern, std::string_view path);

}  // namespace mitos::text
