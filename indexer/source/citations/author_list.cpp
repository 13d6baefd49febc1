// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/citations/author_list.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/names/read/name_words.h"
#include "common/names/read/no_person.h"
#include "common/names/read/organisation.h"
#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::source {
namespace {

using names::Words;

constexpr std::size_t kMostNameBytes = 80;
constexpr std::size_t kMostNameWords = 6;

bool is_among(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

// "(2018, May)", "2018" at the end of `text`; where it begins and its year. npos if there is none.
std::size_t dated_at_end(std::string_view text, std::string& year) {
  constexpr std::size_t kYearDigits = 4;
  std::size_t begin = text.size() - std::min(text.size(), kYearDigits + 1);  // with the blank before it
  if (text.ends_with(')')) begin = text.rfind('(');
  if (begin == std::string_view::npos || begin + 1 >= text.size()) return std::string_view::npos;
  const std::string_view digits = text.substr(begin + 1, kYearDigits);
  const bool is_year = is_among(text[begin], "( ") && digits.size() == kYearDigits &&
                       (digits.starts_with("19") || digits.starts_with("20")) &&
                       std::all_of(digits.begin(), digits.end(), text::is_ascii_digit);
  if (!is_year) return std::string_view::npos;
  year = digits;
  return begin;
}

bool ends_with_word(std::string_view text, std::string_view word) {
  if (text.size() <= word.size()) return false;
  const std::string_view tail = text.substr(text.size() - word.size());
  const bool same = std::equal(tail.begin(), tail.end(), word.begin(),
                               [](char a, char b) { return text::ascii_lower(a) == b; });
  return same && !text::is_ascii_letter(text[text.size() - word.size() - 1]);
}

// Without what stands between the last name and the title: signs, "(Eds.)", the year.
std::string_view without_tail(std::string_view text, std::string& year) {
  constexpr auto kEditors = std::to_array<std::string_view>(
      {"(editors)", "(editor)", "(eds.)", "(eds)", "(ed.)", "(ed)", "editors", "eds."});
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text = text::trimmed(text);
    while (!text.empty() && is_among(text.back(), ",:;[(*_-\"'`")) text.remove_suffix(1);
    for (const std::string_view sign : {"–", "—", "..", "“", "”", "„", "«", "‘", "’"}) {
      if (text.ends_with(sign)) text.remove_suffix(sign.size());
    }
    for (const std::string_view editors : kEditors) {
      if (ends_with_word(text, editors)) text.remove_suffix(editors.size());
    }
    const std::string_view undotted = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
    if (const std::size_t open = dated_at_end(undotted, year); open != std::string_view::npos)
      text = text.substr(0, open);
  }
  return text;
}

// Without a number in a list: "[12] A. Ng", "3. A. Ng".
std::string_view without_number(std::string_view text) {
  std::string_view rest = text::trimmed(text);
  if (rest.starts_with('[')) rest.remove_prefix(1);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0) return text::trimmed(text);
  rest.remove_prefix(digits);
  return is_among(rest.empty() ? ' ' : rest.front(), "].)") ? text::trimmed(rest.substr(1)) : text;
}

// "and" and "&" as commas.
std::string with_commas(std::string_view text) {
  constexpr auto kAnd = std::to_array<std::string_view>({" and ", " & ", ",and ", ",& ", " και ", " And "});
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto* found = std::find_if(
        kAnd.begin(), kAnd.end(), [&](std::string_view word) { return text.substr(at).starts_with(word); });
    if (found == kAnd.end()) {
      out += text[at++];
    } else {
      out += ", ";
      at += found->size() - 1;  // its blank may begin another
      if (text[at] == ' ' && !text.substr(at).starts_with(" and ")) ++at;
    }
  }
  return out;
}

// "s. Ng" is a slip that is common enough.
bool begins_like_a_name(const std::string& word) {
  const std::size_t first = std::min(word.find_first_of("'(\""), std::size_t{1}) == 0 ? 1 : 0;
  std::size_t end = first + 1;
  while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xc0U) == 0x80U) ++end;
  return names::is_initial(word) ||
         !names::has_small_letter(std::string_view(word).substr(first, end - first));
}

bool is_full(const std::string& word) {
  return !names::is_initial(word) && !names::is_particle(word) && names::count_letters(word) > 1;
}

