// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "indexer/source/front_matter/front_matter.h"

namespace mitos::source {

/// Reads the YAML that most pages have: keys at the beginning of lines, each with a scalar on the same line
/// or a list of scalars. std::nullopt for any other text: the caller then uses yaml-cpp. For a text that this
/// takes, the result equals read_any_yaml()'s (tests/unit compares the two on random texts). `line` is the
/// line of the file in which `text` begins. Pure, any thread.
std::optional<FrontMatter> read_plain_yaml(std::string_view text, int line);

/// Reads any YAML, by yaml-cpp.
FrontMatter read_any_yaml(std::string_view text, int line);

}  // namespace mitos::source
