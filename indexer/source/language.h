// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// The language in a file name's suffix, as Hugo has it: "name.el" -> "el". "" if the last part
/// is no ISO 639-1 code. Pure, any thread.
std::string language_suffix(std::string_view name);

/// "el" if most letters of `text` are Greek, else "en". Looks at its first 4,000 bytes.
std::string guess_language(std::string_view text);

}  // namespace mitos::source
