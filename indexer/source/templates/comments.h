// SPDX-License-Identifier: GPL-2.0-or-later
// What authors write for themselves and no reader is to see. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/site/generator.h"

namespace mitos::source {

/// Markdown whose comments, of HTML and, unless Hugo makes the page, of kramdown ({::comment}), are empty.
/// What stands in code is text. Takes time linear in the text.
std::string with_empty_comments(std::string markdown, Generator generator);

/// A value of front matter without comments, those of templates included; "" if it has nothing else.
std::string without_comments(std::string value, Generator generator);

}  // namespace mitos::source
