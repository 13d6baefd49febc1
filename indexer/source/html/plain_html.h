// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "indexer/source/html/html_text.h"

namespace mitos::source {

/// Reads the text of a well-formed page without a tree. It takes pages of well-known tags, each closed in
/// order, plain attributes and common entities. std::nullopt for any other page: the caller then uses gumbo,
/// the HTML library. For a page that this takes, the result equals gumbo's (tests/unit compares the two on
/// random pages). Pure, any thread.
std::optional<HtmlText> read_plain_html(std::string_view html);

}  // namespace mitos::source
