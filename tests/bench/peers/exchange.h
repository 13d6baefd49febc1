// SPDX-License-Identifier: GPL-2.0-or-later
// The documents and queries of a race as files of JSON lines, which every side reads.
#pragma once

#include <filesystem>

#include "tests/bench/corpus.h"

namespace mitos::bench {

/// The same documents with titles, headings and bodies only, headings in front of the body.
Corpus title_and_body(Corpus corpus);

/// A line a document: {"title", "body"}. Throws IoError.
void write_documents(const Corpus& corpus, const std::filesystem::path& file);

/// What write_documents() wrote, numbered from 1. Throws IoError.
Corpus read_documents(const std::filesystem::path& file);

/// A line a class: {"name", "drawn", "seed", "queries": [{"mitos", "fts5"}]}. Throws IoError.
void write_queries(const Corpus& corpus, const std::filesystem::path& file);

}  // namespace mitos::bench
