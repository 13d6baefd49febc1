// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::source {

/// Whether what follows this beginning of a Markdown text is part of a link's address:
///   "see [the guide](https://docs.example/", "[guide]: "
/// Looks at the last few hundred bytes. Pure, any thread.
bool is_in_address(std::string_view markdown);

}  // namespace mitos::source
