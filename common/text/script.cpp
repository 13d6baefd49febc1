// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/script.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace mitos::text {
namespace {

bool is_latin(UChar32 c) {
  return c >= 'a' && c <= 'z';
}
bool is_greek(UChar32 c) {
  return c >= 0x03b1 && c <= 0x03c9;
}

// Look-alikes as people take one for the other, capitals among them: folding has made P of Ρ and
// H of Η the small letters that follow.
constexpr std::array<std::pair<UChar32, UChar32>, 15> kLookAlikes{{{'a', 0x03b1},
                                                                   {'b', 0x03b2},
                                                                   {'e', 0x03b5},
                                                                   {'z', 0x03b6},
                                                                   {'h', 0x03b7},
                                                                   {'i', 0x03b9},
                                                                   {'k', 0x03ba},
                                                                   {'m', 0x03bc},
                                                                   {'n', 0x03bd},
                                                                   {'o', 0x03bf},
                                                                   {'p', 0x03c1},
                                                                   {'t', 0x03c4},
                                                                   {'y', 0x03c5},
                                                                   {'x', 0x03c7},
                                                                   {'v', 0x03bd}}};

// 0 if there is none.
UChar32 greek_for(UChar32 latin) {
  const auto* found = std::find_if(kLookAlikes.begin(), kLookAlikes.end(),
                                   [latin](const auto& pair) { return pair.first == latin; });
  return found == kLookAlikes.end() ? 0 : found->second;
}
UChar32 latin_for(UChar32 greek) {
  const auto* found = std::find_if(kLookAlikes.begin(), kLookAlikes.end(),
                                   [greek](const auto& pair) { return pair.second == greek; });
  return found == kLookAlikes.end() ? 0 : found->first;
}

template <typename Visitor>
void for_each_character(std::string_view text, Visitor&& visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    const std::size_t begin = at;
    U8_NEXT(bytes, at, text.size(), c);
    visit(c, text.substr(begin, at - begin));
  }
}

void append(std::string& out, UChar32 c) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  out.append(reinterpret_cast<const char*>(bytes.data()), length);
}

// A word in one script, as far as its letters allow.
std::string repaired(std::string_view word) {
  std::size_t latin = 0;
  std::size_t greek = 0;
  bool to_greek = true;
  bool to_latin = true;
  for_each_character(word, [&](UChar32 c, std::string_view) {
    latin += is_latin(c) ? 1U : 0U;
    greek += is_greek(c) ? 1U : 0U;
    to_greek = to_greek && (!is_latin(c) || greek_for(c) != 0);
    to_latin = to_latin && (!is_greek(c) || latin_for(c) != 0);
  });
  // Two letters are rather a unit, such as μm.
  constexpr std::size_t kShortest = 3;
  if (latin == 0 || greek == 0 || latin + greek < kShortest) return std::string(word);
  if (!to_greek && !to_latin) return std::string(word);
  const bool wants_greek = to_greek && (!to_latin || greek >= latin);
  std::string out;
  for_each_character(word, [&](UChar32 c, std::string_view bytes) {
    if (wants_greek && is_latin(c)) {
      append(out, greek_for(c));
    } else if (!wants_greek && is_greek(c)) {
      append(out, latin_for(c));
    } else {
      out += bytes;
    }
  });
  return out;
}

}  // namespace

Script script_of(std::string_view folded) {
  bool latin = false;
  bool greek = false;
  for_each_character(folded, [&](UChar32 c, std::string_view) {
    latin = latin || is_latin(c);
    greek = greek || is_greek(c);
  });
  if (latin) return greek ? Script::mixed : Script::latin;
  return greek ? Script::greek : Script::none;
}

std::string without_homoglyphs(std::string_view folded) {
  if (script_of(folded) != Script::mixed) return std::string(folded);
  std::string out;
  std::string word;
  const auto end_word = [&] {
    out += repaired(word);
    word.clear();
  };
  for_each_character(folded, [&](UChar32 c, std::string_view bytes) {
    // Digits stand inside names: AI4Media.
    if (is_latin(c) || is_greek(c) || (c >= '0' && c <= '9')) {
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
