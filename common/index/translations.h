// SPDX-License-Identifier: GPL-2.0-or-later
// How the translations of a page know each other: by a key that all of them have, as a term and as a value.
// Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "common/index/schema.h"

namespace mitos::index {

/// Holds the term; beside those of the titles (schema.h).
inline constexpr Slot kTranslationSlot = 97;

/// The term that every translation of the page `key` has.
std::string translation_term(std::string_view key);

}  // namespace mitos::index
