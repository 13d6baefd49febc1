// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/synonyms.h"

#include <algorithm>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::index {

// A line each; no folded word has a tab or an end of line.
void write_synonyms(const std::filesystem::path& path, std::vector<Synonym> synonyms) {
  std::sort(synonyms.begin(), synonyms.end());
  synonyms.erase(std::unique(synonyms.begin(), synonyms.end()), synonyms.end());
  std::string file;
  for (const Synonym& synonym : synonyms) file += synonym.from + '\t' + synonym.to + '\n';
  io::write_file_durably(path, file);
}

std::vector<Synonym> read_synonyms(const std::filesystem::path& path) {
  const std::string file = io::read_file(path);
  std::vector<Synonym> synonyms;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = file.find('\n', at);
    const std::size_t tab = file.find('\t', at);
    if (end == std::string::npos || tab > end) throw IndexError(path.string() + " holds no synonyms");
    synonyms.push_back({file.substr(at, tab - at), file.substr(tab + 1, end - tab - 1)});
    at = end + 1;
  }
  return synonyms;
}

}  // namespace mitos::index
