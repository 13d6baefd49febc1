// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/organisation.h"

#include <algorithm>
#include <array>

#include "common/names/read/latin.h"
#include "common/names/read/name_words.h"
#include "common/names/read/organisation_words.h"
#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

bool is_of(OrganisationWord kind, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [kind](const std::string& word) { return is_of_kind(kind, word); });
}

std::ptrdiff_t count_of(OrganisationWord kind, const Words& words) {
  return std::count_if(words.begin(), words.end(),
                       [kind](const std::string& word) { return is_of_kind(kind, word); });
}

// Unlike pieces_of() with what has no letters: "Johnson & Johnson".
Words all_words(std::string_view text) {
  Words words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, std::min(text.find(' '), text.size()));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

std::string without_bracketed(std::string_view text) {
  std::string out(text);
  for (const auto* pair : {"()", "[]"}) {
    for (std::size_t at = out.find(pair[0]); at != std::string::npos; at = out.find(pair[0], at)) {
      const std::size_t end = out.find(pair[1], at);
      if (end == std::string::npos) break;
      out.replace(at, end + 1 - at, " ");
    }
  }
  out = text::single_spaced(out);
  return count_letters(out) > 0 ? out : std::string(text);
}

// "SRL-MACCHINARIO"
bool begins_with_form(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen >= kShortest &&
         is_of_kind(OrganisationWord::legal, word.substr(0, hyphen));
}

// "BAWAT A S" -> "BAWAT AS", "NatVet sp. z o. o." -> "NatVet sp. zoo"
Words with_form_together(Words words) {
  std::size_t begin = words.size();
  while (begin > 1 && count_letters(words[begin - 1]) == 1) --begin;
  if (words.size() - begin < 2) return words;
  std::string form;
  for (std::size_t i = begin; i < words.size(); ++i) form += latin_letters(words[i]);
  words.resize(begin);
  words.push_back(form);
  return words;
}

bool is_form_in_parts(const Words& words) {
  const Words together = with_form_together(words);
  return together.size() < words.size() && is_of_kind(OrganisationWord::legal, together.back());
}

bool has_company_form(const Words& words, bool in_capitals) {
  if (words.size() < 2) return false;
  if (is_form_in_parts(words)) return true;
  const std::string& last = words.back();
  if (in_capitals && std::any_of(words.begin() + 1, words.end(), begins_with_form)) return true;
  if (is_of(OrganisationWord::legal, {words.begin() + 1, words.end()})) return true;
  if (!is_of_kind(OrganisationWord::letters, last) || has_small_letter(last)) return false;
  if (words[words.size() - 2].ends_with(',')) return words.size() > 2;
  const std::string letters = latin_letters(last);
  const bool rather_initials = letters == "ab" || letters == "as" || letters == "ag";
  if (in_capitals) return true;
  if (rather_initials && words.size() < 3) return false;
  if (last.find('.') != std::string::npos) return true;
  if (words.size() < 3 || is_particle(words.front()) || is_initial(words[1])) return false;
  return !rather_initials || letters == "ag" || is_of(OrganisationWord::about, words);
}

bool is_and(std::string_view word) {
  const std::string folded = text::fold(word);
  return folded == "&" || folded == "and" || folded == text::fold("και") || folded == "und" || folded == "et";
}

// "{Greenpeace}", "{{Scrapy developers}}", but not "{A} and {B}".
bool is_in_braces(std::string_view text) {
  if (!text.starts_with('{')) return false;
  int open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++open;
    if (text[at] == '}') --open;
    if (open == 0) return at + 1 == text.size();
  }
  return false;
}

// "Friends of the Earth", but not "Catherine of Siena".
bool has_of(const Words& words) {
  constexpr auto kOf = std::to_array<std::string_view>({"of", "for", "on", "against", "für", "pour", "για"});
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool is_of =
        std::find(kOf.begin(), kOf.end(), words[i]) != kOf.end() || words[i] == "OF" || words[i] == "FOR";
    if (is_of) return words.size() > 3 || !is_forename(words.front());
  }
  return false;
}

