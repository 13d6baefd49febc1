// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/name_words.h"

#include <algorithm>

#include "common/text/acronym.h"
#include "common/text/words.h"

namespace mitos::match {
namespace {

// Initials with dots are a word each.
std::vector<std::string> words_of_name(std::string_view text, text::Lexicon& lexicon) {
  std::vector<std::string> words;
  text::for_each_word(text, [&](text::Word word) {
    const std::string_view written = text::bytes_of(text, word);
    const std::string& folded = lexicon.look_up(written).folded;
    if (text::is_dotted_acronym(written)) {
      add_letters(folded, words);
    } else {
      words.push_back(folded);
    }
  });
  return words;
}

// Takes the first word of `words` that `fits`; false if there is none.
template <typename Fits>
bool take(std::vector<std::string>& words, Fits&& fits) {
  const auto found = std::find_if(words.begin(), words.end(), fits);
  if (found == words.end()) return false;
  words.erase(found);
  return true;
}

}  // namespace

void add_letters(std::string_view initials, std::vector<std::string>& letters) {
  for (std::size_t begin = 0; begin < initials.size();) {
    std::size_t end = begin + 1;
    while (end < initials.size() && (static_cast<unsigned char>(initials[end]) & 0xc0U) == 0x80U) ++end;
    letters.emplace_back(initials.substr(begin, end - begin));
    begin = end;
  }
}

bool has_name(std::string_view text, const NameWords& wanted, text::Lexicon& lexicon) {
  std::vector<std::string> words = words_of_name(text, lexicon);
  const bool all = std::all_of(wanted.whole.begin(), wanted.whole.end(), [&words](const std::string& whole) {
    return std::find(words.begin(), words.end(), whole) != words.end();
  });
  if (!all) return false;
  for (const std::string& whole : wanted.whole)
    take(words, [&](const std::string& word) { return word == whole; });
  return std::all_of(wanted.initials.begin(), wanted.initials.end(), [&words](const std::string& initial) {
    return take(words, [&initial](const std::string& word) { return word.starts_with(initial); });
  });
}

}  // namespace mitos::match
