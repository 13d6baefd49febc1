// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/script.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/text/next_character.h"

namespace mitos::text {
namespace {

// The scripts whose letters are taken for each other, in the order in which one is chosen of those that have
// equally many letters of a word.
enum Letters : std::uint8_t { kGreek, kCyrillic, kLatin, kOther };
constexpr std::size_t kScripts = 3;

Letters letters_of(UChar32 c) {
  if (c >= 'a' && c <= 'z') return kLatin;
  if (c >= 0x03b1 && c <= 0x03c9) return kGreek;
  if (c >= 0x0430 && c <= 0x045f) return kCyrillic;
  return kOther;
}

// Look-alikes as people take one for the other, capitals among them: folding has made P of Ρ and
// H of Η the small letters that follow. 0 where a script has none. By Letters.
using Alike = std::array<UChar32, kScripts>;
constexpr std::array<Alike, 19> kLookAlikes{{{0x03b1, 0x0430, 'a'},
                                             {0x03b2, 0x0432, 'b'},
                                             {0, 0x0441, 'c'},
                                             {0x03b5, 0x0435, 'e'},
                                             {0x03b6, 0, 'z'},
                                             {0x03b7, 0x043d, 'h'},
                                             {0x03b9, 0x0456, 'i'},
                                             {0, 0x0458, 'j'},
                                             {0x03ba, 0x043a, 'k'},
                                             {0x03bc, 0x043c, 'm'},
                                             {0x03bd, 0, 'n'},
                                             {0x03bf, 0x043e, 'o'},
                                             {0x03c1, 0x0440, 'p'},
                                             {0, 0x0455, 's'},
                                             {0x03c4, 0x0442, 't'},
                                             {0x03c5, 0x0443, 'y'},
                                             {0x03c7, 0x0445, 'x'},
                                             {0x03bd, 0, 'v'},
                                             {0x03b3, 0x0433, 0}}};

// The letter of `script` that looks like `c`, which may be `c` itself; 0 if there is none.
UChar32 alike(UChar32 c, Letters script) {
  const Letters from = letters_of(c);
  if (from == kOther || from == script) return c;
  const auto* found = std::find_if(kLookAlikes.begin(), kLookAlikes.end(),
                                   [c, from](const Alike& letters) { return letters.at(from) == c; });
  return found == kLookAlikes.end() ? 0 : found->at(script);
}

void append(std::string& out, UChar32 c) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  out.append(reinterpret_cast<const char*>(bytes.data()), length);
}

// A word in one script, as far as its letters allow.
std::string repaired(std::string_view word) {
  std::array<std::size_t, kScripts> letters{};
  std::array<bool, kScripts> possible{true, true, true};
  for_each_character(word, [&](UChar32 c, std::string_view) {
    if (letters_of(c) == kOther) return;
    ++letters.at(letters_of(c));
    for (std::size_t script = 0; script < kScripts; ++script)
      possible.at(script) = possible.at(script) && alike(c, static_cast<Letters>(script)) != 0;
  });
  std::optional<Letters> best;
  for (std::size_t script = 0; script < kScripts; ++script) {
    if (letters.at(script) == 0 || !possible.at(script)) continue;
    if (!best || letters.at(script) > letters.at(*best)) best = static_cast<Letters>(script);
  }
  // Two letters are rather a unit, such as μm.
  constexpr std::size_t kShortest = 3;
  const std::size_t all = letters[kGreek] + letters[kCyrillic] + letters[kLatin];
  if (!best || all < kShortest || letters.at(*best) == all) return std::string(word);
  std::string out;
  for_each_character(word, [&](UChar32 c, std::string_view) { append(out, alike(c, *best)); });
  return out;
}

}  // namespace

Script script_of(std::string_view folded) {
  bool latin = false;
  bool greek = false;
  for_each_character(folded, [&](UChar32 c, std::string_view) {
    latin = latin || letters_of(c) == kLatin;
    greek = greek || letters_of(c) == kGreek;
  });
  if (latin) return greek ? Script::mixed : Script::latin;
  return greek ? Script::greek : Script::none;
}

std::string without_homoglyphs(std::string_view folded) {
  std::array<bool, kScripts> there{};
  for_each_character(folded, [&](UChar32 c, std::string_view) {
    if (letters_of(c) != kOther) there.at(letters_of(c)) = true;
  });
  if (std::count(there.begin(), there.end(), true) < 2) return std::string(folded);
  std::string out;
  std::string word;
  const auto end_word = [&] {
    out += repaired(word);
    word.clear();
  };
  for_each_character(folded, [&](UChar32 c, std::string_view bytes) {
    // Digits stand inside names: AI4Media.
    if (letters_of(c) != kOther || (c >= '0' && c <= '9')) {
      word += bytes;
    } else {
      end_word();
      out += bytes;
    }
  });
  end_word();
  return out;
}

}  // namespace mitos::text
