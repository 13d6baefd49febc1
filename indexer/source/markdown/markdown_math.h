// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace mitos::source {

/// Markdown in whose math ($…$ and $$…$$) no sign means anything. A dollar is an amount's where a blank
/// stands behind the first or before the second, a letter or digit before the first, or a digit behind the
/// second. Pure, any thread; takes time linear in the text.
std::string with_math_as_typed(std::string markdown);

}  // namespace mitos::source
