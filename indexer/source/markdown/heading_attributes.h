// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/markdown/markdown_dialect.h"

namespace mitos::source {

/// Whether a line is a heading of Markdown, if `rest` stands behind it.
bool is_heading(std::string_view line, std::string_view rest);

/// Markdown whose headings have no attributes: “## Aims {#aims .wide}” is “## Aims”, with the id as
/// heading_ids.h has it. kramdown has ids alone.
std::string without_heading_attributes(const std::string& markdown, Dialect dialect);

}  // namespace mitos::source