// "AT&T", "W3C", "3M".
bool is_sign_of_letters(std::string_view word) {
  const std::size_t sign = word.find('&');
  if (sign != std::string_view::npos) return sign > 0 && sign + 1 < word.size();
  const bool has_digit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  return has_digit && count_letters(word) > 0 && !has_small_letter(word);
}

// "EuroGeoSurveys - EGS"
bool has_acronym_behind_dash(const Words& words) {
  if (words.size() < 3 || words[words.size() - 2] != "-") return false;
  const bool small_before = std::any_of(words.begin(), words.end() - 2, has_small_letter);
  return small_before && count_letters(words.back()) > 1 && !has_small_letter(words.back());
}

// "WCMC LBG", "SPF BLUE OCEAN", but not "VLK JAN".
bool begins_with_acronym(const Words& words) {
  constexpr std::string_view kVowels = "aeiouy";
  if (std::any_of(words.begin(), words.end(), has_small_letter)) return false;
  const std::string letters = latin_letters(words.front());
  const std::size_t shortest = words.size() == 2 ? 4 : 3;
  return letters.size() >= shortest && letters.size() == words.front().size() &&
         letters.find_first_of(kVowels) == std::string::npos;
}

bool has_weak_word(const Words& words, const std::string& text) {
  if (words.size() < 2 || is_initial(words.front())) return false;
  if (words.front().ends_with(',')) return false;  // "Council, Ann"
  const auto about = count_of(OrganisationWord::about, words);
  const bool initials = std::any_of(words.begin(), words.end() - 1, is_initial);
  if (initials || !words.front().starts_with(words_of(text).front())) return false;  // "Dr. Council"
  if (is_of(OrganisationWord::weak, words))
    return about > 0 || words.size() > 3 || !is_forename(words.front());
  if (about > 1 && !is_forename(words.front())) return true;
  if (is_of(OrganisationWord::surname, words)) return about > (is_forename(words.front()) ? 1 : 0);
  return false;
}

// "The Annotation Group", "The Beatles", but not "The Nghia Pham".
bool has_word_of_organisations(const Words& words) {
  return words.size() == 2 || is_of(OrganisationWord::weak, words) ||
         is_of(OrganisationWord::surname, words) || is_of(OrganisationWord::about, words) ||
         std::any_of(words.begin() + 1, words.end(), [](const std::string& word) {
           return count_letters(word) > 1 && !has_small_letter(word);
         });
}

}  // namespace

bool is_organisation(std::string_view name) {
  const std::string_view trimmed = text::trimmed(name);
  if (is_in_braces(trimmed)) return true;
  const std::string text = without_bracketed(text::single_spaced(trimmed));
  const Words words = all_words(text);
  if (words.empty() || count_letters(text) == 0 || text.find('@') != std::string::npos) return false;
  if (words.size() == 1) {
    return is_sign_of_letters(words[0]) || is_of_kind(OrganisationWord::stem, words[0]);
  }
  if (std::any_of(words.begin() + 1, words.end() - 1, is_and) || has_of(words)) return true;
  const std::string first = text::fold(words.front());
  if (first == "the" && has_word_of_organisations(words)) return true;
  if (std::any_of(words.begin(), words.end(), is_sign_of_letters) || words.back() == "Co.") return true;
  if (has_acronym_behind_dash(words) || begins_with_acronym(words)) return true;
  if (has_company_form(words, !has_small_letter(text))) return true;
  if (std::none_of(words.begin(), words.end(), is_of_any_kind) || words_of(text).empty()) return false;
  if (is_of(OrganisationWord::stem, words) || is_of(OrganisationWord::head, words)) return true;
  if (is_of_kind(OrganisationWord::leading, first)) return true;
  return has_weak_word(words, text);
}

std::string organisation_key(std::string_view name) {
  std::string key;
  const Words words = all_words(text::single_spaced(without_braces(name)));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_and(words[i])) continue;
    const std::string letters = latin_letters(words[i]);
    if (i > 0 || letters != "the" || words.size() == 1) key += letters;
  }
  return key;
}

std::string without_braces(std::string_view name) {
  std::string out(name);
  std::erase_if(out, [](char c) { return c == '{' || c == '}'; });
  return std::string(text::trimmed(out));
}

}  // namespace mitos::names
