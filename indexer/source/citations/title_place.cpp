// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/citations/title_place.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/words.h"

namespace mitos::source {
namespace {

struct FoldedWord {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<FoldedWord> folded_words_of(std::string_view text) {
  std::vector<FoldedWord> words;
  text::for_each_word(text, [&](text::Word word) {
    words.push_back({text::fold(text.substr(word.begin, word.end - word.begin)), word.begin, word.end});
  });
  return words;
}

// Longer ones first.
constexpr auto kOpening =
    std::to_array<std::string_view>({"\"", "“", "”", "„", "«", "''", "``", "‘", "’’", "″"});
constexpr auto kClosing = std::to_array<std::string_view>({"\"", "”", "“", "»", "''", "’’", "’", "″", "'"});

// Where the first of `marks` is; `end` behind it.
template <typename Marks>
TitlePlace first_mark(std::string_view text, const Marks& marks, std::size_t from) {
  TitlePlace first{std::string_view::npos, std::string_view::npos};
  for (const std::string_view mark : marks) {
    const std::size_t at = text.find(mark, from);
    if (at < first.begin) first = {at, at + mark.size()};
  }
  return first;
}

// A mark inside a title is followed by the next word.
std::size_t behind_closing_mark(std::string_view text, std::size_t from) {
  for (TitlePlace mark = first_mark(text, kClosing, from); mark.begin != std::string_view::npos;
       mark = first_mark(text, kClosing, mark.end)) {
    if (mark.end >= text.size()) return mark.end;
    const bool inside =
        text::is_ascii_alphanumeric(text[mark.end]) ||
        (mark.begin > 0 && text[mark.begin - 1] == ' ' && mark.end < text.size() && text[mark.end] != ' ');
    const std::size_t next = text.find_first_not_of(' ', mark.end);
    const bool goes_on = next != std::string_view::npos && text[next] >= 'a' && text[next] <= 'z' &&
                         !text.substr(next).starts_with("in ");
    if (!inside && !goes_on) return mark.end;
  }
  return std::string_view::npos;
}

// Behind the title whose words are matched up to `matched`.
std::size_t title_end(std::string_view text, std::size_t begin, std::size_t matched) {
  constexpr std::size_t kSignsBefore = 4;  // of a mark, a bracket
  const std::size_t from = begin - std::min(begin, kSignsBefore);
  const TitlePlace open = first_mark(text.substr(0, begin), kOpening, from);
  if (open.begin != std::string_view::npos) {
    const std::size_t end = behind_closing_mark(text, matched);
    if (end != std::string_view::npos) return end;
  }
  return std::min(text.find_first_of(",.", matched), text.size());
}

std::optional<TitlePlace> by_words(std::string_view citation, std::string_view title) {
  constexpr std::size_t kSought = 5;
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMostSkipped = 2;  // "A", "The": words that the citation lacks
  const std::vector<FoldedWord> wanted = folded_words_of(title);
  const std::vector<FoldedWord> words = folded_words_of(citation);
  for (std::size_t skipped = 0; skipped <= kMostSkipped && skipped + kFewest <= wanted.size(); ++skipped) {
    const auto first = wanted.begin() + static_cast<std::ptrdiff_t>(skipped);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(kSought, wanted.size() - skipped));
    const auto is_same = [](const FoldedWord& a, const FoldedWord& b) { return a.text == b.text; };
    const auto found = std::search(words.begin(), words.end(), first, last, is_same);
    if (found == words.end()) continue;
    const auto ends = std::mismatch(found, words.end(), first, wanted.end(), is_same);
    return TitlePlace{found->begin, title_end(citation, found->begin, std::prev(ends.first)->end)};
  }
  return std::nullopt;
}

std::optional<TitlePlace> by_mark(std::string_view citation) {
  const TitlePlace mark = first_mark(citation, kOpening, 1);
  if (mark.begin == std::string_view::npos) return std::nullopt;
  return TitlePlace{mark.begin, std::min(behind_closing_mark(citation, mark.end), citation.size())};
}

std::optional<TitlePlace> by_year(std::string_view citation) {
  for (const std::string_view begin : {"(20", "(19"}) {
    const std::size_t at = citation.find(begin);
    const std::size_t close = at == std::string_view::npos ? at : citation.find(')', at);
    if (close == std::string_view::npos) continue;
    const std::size_t from = std::min(citation.find_first_not_of("). ", close), citation.size());
    return TitlePlace{from, std::min(citation.find('.', from), citation.size())};
  }
  return std::nullopt;
}

}  // namespace

std::vector<TitlePlace> title_places(std::string_view citation, std::string_view title) {
  std::vector<TitlePlace> places;
  for (const std::optional<TitlePlace>& place :
       {by_words(citation, title), by_mark(citation), by_year(citation)}) {
    if (place) places.push_back(*place);
  }
  return places;
}

}  // namespace mitos::source
