// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/html/html_text.h"

namespace mitos::source {

/// What a built page says of itself, as its front matter would: title, description, date, lang, tags,
/// authors, images, url, and the names of Pagefind's filters. Pure, any thread.
FrontMatter front_matter_of(const HtmlText& page);

}  // namespace mitos::source
