// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/units.h"

#include <utility>

#include "common/text/compound.h"
#include "common/text/conjunction.h"
#include "common/text/fold.h"
#include "common/text/words.h"
#include "searchd/query/signs.h"

namespace mitos::query {
namespace {

void add(std::string_view written, std::size_t begin, std::size_t end, std::string_view text,
         std::vector<Unit>& units) {
  // An emoji's variation selector is a mark without a letter.
  if (text::fold(written).empty()) return;
  units.push_back({std::string(written), begin, end, star_at(text, end) > 0});
}

}  // namespace

std::vector<Unit> words_in(std::string_view part, std::string_view text) {
  const auto at = static_cast<std::size_t>(part.data() - text.data());
  std::vector<Unit> words;
  text::for_each_word(part, [&](text::Word word) {
    add(text::bytes_of(part, word), at + word.begin, at + word.end, text, words);
  });
  return words;
}

std::vector<Unit> phrase_words_in(std::string_view part, std::string_view text) {
  std::vector<Unit> words;
  for (Unit& word : words_in(part, text)) {
    const std::size_t before = words.empty() ? word.begin : words.back().end;
    if (text::has_and_sign(text.substr(before, word.begin - before)))
      words.push_back({std::string(text::kAnd), before, word.begin});
    words.push_back(std::move(word));
  }
  return words;
}

std::vector<Unit> units_in(std::string_view part, std::string_view text) {
  const auto at = static_cast<std::size_t>(part.data() - text.data());
  std::vector<Unit> units;
  text::for_each_unit(part, [&](text::Word word, std::string_view written) {
    add(written, at + word.begin, at + word.end, text, units);
  });
  return units;
}

}  // namespace mitos::query
