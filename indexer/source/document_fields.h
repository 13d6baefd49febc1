// SPDX-License-Identifier: GPL-2.0-or-later
// What the front matter of a page tells, as the fields of a document. One thread for one reader of HTML.
#pragma once

#include <string>

#include "common/model/document.h"
#include "indexer/source/front_matter/values.h"
#include "indexer/source/html/html_text.h"
#include "indexer/source/html/processor_budget.h"
#include "indexer/source/read_document.h"

namespace mitos::source {

/// The reader with what this document may still take of the processor.
struct Reading {
  HtmlReader& html;
  const ProcessorBudget& budget;

  HtmlText read(std::string_view text) const { return html.read(text, budget); }
};

/// All of them but the language and the address; what is odd is a warning of `front`.
model::Document read_fields(const SourceFile& file, FrontMatter& front, Values& values,
                            const ReadOptions& options, const Reading& reading);

/// A link that may be shown; "", with a warning, for others. `key` is the one that gave it.
std::string safe_link(std::string link, const std::string& key, FrontMatter& front);

}  // namespace mitos::source
