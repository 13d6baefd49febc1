// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/person_name.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "common/names/read/initials.h"
#include "common/names/read/latin.h"
#include "common/names/read/name_words.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// Where a small letter stands before a capital: the one place where "KompatsiarisYiannis" can be cut.
// A part of less than four letters is rather a prefix: "McHale", "MacDonald", "DeRoeck".
std::optional<std::size_t> seam_in(std::string_view word) {
  constexpr std::size_t kShortestPart = 4;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  bool after_small = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, word.size(), c);
    if (c < 0) return std::nullopt;
    if (after_small && u_isupper(c) && count_letters(word.substr(0, begin)) >= kShortestPart &&
        count_letters(word.substr(begin)) >= kShortestPart) {
      return begin;
    }
    after_small = u_islower(c) != 0;
  }
  return std::nullopt;
}

// "JM" before a family name; "LI" and "NG" are names in capitals.
bool is_run_of_initials(std::string_view word) {
  return word.size() == 2 && are_surely_initials(word) &&
         word.find_first_of("AEIOU") == std::string_view::npos;
}

Words with_runs_of_initials_parted(Words words) {
  Words out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && is_run_of_initials(words[i])) {
      out.push_back(words[i].substr(0, 1) + ".");
      out.push_back(words[i].substr(1) + ".");
    } else {
      out.push_back(std::move(words[i]));
    }
  }
  return out;
}

// What stands in the first parentheses or quotation marks of `text`, which loses it.
std::string take_alias(std::string& text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPairs{
      {{"(", ")"}, {"[", "]"}, {"“", "”"}, {"«", "»"}, {"\"", "\""}}};
  for (const auto& [open, close] : kPairs) {
    const std::size_t begin = text.find(open);
    if (begin == std::string::npos) continue;
    const std::size_t inside = begin + open.size();
    const std::size_t found = text.find(close, inside);
    const std::size_t end = std::min(found, text.size());
    std::string alias(text::trimmed(std::string_view(text).substr(inside, end - inside)));
    text.replace(begin, (found == std::string::npos ? end : end + close.size()) - begin, " ");
    if (count_letters(alias) > 0) return alias;
  }
  return "";
}

// The first word with an at sign, of `text`, which loses it with what is around it: "<…>", "(…)".
std::string take_email(std::string& text) {
  constexpr std::string_view kEdges = " \t<>()[],;";
  const std::size_t at = text.find('@');
  if (at == std::string::npos) return "";
  const std::size_t before = text.find_last_of(kEdges, at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find_first_of(kEdges, at), text.size());
  std::string email = text.substr(begin, end - begin);
  constexpr std::string_view kScheme = "mailto:";
  if (email.starts_with(kScheme)) email.erase(0, kScheme.size());
  const bool in_brackets = begin > 0 && end < text.size() && (text[end] == '>' || text[end] == ')');
  text.replace(in_brackets ? begin - 1 : begin, end - begin + (in_brackets ? 2 : 0), " ");
  return email;
}

// "Jr." of "Jan Hajič, Jr."; "" if there is nothing like that beside a name.
std::string generation_in(const std::string& text) {
  std::size_t names = 0;
  std::string generation;
  for (const std::string& side : pieces_of(text, ',')) {
    for (const std::string& word : pieces_of(side, ' ')) {
      if (is_generation(word)) {
        generation = word;
      } else {
        ++names;
      }
    }
  }
  return names > 0 ? generation : "";
}

// How many of the last words are the family name: one, with the particles before it. The first word is
// given in any case.
std::size_t family_begin(const Words& words) {
  std::size_t begin = words.size() - 1;
  while (begin > 1) {
    const std::string& before = words[begin - 1];
    if (is_particle(before)) {
      --begin;
    } else if (begin > 2 && (before == "y" || before == "i" || before == "e")) {  // "Ramón y Cajal"
      begin -= 2;
    } else {
      break;
    }
  }
  return begin;
}

// "PJ" of "Osborne, PJ"
Words given_behind_comma(std::string_view side, bool small_family) {
  Words given;
  for (std::string& word : words_of(side)) {
    if (are_surely_initials(word) ||
        (small_family && is_short_in_capitals(word) && count_letters(word) < 4)) {
      for (std::string& initial : initials_of(word)) given.push_back(std::move(initial));
    } else {
      given.push_back(std::move(word));
    }
  }
  return given;
}

// "Osborne PJ", "de la Fuente AB": all before the initials is the family name.
bool has_initials_behind(const Words& words, ShortCapitals short_capitals) {
  if (words.size() < 2 || is_initial(words.front())) return false;
  const std::string& last = words.back();
  const std::string before = joined(words, 0, words.size() - 1);
  if (are_surely_initials(last))
    return has_small_letter(before) || latin_letters(last).find_first_of("aeiou") == std::string::npos;
  return short_capitals == ShortCapitals::initials && is_short_in_capitals(last) && has_small_letter(before);
}

