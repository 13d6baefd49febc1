// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/name_words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// Folded and without dots.
constexpr std::array<std::string_view, 17> kTitles{
    "dr",  "prof", "professor", "assoc", "assist", "mr",        "mrs",        "ms", "miss",
    "sir", "dipl", "dipl-ing",  "δρ",    "καθ",    "καθηγητης", "καθηγητρια", "κα"};
constexpr std::array<std::string_view, 5> kSuffixes{"phd", "msc", "bsc", "dr", "prof"};
// Names without the dot: Eng Siong Chng.
constexpr std::array<std::string_view, 2> kDottedTitles{"ing.", "eng."};
// Names as “Meng”, “MENG” and “Mba”.
constexpr std::array<std::string_view, 4> kDegrees{"MEng", "M.Eng", "M.Eng.", "MBA"};
constexpr std::array<std::string_view, 5> kGenerations{"jr", "sr", "ii", "iii", "iv"};
constexpr std::array<std::string_view, 26> kParticles{
    "van", "von", "vom", "zu", "zur", "de",  "der", "den", "het", "del", "della", "di",  "da",
    "do",  "dos", "das", "du", "la",  "las", "los", "ter", "ten", "al",  "el",    "bin", "ibn"};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Calls `visit` with every character; a negative one for what is no UTF-8.
template <typename Visitor>
void for_each_character(std::string_view text, Visitor&& visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    visit(c);
  }
}

std::string folded_without_dots(std::string_view word) {
  std::string out = text::fold(word);
  std::erase(out, '.');
  return out;
}

// "J.-M." and "Dr." stay whole.
void append_parted_at_dots(std::string_view word, Words& words) {
  while (!word.empty()) {
    std::size_t end = word.find('.');
    while (end != std::string_view::npos && end + 1 < word.size() &&
           (word[end + 1] == '-' || word[end + 1] == '.')) {
      end = word.find('.', end + 1);
    }
    end = end == std::string_view::npos ? word.size() : end + 1;
    if (count_letters(word.substr(0, end)) > 0) words.emplace_back(word.substr(0, end));
    word.remove_prefix(end);
  }
}

}  // namespace

Words words_of(std::string_view text) {
  Words typed = pieces_of(text::single_spaced(text), ' ');
  while (typed.size() > 1 && is_suffix(typed.back())) typed.pop_back();
  Words words;
  for (const std::string& word : typed) append_parted_at_dots(word, words);
  const auto name = std::find_if_not(words.begin(), words.end(), [](const std::string& word) {
    return is_title(word) || is_generation(word);
  });
  if (name != words.end()) words.erase(words.begin(), name);
  return words;
}

bool is_title(std::string_view word) {
  return contains(kTitles, folded_without_dots(word)) || contains(kDottedTitles, text::fold(word));
}

bool is_suffix(std::string_view word) {
  return contains(kSuffixes, folded_without_dots(word)) || contains(kDegrees, word) || is_generation(word);
}

bool is_generation(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word == "JR" || word == "SR") return false;  // rather initials
  return contains(kGenerations, text::fold(word));
}

bool is_particle(std::string_view word) {
  return contains(kParticles, text::fold(word));
}

bool is_initial(std::string_view word) {
  std::size_t letters = 0;  // of this part
  bool fits = true;
  for_each_character(word, [&](UChar32 c) {
    if (c == '-') {
      fits = fits && letters == 1;
      letters = 0;
    } else if (c >= 0 && u_isalpha(c)) {
      ++letters;
    } else {
      fits = fits && c == '.';
    }
  });
  return fits && letters == 1;
}

std::size_t count_letters(std::string_view text) {
  std::size_t letters = 0;
  for_each_character(text, [&](UChar32 c) { letters += c >= 0 && u_isalpha(c) ? 1U : 0U; });
  return letters;
}

bool has_small_letter(std::string_view text) {
  bool found = false;
  for_each_character(text, [&](UChar32 c) { found = found || (c >= 0 && u_islower(c)); });
  return found;
}

Words pieces_of(std::string_view text, char separator) {
  Words pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view piece = text::trimmed(text.substr(0, end));
    if (count_letters(piece) > 0) pieces.emplace_back(piece);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) out += ' ';
    out += words[i];
  }
  return out;
}

}  // namespace mitos::names
