// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "indexer/source/html/html_text.h"

namespace mitos::source {

/// The text of a page that needs no repair, without building its tree: well-known tags, each closed
/// in order, plain attributes, the commonest entities. None for any other page, which the caller
/// then gives to gumbo; for those it takes, the result is the same (tests/unit compares the two on
/// random pages). Pure, any thread.
std::optional<HtmlText> read_plain_html(std::string_view html);

}  // namespace mitos::source