// "Mary McDonald, MD", but not "McDonald, MD": there they are initials.
bool is_degree_behind(const Words& sides) {
  constexpr auto kBehindComma =
      std::to_array<std::string_view>({"MD", "M.D.", "RN", "DDS", "DVM", "FRS", "MPH", "Esq."});
  return std::find(kBehindComma.begin(), kBehindComma.end(), sides.back()) != kBehindComma.end() &&
         (sides.size() > 2 || words_of(sides.front()).size() > 1);
}

class Orientation {
 public:
  Orientation(Words words, const GivenNames& table) : words_(std::move(words)), table_(table) {}

  void apply_to(PersonName& name) const {
    if (words_.size() < 2) {
      name.given = words_;
    } else if (is_initial(words_.back())) {
      initials_last(name);
    } else if (!is_known(words_.front()) && is_greek(words_.back()) && !is_initial(words_.front())) {
      family_first(name);
    } else {
      as_typed(name);
    }
  }

 private:
  bool is_known(const std::string& word) const { return !table_.find(word).empty(); }
  bool is_greek(const std::string& word) const { return table_.is_greek(table_.find(word)); }

  void as_typed(PersonName& name) const {
    const std::size_t family = family_begin(words_);
    name.given.assign(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(family));
    name.family = joined(words_, family, words_.size());
    if (is_greek(words_.front()) && !is_known(words_.back())) name.order = Order::table;
  }

  // "Kompatsiaris I."; "István Nagy T." is less clear: its one initial is taken for a second given name.
  void initials_last(PersonName& name) const {
    std::size_t full = words_.size();
    while (full > 0 && is_initial(words_[full - 1])) --full;
    if (full == 0) {
      name.given = words_;
      return;
    }
    const Words names(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(full));
    const bool all_family =
        names.size() == 1 || (is_particle(names.front()) && has_small_letter(names.front().substr(0, 1)));
    const std::size_t family = all_family ? 0 : family_begin(names);
    name.family = joined(names, family, names.size());
    name.given.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(family));
    name.given.insert(name.given.end(), words_.begin() + static_cast<std::ptrdiff_t>(full), words_.end());
    name.order = all_family ? Order::initials : Order::typed;
    name.family_first = all_family;
  }

  // The family name ends where a given name begins; an initial between them is of the father's name.
  void family_first(PersonName& name) const {
    std::size_t given = 1;
    while (!is_greek(words_[given])) ++given;
    Words family;
    Words initials;
    for (std::size_t i = 0; i < given; ++i) (is_initial(words_[i]) ? initials : family).push_back(words_[i]);
    name.given.assign(words_.begin() + static_cast<std::ptrdiff_t>(given), words_.end());
    name.given.insert(name.given.end(), initials.begin(), initials.end());
    name.family = joined(family, 0, family.size());
    name.order = Order::table;
    name.family_first = true;
  }

  Words words_;
  const GivenNames& table_;
};

// "A. {Delgado de Molina}": braces hold a family name together.
std::string without_braces_of_family(std::string text) {
  const std::size_t open = text.rfind('{');
  const bool family = text.ends_with('}') && open != std::string::npos && open > 0 &&
                      text.find_first_of("},") == text.size() - 1;
  const std::string given = family ? std::string(text::trimmed(text.substr(0, open))) : "";
  if (!given.empty()) text = text.substr(open) + ", " + given;
  std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
  return text;
}

}  // namespace

PersonName parse_person_name(std::string_view raw, const GivenNames& table, ShortCapitals short_capitals) {
  PersonName name;
  std::string text = without_braces_of_family(text::single_spaced(raw));
  name.email = take_email(text);
  name.alias = take_alias(text);
  name.generation = generation_in(text);

  Words sides = pieces_of(text, ',');
  while (sides.size() > 1 && (is_suffix(sides.back()) || is_degree_behind(sides))) sides.pop_back();
  if (sides.size() > 1) {
    const Words family = words_of(sides.front());
    name.family = joined(family, 0, family.size());
    for (std::size_t i = 1; i < sides.size(); ++i) {
      for (std::string& word : given_behind_comma(sides[i], has_small_letter(sides.front())))
        name.given.push_back(std::move(word));
    }
    name.order = Order::comma;
    name.family_first = true;
    return name;
  }

  Words words = sides.empty() ? Words{} : words_of(sides.front());
  if (words.size() == 1) {
    if (const auto seam = seam_in(words[0])) words = {words[0].substr(0, *seam), words[0].substr(*seam)};
  }
  if (words.empty() && !name.alias.empty()) words = words_of(std::exchange(name.alias, ""));
  if (words.size() > 1 && words.back().ends_with('.') &&
      is_short_in_capitals(words.back().substr(0, words.back().size() - 1)))
    words.back().pop_back();  // "Osborne PJ."
  if (has_initials_behind(words, short_capitals)) {
    name.family = joined(words, 0, words.size() - 1);
    name.given = initials_of(words.back());
    name.order = Order::initials;
    name.family_first = true;
    return name;
  }
  if (has_small_letter(text)) words = with_runs_of_initials_parted(std::move(words));
  Orientation(std::move(words), table).apply_to(name);
  return name;
}

}  // namespace mitos::names