// Whether it can be a person's, with a given name or an initial beside the family name.
bool is_name(const std::string& text) {
  const Words words = names::words_of(text);
  if (words.size() < 2 || words.size() > kMostNameWords || text.size() > kMostNameBytes) return false;
  if (std::any_of(text.begin(), text.end(), text::is_ascii_digit) ||
      text.find_first_of(":/\"<>@") != std::string::npos ||
      std::count(text.begin(), text.end(), '(') != std::count(text.begin(), text.end(), ')'))
    return false;
  const bool all_fit = std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return begins_like_a_name(word) || names::is_particle(word);
  });
  // A particle that stands last is a family name: "D. Du".
  const bool has_family =
      std::any_of(words.begin(), words.end(), is_full) || names::count_letters(words.back()) > 1;
  return all_fit && has_family && !names::is_organisation(text);
}

bool has_initial(const Words& words) {
  return std::any_of(words.begin(), words.end(), [](const auto& word) { return names::is_initial(word); });
}

bool are_initials(const Words& words) {
  return !words.empty() &&
         std::all_of(words.begin(), words.end(), [](const auto& word) { return names::is_initial(word); });
}

// "A. Ng B. Roe": the comma between two was forgotten.
void push_parted(const std::string& piece, std::vector<std::string>& names) {
  const Words words = names::words_of(piece);
  std::size_t begin = 0;
  if (!words.empty() && names::is_initial(words.front())) {
    for (std::size_t i = 2; i + 1 < words.size(); ++i) {
      const bool starts = names::is_initial(words[i]) && is_full(words[i - 1]) && is_full(words.back());
      if (!starts) continue;
      names.push_back(names::joined(words, begin, i));
      begin = i;
    }
  }
  names.push_back(begin == 0 ? piece : names::joined(words, begin, words.size()));
}

// The family name that initials behind a comma belong to: it has none of its own.
bool awaits_initials(const std::vector<std::string>& names) {
  return !names.empty() && names.back().find(',') == std::string::npos &&
         !has_initial(names::words_of(names.back()));
}

// Without the signs around it, the full stop of the list and the article of "the RADAR-AD Consortium".
std::string tidied(std::string name) {
  constexpr std::size_t kShortestFamily = 3;  // "Jr." and "B." keep theirs
  while (!name.empty() && is_among(name.back(), ",;:*")) name.pop_back();
  const std::size_t blank = name.rfind(' ');
  const std::size_t last = blank == std::string::npos ? 0 : blank + 1;
  if (name.ends_with('.') && name.size() - last > kShortestFamily && name.find('.', last) == name.size() - 1)
    name.pop_back();
  for (const std::string_view article : {"the ", "The "}) {
    if (name.starts_with(article)) name.erase(0, article.size());
  }
  return name;
}

// A name of capitalised words.
bool is_group(const std::string& name) {
  constexpr auto kSmall = std::to_array<std::string_view>({"of", "for", "and", "on", "in", "the", "de", "&"});
  if (name.size() > kMostNameBytes || !names::is_organisation(name)) return false;
  const Words words = names::pieces_of(name, ' ');
  return std::all_of(words.begin(), words.end(), [&kSmall](const std::string& word) {
    return begins_like_a_name(word) || std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
  });
}

std::vector<std::string> parted_at_commas(std::string_view list) {
  constexpr std::size_t kFewest = 2;
  const Words pieces = names::pieces_of(list, ',');
  const bool pairs = pieces.size() >= kFewest && pieces.size() % 2 == 0 &&
                     std::all_of(pieces.begin(), pieces.end(), [](const std::string& piece) {
                       const Words words = names::words_of(piece);
                       return words.size() == 1 && is_full(words.front());
                     });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Words words = names::words_of(pieces[i]);
    if (pairs) {
      names.push_back(pieces[i] + ", " + pieces[i + 1]);
      ++i;
    } else if (words.empty() || names::is_no_person(pieces[i])) {
      continue;  // "et al.", "PhD"
    } else if (are_initials(words)) {
      // Behind a name that has initials they are a slip of the pen.
      if (awaits_initials(names)) names.back() += ", " + pieces[i];
    } else {
      push_parted(names::without_others(pieces[i]), names);
    }
  }
  return names;
}

}  // namespace

AuthorList read_author_list(std::string_view text) {
  AuthorList list;
  const std::string all = with_commas(without_number(without_tail(text, list.year)));
  if (all.find(';') == std::string::npos) {
    list.names = parted_at_commas(all);
  } else {
    list.names = names::pieces_of(all, ';');
  }
  for (std::string& name : list.names) {
    name = tidied(text::single_spaced(name));
    const bool follows = &name != &list.names.front();
    if (!is_name(name) && !(follows && is_group(name))) return {};
  }
  return list;
}

}  // namespace mitos::source
