// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/citations/cited_work.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::source {
namespace {

bool begins_with(std::string_view text, std::string_view small) {
  return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.begin(),
                                                   [](char a, char b) { return a == text::ascii_lower(b); });
}

bool begins_month(std::string_view text) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"jan", "feb", "mar.", "march", "apr", "may ", "may,", "may-", "june",
                                       "jun.", "july", "jul.", "aug", "sep", "oct", "nov", "dec"});
  return std::any_of(kMonths.begin(), kMonths.end(),
                     [text](std::string_view month) { return begins_with(text, month); });
}

// "5th International", "2001 International"
bool begins_numbered_name(std::string_view text) {
  constexpr std::size_t kYearDigits = 4;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == text.size()) return false;
  const std::string_view rest = text.substr(digits);
  if (text::is_ascii_letter(rest.front()) || !text::is_ascii(rest.front())) return !rest.starts_with("–");
  const bool capital = rest.size() > 1 && rest.front() == ' ' && rest[1] >= 'A' && rest[1] <= 'Z';
  return digits == kYearDigits && capital && !begins_month(rest.substr(1));
}

// Whether what stands here is no part of the venue's name any more: volume, number, pages, date, publisher.
bool begins_details(std::string_view text) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"vol",          "no.",       "no ",      "num",
                                       "issue",        "iss.",      "pp",       "p. ",
                                       "pages",        "doi",       "http",     "issn",
                                       "isbn",         "art.",      "article",  "publication number",
                                       "patent",       "springer",  "elsevier", "ieee,",
                                       "acm,",         "to appear", "accepted", "in press",
                                       "early access", "available", "published"});
  text = text::trimmed(text);
  if (text.empty() || begins_month(text)) return true;
  if (text::is_ascii_digit(text.front())) return !begins_numbered_name(text);
  return text.front() == '[' || text.front() == '<' ||
         std::any_of(kWords.begin(), kWords.end(),
                     [text](std::string_view word) { return begins_with(text, word); });
}

std::size_t count_words(std::string_view text) {
  text = text::trimmed(text);
  return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

// "Systems, Man, and Cybernetics": commas of a list inside a name.
bool goes_on_as_list(std::string_view rest) {
  constexpr std::size_t kMostWords = 2;
  for (int pieces = 0; pieces < 2; ++pieces) {
    rest = text::trimmed(rest);
    if (begins_with(rest, "and ") || begins_with(rest, "& ")) return true;
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view piece = rest.substr(0, comma);
    const std::size_t conjunction = std::min(piece.find(" and "), piece.find(" & "));
    if (conjunction != std::string_view::npos) return count_words(piece.substr(0, conjunction)) <= kMostWords;
    if (comma == rest.size() || count_words(piece) > kMostWords || begins_details(piece)) return false;
    rest.remove_prefix(comma + 1);
  }
  return false;
}

// A full stop that ends a name and not an abbreviation.
bool ends_sentence(std::string_view before, std::string_view rest) {
  constexpr std::size_t kLongestAbbreviation = 5;
  if (rest.empty()) return true;
  if (rest.front() != ' ') return false;
  const std::size_t blank = before.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? before : before.substr(blank + 1);
  return last.size() > kLongestAbbreviation || begins_details(rest);
}

std::size_t venue_length(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view rest = text.substr(i + 1);
    if (c == '(' && begins_details(rest)) return i;
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (depth > 0) continue;
    if (c == ';' || c == '<' || c == '\n') return i;
    if (c == ',' && (begins_details(rest) || !goes_on_as_list(rest))) return i;
    if (c == '.' && ends_sentence(text.substr(0, i), rest)) return i;
    const bool blank = c == ' ' && !rest.empty();
    if (blank && (begins_with(rest, "vol.") || begins_with(rest, "pp.") || begins_with(rest, "doi:") ||
                  begins_with(rest, "http")))
      return i;
  }
  return text.size();
}

