// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/phrase.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/words.h"

namespace mitos::taxonomy {
namespace {

// What folding leaves of the dashes: hyphen, figure dash, en dash, em dash, minus.
constexpr std::array<std::string_view, 7> kDashes{"-", "_", "\u2010", "\u2012", "\u2013", "\u2014", "\u2212"};

char joint(std::string_view between, char next) {
  const bool dash = std::any_of(kDashes.begin(), kDashes.end(), [between](std::string_view one) {
    return between.find(one) != std::string_view::npos;
  });
  const bool blank = between.find_first_of(" \t\n\r") != std::string_view::npos;
  if (dash) return blank && !text::is_ascii_digit(next) ? kApart : kHyphen;
  return between == "/" || between == "." ? between.front() : kApart;
}

}  // namespace

Phrase read_phrase(std::string_view text, std::string_view extra) {
  const std::string folded = text::fold(text);
  Phrase phrase;
  std::size_t end = 0;  // of the last word
  text::WordReader reader(folded);
  std::optional<text::Word> next = reader.next();
  for (;;) {
    const std::size_t wildcard = folded.find_first_of(extra, end);
    text::Word word;
    if (wildcard != std::string::npos && (!next || wildcard < next->begin)) {
      word = {wildcard, wildcard + 1};
    } else if (next) {
      word = *next;
      next = reader.next();
    } else {
      break;
    }
    const std::string_view bytes = text::bytes_of(folded, word);
    if (!phrase.empty() && word.begin == end) {
      phrase.back().text += bytes;
    } else {
      const std::string_view between = std::string_view(folded).substr(end, word.begin - end);
      phrase.push_back({std::string(bytes), phrase.empty() ? kApart : joint(between, bytes.front())});
    }
    end = word.end;
  }
  return phrase;
}

std::string slug_of(const Phrase& phrase) {
  std::string slug;
  for (const PhraseWord& word : phrase) {
    if (!slug.empty()) slug += kHyphen;
    slug += word.text;
  }
  return slug;
}

}  // namespace mitos::taxonomy
