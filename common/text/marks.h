// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace mitos::text {

/// A letter keeps this many combining marks: no script needs more, and a tower of thousands covers a page.
inline constexpr std::size_t kMaxMarks = 8;

/// `text` (UTF-8) without the marks of a letter beyond these. Pure, any thread.
std::string without_piled_marks(std::string text);

}  // namespace mitos::text