// "19/6/2008": the part before a year.
bool ends_with_day(std::string_view before) {
  for (int part = 0; part < 2; ++part) {
    if (!before.ends_with('/')) return false;
    before.remove_suffix(1);
    const std::size_t last = before.find_last_not_of("0123456789");
    const std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
    if (begin == before.size() || before.size() - begin > 2) return false;
    before = before.substr(0, begin);
  }
  return before.empty() || before.back() != '/';
}

bool is_within_number(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kBeside = "-–:/.";
  const auto beside = [&](std::size_t at) {
    return at < text.size() && (text::is_ascii_alphanumeric(text[at]));
  };
  if (begin > 0 && beside(begin - 1)) return true;
  if (beside(end)) return true;
  // "1999-2008", "978-2010", "2003:9", "10.1109/2010.1"
  if (begin > 1 && kBeside.find(text[begin - 1]) != std::string_view::npos && text[begin - 1] != '.' &&
      text::is_ascii_digit(text[begin - 2]))
    return true;
  return end + 1 < text.size() && kBeside.find(text[end]) != std::string_view::npos &&
         text::is_ascii_digit(text[end + 1]);
}

// Whether it stands in an address, or behind "pp.".
bool is_elsewhere(std::string_view text, std::size_t begin) {
  const std::size_t blank = text.rfind(' ', begin);
  const std::string_view word = text.substr(blank == std::string_view::npos ? 0 : blank + 1,
                                            begin - (blank == std::string_view::npos ? 0 : blank + 1));
  if (word.find('/') != std::string_view::npos) return true;
  const std::string_view before = text::trimmed(text.substr(0, begin));
  return before.ends_with("pp.") || before.ends_with("pages") || before.ends_with("p.") ||
         before.ends_with("ISSN");
}

// " 70" of "Multimedia Tools and Applications 70"
std::size_t length_of_volume(std::string_view venue) {
  constexpr std::size_t kMostDigits = 3;
  const std::size_t last = venue.find_last_not_of("0123456789");
  const std::size_t digits = last == std::string_view::npos ? 0 : venue.size() - last - 1;
  return digits > 0 && digits <= kMostDigits && venue[last] == ' ' ? digits + 1 : 0;
}

}  // namespace

std::string venue_in(std::string_view text) {
  constexpr std::size_t kFewestLetters = 3;
  constexpr std::string_view kBefore = " \t\n\"'.,:;)]*_";
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text = text::trimmed(text);
    while (!text.empty() && kBefore.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    for (const std::string_view sign : {"”", "’", "»", "“"}) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size());
    }
    for (const std::string_view in : {"in: ", "in ", "in the ", "the ", "to appear in ", "accepted in ",
                                      "presented at ", "accepted for publication in "}) {
      if (begins_with(text, in)) text.remove_prefix(in.size());
    }
  }
  if (begins_details(text)) return "";
  std::string venue = text::single_spaced(text.substr(0, venue_length(text)));
  while (venue.ends_with('*') || venue.ends_with('_')) venue.pop_back();
  venue.erase(venue.size() - length_of_volume(venue));
  const auto letters = std::count_if(venue.begin(), venue.end(),
                                     [](char c) { return text::is_ascii_letter(c) || !text::is_ascii(c); });
  return static_cast<std::size_t>(letters) < kFewestLetters ? "" : venue;
}

std::string year_in(std::string_view text) {
  constexpr std::size_t kYearDigits = 4;
  std::string year;
  for (std::size_t at = text.find_first_of("12");
       at != std::string_view::npos && at + kYearDigits <= text.size();
       at = text.find_first_of("12", at + 1)) {
    const std::string_view digits = text.substr(at, kYearDigits);
    const bool fits = (digits.starts_with("19") || digits.starts_with("20")) &&
                      std::all_of(digits.begin(), digits.end(), text::is_ascii_digit);
    const bool dated = fits && ends_with_day(text.substr(0, at));
    if (!fits || (!dated && (is_within_number(text, at, at + kYearDigits) || is_elsewhere(text, at))))
      continue;
    year = digits;
  }
  return year;
}

}  // namespace mitos::source
