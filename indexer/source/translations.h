// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/walk/walk.h"

namespace mitos::source {

/// What a page has in common with its translations, and with no other page: its `translationKey`; else its
/// path, without the language in the file's name ("a.el.md", "index.el.md") or of its folder ("el/a.md").
/// `language` is what the page is in. Pure, any thread.
std::string translation_key(const SourceFile& file, const FrontMatter& front, const std::string& language);

}  // namespace mitos::source
