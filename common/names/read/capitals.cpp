// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/capitals.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "common/text/fold.h"
#include "common/text/script.h"

namespace mitos::names {
namespace {

// Particles that are written small, unlike "Al", "El", "Di", "Le".
constexpr auto kSmall = std::to_array<std::string_view>(
    {"van", "von", "vom", "zu",  "zur", "de",  "der", "den", "het", "del", "da", "do",
     "dos", "das", "du",  "las", "los", "ter", "ten", "bin", "ibn", "af",  "av", "y"});
// Before an apostrophe, as in "Dell'Acqua"; else only single letters are: "O'Malley", but "Sha'ban".
constexpr auto kBeforeApostrophe =
    std::to_array<std::string_view>({"dell", "dall", "sant", "degl", "nell", "quell"});

bool is_small(const Words& words, std::size_t at) {
  if (at == 0 || at + 1 == words.size()) return false;
  const std::string word = text::fold(words[at]);
  if (word == "la" || word == "l") return text::fold(words[at - 1]) == "de";
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x2bc || c == 0x60 || c == 0xb4;
}

std::string text_of(const icu::UnicodeString& units) {
  std::string out;
  units.toUTF8String(out);
  return out;
}

icu::UnicodeString small_of(const std::string& word) {
  auto units = icu::UnicodeString::fromUTF8(word);
  units.toLower(icu::Locale::getRoot());
  return units;
}

// With a capital at the beginning, behind a hyphen, behind "O'" and behind "Mc".
std::string capitalised(const std::string& word) {
  const icu::UnicodeString small = small_of(word);
  icu::UnicodeString out;
  icu::UnicodeString part;  // letters since the last sign
  bool begins = true;
  for (std::int32_t at = 0; at < small.length();) {
    const UChar32 c = small.char32At(at);
    at += U16_LENGTH(c);
    if (!u_isalpha(c) && u_charType(c) != U_NON_SPACING_MARK) {
      const std::string before = text_of(part);
      const bool joins =
          is_apostrophe(c) && part.countChar32() != 1 &&
          std::find(kBeforeApostrophe.begin(), kBeforeApostrophe.end(), before) == kBeforeApostrophe.end();
      begins = !joins;
      part.remove();
      out.append(c);
      continue;
    }
    constexpr std::int32_t kShortestBehindMc = 3;
    const bool behind_mc = part == icu::UnicodeString("mc") && small.length() - at + 1 >= kShortestBehindMc;
    out.append(begins || behind_mc ? u_totitle(c) : c);
    part.append(c);
    begins = false;
  }
  return text_of(out);
}

bool has_capital(std::string_view text) {
  const auto units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  for (std::int32_t at = 0; at < units.length(); at = units.moveIndex32(at, 1)) {
    if (u_isupper(units.char32At(at)) || u_istitle(units.char32At(at))) return true;
  }
  return false;
}

// Letters, and the signs that stand between them.
bool is_word_of_a_name(const std::string& word) {
  const auto units = icu::UnicodeString::fromUTF8(word);
  for (std::int32_t at = 0; at < units.length(); at = units.moveIndex32(at, 1)) {
    const UChar32 c = units.char32At(at);
    if (!u_isalpha(c) && !is_apostrophe(c) && c != '-' && c != '.' && u_charType(c) != U_NON_SPACING_MARK)
      return false;
  }
  return true;
}

bool is_in_capitals(const std::string& word) {
  return count_letters(word) >= 2 && !has_small_letter(word) && has_capital(word) && !is_initial(word) &&
         !is_generation(word);
}

}  // namespace

void WrittenForms::add(const std::string& word, std::size_t count) {
  if (has_small_letter(word) && has_capital(word)) forms_[text::fold(word)][word] += count;
}

std::string WrittenForms::find(const std::string& word) const {
  const auto found = forms_.find(text::fold(word));
  if (found == forms_.end()) return "";
  const auto rank = [&word](const auto& form) {
    const bool greek = text::script_of(text::fold(form.first)) == text::Script::greek;
    // BJØRN is Bjørn rather than Bjorn; Greek capitals have no accents.
    const bool same_letters = small_of(form.first) == small_of(word);
    return std::tuple(greek ? count_accents(form.first) : 0, same_letters, form.second);
  };
  return std::max_element(found->second.begin(), found->second.end(),
                          [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

std::string WrittenForms::find_keeping_accents(const std::string& word) const {
  std::string found = find(word);
  const bool greek = text::script_of(text::fold(word)) == text::Script::greek;
  if (greek || found.empty() || small_of(found) == small_of(word)) return found;
  return "";
}

Words with_usual_capitals(Words words, const WrittenForms& own, const WrittenForms& others) {
  const bool none_has_capital = words.size() > 1 && std::none_of(words.begin(), words.end(), has_capital) &&
                                std::all_of(words.begin(), words.end(), is_word_of_a_name);
  Words out = words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!is_in_capitals(word) && !(none_has_capital && has_small_letter(word))) continue;
    std::string known = own.find(word);
    if (known.empty() && is_small(words, i)) known = text_of(small_of(word));
    if (known.empty()) known = others.find_keeping_accents(word);
    out[i] = known.empty() ? capitalised(word) : known;
  }
  return out;
}

std::size_t count_accents(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return 0;
  const auto units = nfd->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))),
      status);
  std::size_t marks = 0;
  for (std::int32_t at = 0; at < units.length(); at = units.moveIndex32(at, 1)) {
    if (u_charType(units.char32At(at)) == U_NON_SPACING_MARK) ++marks;
  }
  return marks;
}

bool has_usual_capitals(std::string_view text) {
  const Words words = pieces_of(text, ' ');
  return has_small_letter(text) && std::all_of(words.begin(), words.end(), [](const std::string& word) {
           return is_initial(word) || is_particle(word) || is_generation(word) ||
                  (has_capital(word) && has_small_letter(word));
         });
}

}  // namespace mitos::names
