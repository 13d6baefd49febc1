// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/marked_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::fuzz {
namespace {

constexpr std::string_view kOpen = "<mark>";
constexpr std::string_view kClose = "</mark>";
constexpr std::string_view kEllipsis = "…";
constexpr std::array<std::pair<std::string_view, char>, 5> kEscapes{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// A text whose runs of white space are one blank each, and where each of its bytes came from.
struct Squeezed {
  std::string text;
  std::vector<std::size_t> from;  // one more at the end
};

Squeezed squeezed(std::string_view text) {
  Squeezed result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool space = is_space(text[i]);
    if (space && !result.text.empty() && result.text.back() == ' ') continue;
    result.text += space ? ' ' : text[i];
    result.from.push_back(i);
  }
  result.from.push_back(text.size());
  return result;
}

// Whether the mark is a word of `text`, words that are wanted together, or the beginning of a word.
bool covers(std::string_view text, Range mark, Cover cover, text::Acronyms acronyms) {
  // A word never goes on behind white space.
  std::size_t at = mark.begin;
  while (at > 0 && !is_space(text[at - 1])) --at;
  text::WordReader reader(text.substr(at), text::Runs::divided, acronyms);
  bool begun = false;
  while (const auto word = reader.next()) {
    const Range here{word->begin + at, word->end + at};
    if (begun && cover != Cover::whole_words && !word->linked) return false;
    begun = begun || here.begin == mark.begin;
    if (!begun && here.begin > mark.begin) return false;
    if (!begun) continue;
    if (cover == Cover::whole_words ? here.end == mark.end : mark.end <= here.end) return true;
    if (here.end > mark.end) return false;
  }
  return false;
}

// Of an acronym with dots a part may be marked, too.
bool covers(std::string_view text, Range mark, Cover cover) {
  return covers(text, mark, cover, text::Acronyms::whole) ||
         covers(text, mark, cover, text::Acronyms::divided);
}

// Whether `part`, squeezed, stands in `text` at or behind `from`, each of its marks a word there. Moves
// `from` behind it.
bool stands_in(const Squeezed& text, std::string_view original, const MarkedText& part, std::size_t& from) {
  const Squeezed wanted = squeezed(part.text);
  for (std::size_t at = text.text.find(wanted.text, from); at != std::string::npos;
       at = text.text.find(wanted.text, at + 1)) {
    const auto place = [&](std::size_t byte) {
      const auto squeezed_byte =
          std::lower_bound(wanted.from.begin(), wanted.from.end(), byte) - wanted.from.begin();
      return text.from[at + static_cast<std::size_t>(squeezed_byte)];
    };
    const bool words = std::all_of(part.marks.begin(), part.marks.end(), [&](Range mark) {
      const Range there{place(mark.begin), place(mark.end - 1) + 1};
      return covers(original, there, Cover::whole_words);
    });
    if (words) {
      from = at + wanted.text.size();
      return true;
    }
    if (at + 1 >= text.text.size()) break;
  }
  return false;
}

MarkedText part_of(const MarkedText& whole, std::size_t begin, std::size_t end) {
  MarkedText part{whole.text.substr(begin, end - begin), {}};
  for (const Range mark : whole.marks) {
    if (mark.begin >= begin && mark.end <= end) part.marks.push_back({mark.begin - begin, mark.end - begin});
  }
  return part;
}

// Without the ellipses at both ends and the blanks beside them.
MarkedText without_ellipses(const MarkedText& passage) {
  std::size_t begin = 0;
  std::size_t end = passage.text.size();
  if (passage.text.starts_with(kEllipsis)) begin = kEllipsis.size();
  while (begin < end && begin > 0 && is_space(passage.text[begin])) ++begin;
  if (std::string_view(passage.text).substr(begin, end - begin).ends_with(kEllipsis)) {
    end -= kEllipsis.size();
    while (end > begin && is_space(passage.text[end - 1])) --end;
  }
  return part_of(passage, begin, end);
}

}  // namespace

std::optional<MarkedText> read_marked(std::string_view html) {
  MarkedText result;
  bool open = false;
  while (!html.empty()) {
    if (html.starts_with(kOpen)) {
      if (std::exchange(open, true)) return std::nullopt;
      result.marks.push_back({result.text.size(), 0});
      html.remove_prefix(kOpen.size());
    } else if (html.starts_with(kClose)) {
      if (!std::exchange(open, false)) return std::nullopt;
      result.marks.back().end = result.text.size();
      if (result.marks.back().begin == result.marks.back().end) return std::nullopt;
      html.remove_prefix(kClose.size());
    } else if (html.front() == '&') {
      const auto* const escape =
          std::find_if(kEscapes.begin(), kEscapes.end(),
                       [html](const auto& candidate) { return html.starts_with(candidate.first); });
      if (escape == kEscapes.end()) return std::nullopt;
      result.text += escape->second;
      html.remove_prefix(escape->first.size());
    } else {
      constexpr std::string_view kEscaped = "<>\"'";
      if (kEscaped.find(html.front()) != std::string_view::npos) return std::nullopt;
      result.text += html.front();
      html.remove_prefix(1);
    }
  }
  return open ? std::nullopt : std::optional(std::move(result));
}

std::string fault_in_whole(std::string_view html, std::string_view text, Cover cover) {
  const std::optional<MarkedText> read = read_marked(html);
  if (!read) return "is not well-formed";
  if (read->text != text) return "is another text than “" + std::string(text) + "”";
  for (const Range mark : read->marks) {
    if (!covers(text, mark, cover)) {
      return "marks “" + read->text.substr(mark.begin, mark.end - mark.begin) + "”, which is no word there";
    }
  }
  return "";
}

std::string fault_in_passage(std::string_view html, std::string_view text, std::size_t length) {
  const std::optional<MarkedText> read = read_marked(html);
  if (!read) return "is not well-formed";
  if (text::find_unfit(read->text)) return "is no UTF-8";
  const Squeezed all = squeezed(text);
  const MarkedText passage = without_ellipses(*read);
  if (text::count_characters(passage.text) > length) return "is too long";
  std::size_t from = 0;
  // Read whole first: a text may have ellipses of its own.
  if (stands_in(all, text, passage, from) || stands_in(all, text, *read, from)) return "";
  std::size_t begin = 0;
  while (begin <= passage.text.size()) {
    const std::size_t end = std::min(passage.text.find(kEllipsis, begin), passage.text.size());
    std::size_t first = begin;
    std::size_t last = end;
    while (first < last && is_space(passage.text[first])) ++first;
    while (last > first && is_space(passage.text[last - 1])) --last;
    if (!stands_in(all, text, part_of(passage, first, last), from)) {
      return "has no such words in the text: “" + passage.text.substr(first, last - first) + "”";
    }
    begin = end + kEllipsis.size();
  }
  return "";
}

}  // namespace mitos::fuzz
