// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace mitos::text {

/// Whether a character belongs to a script that is written without blanks between words: Chinese, Japanese,
/// Thai and others. Pure, any thread.
bool is_unspaced(char32_t c);

}  // namespace mitos::text
