// SPDX-License-Identifier: GPL-2.0-or-later
// When two texts are one value of a facet. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::text {

/// Equal for texts that readers cannot tell apart, or that differ in capitals and accents only: folded, with
/// one sign for all hyphens and dashes, one for all quotation marks and one for all apostrophes, and one
/// blank for each run of blanks of any kind; signs that are not seen are left out.
///   "E‑Science", "e–science" -> "e-science"     "“Green”", "«green»" -> "\"green\""
std::string value_key(std::string_view text);

/// Whether a text is written with the signs of its own script: no word mixes Latin, Greek and Cyrillic
/// letters, and no blank, hyphen or apostrophe is one that only looks so.
bool is_cleanly_written(std::string_view text);

}  // namespace mitos::text
