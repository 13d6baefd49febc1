// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/date_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/model/worded_date.h"

namespace mitos::model {
namespace {

constexpr std::string_view kBesideYears =
    "c ca circa cca approx approximately about around probably perhaps early mid late since "
    "from between the to and or until till before after in copyright cop p pub published "
    "printed reprint year spring summer autumn fall winter q1 q2 q3 q4 fy present today "
    "ongoing ad ce περ περιπου ετοσ ανοιξη καλοκαιρι φθινοπωρο χειμωνασ εωσ um etwa bis "
    "fruhjahr sommer herbst winterhalbjahr vers environ printemps ete primavera verano otono "
    "estate ie hs fs ws ss wise sose semester term academic herbstsemester fruhjahrssemester "
    "wintersemester sommersemester ακαδημαικο beginning start middle end half quarter first "
    "second last of αρχεσ μεσα τελη του anfang mitte ende des debut milieu fin du principios "
    "mediados finales del inizio fine jahr annee ano anno";

// The months in German, French, Spanish and Italian, where they are not as in English. Folded.
constexpr std::array<std::string_view, 12> kOtherMonths{"januar janner janvier enero gennaio",
                                                        "februar fevrier febrero febbraio",
                                                        "marz mars marzo",
                                                        "avril abril aprile",
                                                        "mai mayo maggio",
                                                        "juni juin junio giugno",
                                                        "juli juillet julio luglio",
                                                        "aout agosto",
                                                        "septembre septiembre settembre",
                                                        "oktober octobre octubre ottobre",
                                                        "novembre noviembre",
                                                        "dezember decembre diciembre dicembre"};

// How Greek months begin in every case.
constexpr std::array<std::string_view, 12> kGreekMonths{"ιαν",  "φεβ", "μαρ", "απρ", "μαι", "ιουν",
                                                        "ιουλ", "αυγ", "σεπ", "οκτ", "νοε", "δεκ"};

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace

bool is_beside_years(std::string_view word) {
  return has_word(kBesideYears, word);
}

int month_in_any_language(std::string_view word) {
  if (const int month = month_named(word)) return month;
  for (std::size_t month = 0; month < kOtherMonths.size(); ++month) {
    if (has_word(kOtherMonths.at(month), word)) return static_cast<int>(month) + 1;
  }
  const auto* const found = std::find_if(kGreekMonths.begin(), kGreekMonths.end(),
                                         [word](std::string_view begin) { return word.starts_with(begin); });
  return found == kGreekMonths.end() ? 0 : static_cast<int>(found - kGreekMonths.begin()) + 1;
}

bool is_century_word(std::string_view word) {
  return has_word("century αιωνασ αι jahrhundert jahrhunderts jh jhd jhdt siecle siglo secolo", word);
}

bool ends_ordinal(std::string_view behind) {
  return has_word("st nd rd th οσ e eme", behind);
}

bool counts_volumes(std::string_view word) {
  return has_word("v vol no nr bd ed", word);
}

bool leads_to_end(std::string_view word) {
  return has_word("to until till and or εωσ bis through", word);
}

}  // namespace mitos::model
