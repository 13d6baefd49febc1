// SPDX-License-Identifier: GPL-2.0-or-later
// Which words may stand for which others: what the catalogue's keepers say, and the abbreviations that
// its titles spell out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mitos::index {

/// Who asks for `from` is content with `to`. Both are folded_words() of text/fold.h.
struct Synonym {
  std::string from;
  std::string to;

  auto operator<=>(const Synonym&) const = default;
};

/// Writes and fsyncs the file; sorted, and each once.
void write_synonyms(const std::filesystem::path& path, std::vector<Synonym> synonyms);

/// Throws IoError, or IndexError if the file holds something else.
std::vector<Synonym> read_synonyms(const std::filesystem::path& path);

}  // namespace mitos::index
