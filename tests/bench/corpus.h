// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a run as both engines read them: text that is ready to be indexed.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::bench {

/// The text columns of the FTS5 table. Together they hold every word that Mitos indexes.
enum Column : std::size_t { kTitle, kAcronym, kPeople, kProgram, kTags, kHeadings, kBody, kColumns };
inline constexpr std::array<std::string_view, kColumns> kColumnNames{"title", "acronym",  "people", "program",
                                                                     "tags",  "headings", "body"};

struct Row {
  std::int64_t number = 0;  // the document's number in the generation
  std::array<std::string, kColumns> text;
};

using Corpus = std::vector<Row>;

/// Decodes every document of the current generation of `index` into memory. Throws IndexError.
Corpus load_corpus(const std::filesystem::path& index);

/// Bytes of text in all columns.
std::uint64_t text_bytes(const Corpus& corpus);

}  // namespace mitos::bench
