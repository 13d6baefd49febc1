// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/no_person.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "common/names/read/name_words.h"
#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// As plain() has them.
constexpr auto kOthers = std::to_array<std::string_view>({"et al",
                                                          "et alii",
                                                          "et alia",
                                                          "et alios",
                                                          "and al",
                                                          "and others",
                                                          "others",
                                                          "other",
                                                          "and others.",
                                                          "and more",
                                                          "and other",
                                                          "et coll",
                                                          "et autres",
                                                          "autres",
                                                          "und andere",
                                                          "andere",
                                                          "u a",
                                                          "ua",
                                                          "u v a",
                                                          "y otros",
                                                          "y otras",
                                                          "otros",
                                                          "e altri",
                                                          "altri",
                                                          "e outros",
                                                          "outros",
                                                          "και αλλοι",
                                                          "αλλοι",
                                                          "και λοιποι",
                                                          "κ α",
                                                          "κα",
                                                          "κ λ π",
                                                          "κλπ",
                                                          "και αλλεσ",
                                                          "and co workers",
                                                          "co workers",
                                                          "and coworkers",
                                                          "coworkers",
                                                          "and colleagues",
                                                          "colleagues",
                                                          "et collaborateurs",
                                                          "and collaborators",
                                                          "collaborators",
                                                          "και συνεργατεσ"});
constexpr auto kNone = std::to_array<std::string_view>({"tba",
                                                        "tbd",
                                                        "tbc",
                                                        "tbn",
                                                        "tbs",
                                                        "to be announced",
                                                        "to be determined",
                                                        "to be defined",
                                                        "to be confirmed",
                                                        "to be decided",
                                                        "to be named",
                                                        "to be added",
                                                        "none",
                                                        "none listed",
                                                        "none given",
                                                        "no author",
                                                        "no authors",
                                                        "no author listed",
                                                        "no authors listed",
                                                        "no name",
                                                        "no contact",
                                                        "no contact person",
                                                        "nobody",
                                                        "no one",
                                                        "not available",
                                                        "not applicable",
                                                        "not known",
                                                        "not specified",
                                                        "not given",
                                                        "not stated",
                                                        "not provided",
                                                        "not assigned",
                                                        "unassigned",
                                                        "unspecified",
                                                        "undefined",
                                                        "various",
                                                        "various authors",
                                                        "various contributors",
                                                        "various people",
                                                        "various artists",
                                                        "various editors",
                                                        "several",
                                                        "several authors",
                                                        "multiple",
                                                        "multiple authors",
                                                        "many",
                                                        "many authors",
                                                        "misc",
                                                        "miscellaneous",
                                                        "anonymous",
                                                        "anonymous author",
                                                        "anonym",
                                                        "anonyme",
                                                        "anonimo",
                                                        "anonymus",
                                                        "anon",
                                                        "unknown",
                                                        "unknown author",
                                                        "author unknown",
                                                        "unknown person",
                                                        "unbekannt",
                                                        "inconnu",
                                                        "auteur inconnu",
                                                        "desconocido",
                                                        "desconhecido",
                                                        "sconosciuto",
                                                        "verschiedene",
                                                        "verschiedene autoren",
                                                        "diverse",
                                                        "diverse autoren",
                                                        "divers",
                                                        "divers auteurs",
                                                        "collectif",
                                                        "varios",
                                                        "varios autores",
                                                        "autori vari",
                                                        "autores varios",
                                                        "vv aa",
                                                        "aa vv",
                                                        "ninguno",
                                                        "nessuno",
                                                        "aucun",
                                                        "keine",
                                                        "co",
                                                        "and co",
                                                        "n n",
                                                        "nomen nescio",
                                                        "αγνωστοσ",
                                                        "ανωνυμοσ",
                                                        "διαφοροι",
                                                        "διαφοροι συγγραφεισ",
                                                        "κανενασ",
                                                        "δεν υπαρχει",
                                                        "υπο ορισμο"});

constexpr std::string_view kSigns = ".,;:-_()[]{}*?!\"'/";

// Folded words with one blank between them, without signs: "N/A" is "n a", "& al." is "and al".
std::string plain(std::string_view name) {
  std::string out = text::fold(name);
  for (std::size_t at = out.find_first_of("&+"); at != std::string::npos; at = out.find_first_of("&+", at))
    out.replace(at, 1, " and ");
  std::replace_if(
      out.begin(), out.end(), [](char c) { return kSigns.find(c) != std::string_view::npos; }, ' ');
  return text::single_spaced(out);
}

template <typename List>
std::unordered_set<std::string> folded(const List& list) {
  std::unordered_set<std::string> words;
  for (const std::string_view word : list) words.insert(plain(word));
  return words;
}

bool are_others(std::string_view words) {
  static const std::unordered_set<std::string> kWords = folded(kOthers);
  return kWords.contains(plain(words));
}

// By the last word alone.
bool may_end_with_others(std::string_view list) {
  static const std::unordered_set<std::string> kLast = [] {
    std::unordered_set<std::string> words;
    for (const std::string_view phrase : kOthers) {
      const std::string folded = plain(phrase);
      words.insert(folded.substr(folded.find_last_of(' ') + 1));
    }
    return words;
  }();
  const std::string last = plain(list.substr(list.find_last_of(" ,;") + 1));
  return kLast.contains(last.substr(last.find_last_of(' ') + 1));
}

// "Na" and "Kα" are names of people.
bool is_not_available(std::string_view name) {
  const std::string words = plain(name);
  if (words == "na") return name == "NA" || name == "na" || name.find('.') != std::string_view::npos;
  if (words == "nn") return name.find('.') != std::string_view::npos;
  return words == "n a" || words == "n d" || words == "k a" || words == "δ α" || words == "δ υ" ||
         words == "null" || words == "nil";
}

}  // namespace

bool is_no_person(std::string_view name) {
  static const std::unordered_set<std::string> kWords = folded(kNone);
  constexpr std::size_t kLongest = 60;
  if (name.size() > kLongest) return false;
  if (count_letters(name) == 0) return true;
  return are_others(name) || is_not_available(name) || kWords.contains(plain(name));
}

std::string without_others(std::string_view list) {
  constexpr std::size_t kMostWords = 3;
  list = text::trimmed(list);
  if (!may_end_with_others(list)) return std::string(list);
  if (are_others(list)) return "";
  std::size_t begin = list.size();
  for (std::size_t words = 1; words <= kMostWords; ++words) {
    begin = begin == 0 ? std::string_view::npos : list.find_last_of(" ,;", begin - 1);
    if (begin == std::string_view::npos || begin == 0) break;
    if (!are_others(list.substr(begin))) continue;
    std::string_view left = list.substr(0, begin);
    // "and" of "and others" is part of what was found, "&" of "& al." is not.
    const std::size_t end = left.find_last_not_of(" ,;&+");
    left = left.substr(0, end == std::string_view::npos ? 0 : end + 1);
    for (const std::string_view word : {" and", " et", " und", " y", " e", " και"}) {
      if (left.ends_with(word)) left.remove_suffix(word.size());
    }
    const std::size_t last = left.find_last_not_of(" ,;");
    return std::string(left.substr(0, last == std::string_view::npos ? 0 : last + 1));
  }
  return std::string(list);
}

}  // namespace mitos::names
