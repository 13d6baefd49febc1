// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/compound.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "common/text/acronym.h"
#include "common/text/ascii.h"
#include "common/text/lexicon.h"

namespace mitos::text {
namespace {

bool is_version_letter(std::string_view part) {
  return part.size() > 1 && ascii_lower(part.front()) == 'v' && is_ascii_digit(part[1]);
}

bool is_number_part(std::string_view part, bool first) {
  if (!is_ascii_digit(part.front()) && !(first && is_version_letter(part))) return false;
  return std::all_of(part.begin(), part.end(), is_ascii_alphanumeric);
}

DottedNumber number_of(std::string_view text, std::span<const Word> parts) {
  const Word word{parts.front().begin, parts.back().end, parts.front().linked};
  std::string_view written = bytes_of(text, word);
  if (is_version_letter(written)) written.remove_prefix(1);
  return {word, written};
}

// Calls `visit(std::span<const Word>)` for the words of each number with dots.
template <typename Visitor>
void for_each_number(std::string_view text, std::span<const Word> chain, Visitor&& visit) {
  for (std::size_t begin = 0; begin + 1 < chain.size();) {
    std::size_t end = begin;
    while (end < chain.size() && is_number_part(bytes_of(text, chain[end]), end == begin) &&
           (end == begin || text.substr(chain[end - 1].end, chain[end].begin - chain[end - 1].end) == ".")) {
      ++end;
    }
    if (end - begin > 1 && end - begin <= kMostNumberParts) visit(chain.subspan(begin, end - begin));
    begin = std::max(end, begin + 1);
  }
}

}  // namespace

std::vector<DottedNumber> whole_numbers(std::string_view text, std::span<const Word> chain) {
  std::vector<DottedNumber> numbers;
  for_each_number(text, chain,
                  [&](std::span<const Word> parts) { numbers.push_back(number_of(text, parts)); });
  return numbers;
}

std::vector<DottedNumber> numbers_within(std::string_view text, std::span<const Word> chain) {
  std::vector<DottedNumber> numbers;
  for_each_number(text, chain, [&](std::span<const Word> parts) {
    for (std::size_t count = parts.size(); count > 1; --count) {
      for (std::size_t first = 0; first + count <= parts.size(); ++first)
        numbers.push_back(number_of(text, parts.subspan(first, count)));
    }
  });
  return numbers;
}

std::string joined(std::string_view text, std::span<const Word> words) {
  if (words.size() < 2 || words.size() > kMostJoined) return "";
  std::string all;
  for (const Word word : words) {
    const std::string_view written = bytes_of(text, word);
    const bool dotted = is_dotted_acronym(written);
    std::copy_if(written.begin(), written.end(), std::back_inserter(all),
                 [dotted](char c) { return c != '.' || !dotted; });
  }
  const bool digits_only = std::all_of(all.begin(), all.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits_only || all.size() > kMaxTermBytes ? "" : all;
}

std::vector<std::string_view> parts_of(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (word.empty() || std::all_of(word.begin() + 1, word.end(), small)) return {};  // nearly every word
  if (is_dotted_acronym(word)) return {};
  enum class Kind { lower, upper, digit };
  std::vector<std::string_view> parts;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  std::size_t begin = 0;
  std::size_t characters = 0;
  Kind last = Kind::digit;
  const auto end_part = [&](std::size_t end) {
    if (last != Kind::digit && characters >= kShortest) parts.push_back(word.substr(begin, end - begin));
    begin = end;
    characters = 0;
  };
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, word.size(), c);
    const Kind kind = c >= 0 && u_isdigit(c) != 0   ? Kind::digit
                      : c >= 0 && u_isupper(c) != 0 ? Kind::upper
                                                    : Kind::lower;
    const bool divides = kind != last && (kind != Kind::lower || last == Kind::digit);
    if (here > 0 && divides) end_part(here);
    last = kind;
    ++characters;
  }
  const bool divided = begin > 0;
  end_part(word.size());
  return divided ? parts : std::vector<std::string_view>{};
}

}  // namespace mitos::text
