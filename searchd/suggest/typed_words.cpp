// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/typed_words.h"

#include "searchd/marks/highlight.h"

namespace mitos::suggest {

std::vector<std::string> first_words(std::string_view text, const text::FoldedReader& reader) {
  constexpr std::size_t kMostWords = 8;
  std::vector<std::string> words = reader.words_of(text);
  if (words.size() > kMostWords) words.resize(kMostWords);
  return words;
}

std::string marked(std::string_view text, const std::vector<lookup::Prefixes>& words,
                   const text::FoldedReader& reader) {
  std::vector<std::string> all;
  for (const lookup::Prefixes& beginnings : words)
    all.insert(all.end(), beginnings.begin(), beginnings.end());
  return marks::marked_beginnings(text, all, reader);
}

}  // namespace mitos::suggest
