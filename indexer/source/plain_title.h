// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/source/html/html_text.h"
#include "indexer/source/site/generator.h"

namespace mitos::source {

/// A title, or another name in one line, as its reader sees it: without the tags of HTML that are closed in
/// it, Markdown's signs, entities, and Liquid unless Hugo makes the page. What would leave nothing is kept as
/// it was typed.
///   "CO<sub>2</sub> &amp; the **sea**"  ->  "CO2 & the sea"      "The <video> element"  ->  the same
std::string plain_title(std::string title, Generator generator, HtmlReader& reader);

/// A value with the characters that it names: "R&amp;D" -> "R&D", "Ren&eacute;e" -> "Renée". What names none
/// stays.
std::string without_entities(std::string value, HtmlReader& reader);

}  // namespace mitos::source
