// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "common/model/document.h"
#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/walk/walk.h"

namespace mitos::source {

/// What the address of a document is made of, besides its file.
struct Addressed {
  const FrontMatter& front;
  const model::Document& document;  // with title, language and date
  bool has_front_matter = true;
  std::chrono::sys_seconds now = {};  // for what Jekyll takes as the date of a document without one
};

/// The address that the generator of its site gives a document; where none is known, or the file stands
/// outside of what the generator reads, its own “url” or “permalink”, else the pattern of its collection. Not
/// yet looked at whether it is a safe link.
std::string document_address(const SourceFile& file, const Addressed& addressed);

/// The address by the pattern alone.
std::string address_by_pattern(const SourceFile& file, const Addressed& addressed);

/// What stands before the paths of its site's pages, "/docs", or with the host; and for which folder of the
/// built site. "" for nothing.
struct SiteBase {
  std::string url;
  std::string folder;
};
SiteBase base_of(const SourceFile& file);

}  // namespace mitos::source
