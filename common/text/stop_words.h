// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::text {

/// Whether a folded word is one of the commonest of English or Greek, which say little of what a
/// question is about. Pure, any thread.
bool is_stop_word(std::string_view folded);

/// The same of a word as it is written: U.S. and I.T. are none, though us and it are.
bool is_written_stop_word(std::string_view written);

}  // namespace mitos::text
