// SPDX-License-Identifier: GPL-2.0-or-later
// What tells words of the language from names.
#pragma once

#include <string>

#include "common/index/vocabulary.h"

namespace mitos::lookup {

/// Whether a word (folded) is written small more often than by a slip: names are not. Any thread.
bool is_written_small(const std::string& word, const index::Vocabulary& vocabulary);

}  // namespace mitos::lookup
