// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/catalogue_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "common/model/digits.h"
#include "common/model/worded_date.h"
#include "common/text/ascii.h"
#include "common/text/fold.h"

namespace mitos::model {
namespace {

// Folded. What stands beside a year and changes nothing of it: how sure it is, what happened then, which part
// of it is meant. In English, Greek, German, French, Spanish and Italian.
constexpr std::array kBesideYears =
    std::to_array<std::string_view>({"c",        "ca",        "circa",
                                     "cca",      "approx",    "approximately",
                                     "about",    "around",    "probably",
                                     "perhaps",  "early",     "mid",
                                     "late",     "since",     "from",
                                     "between",  "the",       "to",
                                     "and",      "or",        "until",
                                     "till",     "before",    "after",
                                     "in",       "copyright", "cop",
                                     "p",        "pub",       "published",
                                     "printed",  "reprint",   "year",
                                     "spring",   "summer",    "autumn",
                                     "fall",     "winter",    "q1",
                                     "q2",       "q3",        "q4",
                                     "fy",       "present",   "today",
                                     "ongoing",  "ad",        "ce",
                                     "περ",      "περιπου",   "ετοσ",
                                     "ανοιξη",   "καλοκαιρι", "φθινοπωρο",
                                     "χειμωνασ", "εωσ",       "um",
                                     "etwa",     "bis",       "fruhjahr",
                                     "sommer",   "herbst",    "winterhalbjahr",
                                     "vers",     "environ",   "printemps",
                                     "ete",      "primavera", "verano",
                                     "otono",    "estate"});

// A century, a decade ("1990s", "199-"), or what has to be a number alone.
enum class Kind { word, number, decade, century };

struct Token {
  Kind kind = Kind::word;
  std::string text;     // folded
  int value = 0;        // of a number, or the first year of a decade or century
  bool joined = false;  // to the one before by a hyphen, a dash or a stroke
};

bool is_year(const Token& token) {
  return token.kind == Kind::number && token.text.size() == 4 && token.value >= 1;
}

// How Greek months begin in every case.
constexpr std::array<std::string_view, 12> kGreekMonths{"ιαν",  "φεβ", "μαρ", "απρ", "μαι", "ιουν",
                                                        "ιουλ", "αυγ", "σεπ", "οκτ", "νοε", "δεκ"};

// The month of a word in English or Greek; 0 for none.
int month_of(const Token& token) {
  if (token.kind != Kind::word) return 0;
  if (const int month = month_named(token.text)) return month;
  const auto* const found =
      std::find_if(kGreekMonths.begin(), kGreekMonths.end(),
                   [&token](std::string_view begin) { return token.text.starts_with(begin); });
  return found == kGreekMonths.end() ? 0 : static_cast<int>(found - kGreekMonths.begin()) + 1;
}

Token read_token(std::string text, bool joined) {
  Token token{Kind::word, std::move(text), 0, joined};
  const std::size_t digits = token.text.find_first_not_of("0123456789");
  if (digits == 0) return token;
  const int value = number(std::string_view(token.text).substr(0, digits));
  const std::string_view behind =
      digits == std::string::npos ? std::string_view{} : std::string_view(token.text).substr(digits);
  if (behind.empty()) {
    token.kind = Kind::number;
    token.value = value;
  } else if (behind == "s" && digits == 4) {
    token.kind = Kind::decade;
    token.value = value;
  } else if (digits <= 2 &&
             (behind == "st" || behind == "nd" || behind == "rd" || behind == "th" || behind == "οσ")) {
    token.kind = Kind::century;
    token.value = (value - 1) * 100 + 1;
  }
  return token;
}

// Signs beyond ASCII as those of ASCII that mean as much here.
std::string with_plain_signs(std::string text) {
  constexpr std::array<std::pair<std::string_view, char>, 6> kSigns{
      {{"©", ' '}, {"–", '-'}, {"—", '-'}, {"‑", '-'}, {"−", '-'}, {"’", ' '}}};
  for (const auto& [sign, plain] : kSigns) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
      text.replace(at, sign.size(), 1, plain);
  }
  return text;
}

// Words and numbers; signs part them.
std::vector<Token> tokens_of(std::string_view text) {
  const std::string folded = text::fold(with_plain_signs(std::string(text)));
  std::vector<Token> tokens;
  std::string word;
  bool joined = false;
  const auto end_word = [&] {
    if (word.empty()) return;
    tokens.push_back(read_token(std::exchange(word, {}), joined));
    joined = false;
  };
  for (const char c : folded) {
    if (text::is_ascii_alphanumeric(c) || !text::is_ascii(c)) {
      const bool year_begins = is_digit(c) && !word.empty() && !is_digit(word.back()) && word != "q";
      if (year_begins) end_word();  // "FY2019", but "Q3"
      word += c;
      continue;
    }
    end_word();
    joined = joined || c == '-' || c == '/';
  }
  end_word();
  return tokens;
}

bool is_beside_years(const Token& token) {
  return std::find(kBesideYears.begin(), kBesideYears.end(), token.text) != kBesideYears.end();
}

// "1998-99": the end of a span, by its last two digits.
bool ends_span(const Token& token, int year) {
  return token.joined && token.kind == Kind::number && token.text.size() == 2 && token.value > year % 100;
}

// "199-", "19--", "199?": what is not known of a year stands behind what is.
std::optional<Date> unfinished_year(std::string_view text) {
  constexpr std::string_view kUnknown = "-?xuX";
  const std::size_t begin = text.find_first_not_of("[(");
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin);
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits != 2 && digits != 3) return std::nullopt;
  const std::string_view rest = text.substr(digits, text.find_first_of(")]") - digits);
  if (rest.size() < 4 - digits || rest.find_first_not_of(kUnknown) != std::string_view::npos)
    return std::nullopt;
  return Date{number(text.substr(0, digits)) * (digits == 2 ? 100 : 10), 0, 0};
}

// The words of a text as one date, the first of those it names.
std::optional<Date> date_of(const std::vector<Token>& tokens) {
  std::optional<Date> found;
  int month = 0;
  bool century = false;
  for (const Token& token : tokens) {
    if (is_year(token)) {
      if (!found) found = Date{token.value, static_cast<unsigned>(month), 0};
    } else if (token.kind == Kind::decade) {
      if (!found) found = Date{token.value, 0, 0};
    } else if (token.kind == Kind::century) {
      if (!found) found = Date{token.value, 0, 0};
      century = true;
    } else if (const int named = month_of(token); named > 0) {
      if (month == 0) month = named;
      if (found && found->month == 0 && !token.joined) found->month = static_cast<unsigned>(named);
    } else if (token.text == "century" || token.text == "αιωνασ" || token.text == "αι") {
      if (!century) return std::nullopt;
      century = false;
    } else if (!(found && ends_span(token, found->year)) && !is_beside_years(token)) {
      return std::nullopt;
    }
  }
  return century ? std::nullopt : found;
}

}  // namespace

std::optional<Date> parse_catalogue_date(std::string_view text) {
  if (const auto date = parse_date(text)) return date;
  constexpr std::size_t kLongest = 60;  // bytes
  if (text.size() > kLongest) return std::nullopt;
  if (const auto date = unfinished_year(text)) return date;
  return date_of(tokens_of(text));
}

}  // namespace mitos::model
