// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::text {

/// Whether a folded word is one of the commonest of English or Greek, which say little of what a
/// question is about. Pure, any thread.
bool is_stop_word(std::string_view folded);

}  // namespace mitos::text
