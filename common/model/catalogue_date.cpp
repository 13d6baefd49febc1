// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/catalogue_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "common/model/date_words.h"
#include "common/model/digits.h"
#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::model {
namespace {

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

// The month of a word; 0 for none.
int month_of(const Token& token) {
  return token.kind == Kind::word ? month_in_any_language(token.text) : 0;
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
  } else if (digits <= 2 && ends_ordinal(behind)) {
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

// "3. Jahrhundert", where a point alone says that the number is an ordinal.
void read_centuries(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.kind != Kind::number || token.text.size() > 2 || !is_century_word(tokens[i + 1].text)) continue;
    token.kind = Kind::century;
    token.value = (token.value - 1) * 100 + 1;
  }
}

// Numbers of volumes say nothing of the time: "1961-72 v. 3".
void leave_out_volumes(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size();) {
    const auto at = tokens.begin() + static_cast<std::ptrdiff_t>(i);
    const bool volume =
        counts_volumes(tokens[i].text) && tokens[i + 1].kind == Kind::number && !is_year(tokens[i + 1]);
    if (volume) {
      tokens.erase(at, at + 2);
    } else {
      ++i;
    }
  }
}

// "1998-99": the end of a span, by its last two digits.
bool ends_span(const Token& token, int year) {
  return token.joined && token.kind == Kind::number && token.text.size() == 2 && token.value > year % 100;
}

constexpr int kDecade = 10;
constexpr int kCentury = 100;

// "199-", "19--", "199?": what is not known of a year stands behind what is.
std::optional<DateSpan> unfinished_year(std::string_view text) {
  constexpr std::string_view kUnknown = "-?xuX";
  const std::size_t begin = text.find_first_not_of("[(");
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin);
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits != 2 && digits != 3) return std::nullopt;
  std::string_view rest = text.substr(digits, text.find_first_of(")]") - digits);
  // "156X-12-25": of an unknown year the month says nothing.
  const std::size_t month = 4 - digits;
  if (rest.size() > month + 1 && rest[month] == '-' && is_digit(rest[month + 1]))
    rest = rest.substr(0, month);
  if (rest.size() < 4 - digits || rest.find_first_not_of(kUnknown) != std::string_view::npos)
    return std::nullopt;
  const int unit = digits == 2 ? kCentury : kDecade;
  const int first = number(text.substr(0, digits)) * unit;
  return DateSpan{{first, 0, 0}, Date{first + unit - 1, 0, 0}};
}

// Puts together what the words of a text name: the first date, and where a span that begins with it ends.
class SpanReader {
 public:
  std::optional<DateSpan> read(const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
      if (!take(token)) return std::nullopt;
      // "1999-c2005": what only says how sure a year is does not part it from the one before.
      linked_ = leads_to_end(token.text) || (is_beside_years(token.text) && (token.joined || linked_));
    }
    if (!found_ || century_) return std::nullopt;
    if (found_->last && *found_->last <= found_->first) found_->last.reset();
    return found_;
  }

 private:
  // False if it is no part of a date.
  bool take(const Token& token) {
    if (is_year(token)) {
      take_years(token.value, token.value, token.joined);
    } else if (token.kind == Kind::decade) {
      take_years(token.value, token.value + kDecade - 1, token.joined);
    } else if (token.kind == Kind::century) {
      take_years(token.value, token.value + kCentury - 1, token.joined);
      century_ = true;
    } else if (const int named = month_of(token); named > 0) {
      take_month(static_cast<unsigned>(named), token.joined);
    } else if (is_century_word(token.text)) {
      return std::exchange(century_, false);
    } else if (found_ && ends_span(token, found_->first.year)) {
      found_->last = Date{found_->first.year / kCentury * kCentury + token.value, 0, 0};
    } else {
      return is_beside_years(token.text);
    }
    return true;
  }

  void take_years(int first, int last, bool joined) {
    if (found_) {
      if (joined || linked_ || last_month_ != 0) found_->last = Date{last, std::exchange(last_month_, 0), 0};
      return;
    }
    found_ = DateSpan{{first, month_, 0}, std::nullopt};
    if (last > first) found_->last = Date{last, 0, 0};
    if (const unsigned month = std::exchange(last_month_, 0); month > month_)
      found_->last = Date{first, month, 0};
  }

  void take_month(unsigned named, bool joined) {
    if (month_ != 0) {
      last_month_ = joined || linked_ || found_ ? named : 0;
      return;
    }
    month_ = named;
    if (found_ && found_->first.month == 0 && !joined) found_->first.month = named;
  }

  std::optional<DateSpan> found_;
  unsigned month_ = 0;       // the first that is named
  unsigned last_month_ = 0;  // one that is named behind it, before its year
  bool century_ = false;     // whether the word for it has to come
  bool linked_ = false;      // by a word to what came before
};

// "2026-XX", "2004-06-XX": without the months and days that are not known.
std::string without_unknown_parts(std::string_view text) {
  std::string known(text);
  for (const std::string_view unknown : {"-XX", "-xx", "-uu"}) {
    for (std::size_t at = known.find(unknown); at != std::string::npos; at = known.find(unknown, at)) {
      const bool behind_number = at > 0 && is_digit(known[at - 1]);
      if (behind_number) {
        known.erase(at, unknown.size());
      } else {
        ++at;
      }
    }
  }
  return known;
}

// Two dates of any form that parse_date() knows, with a sign or "to" between them.
std::optional<DateSpan> two_dates(std::string_view text) {
  for (const std::string_view between : {"/", "–", "—", " - ", " to ", "-"}) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos || text.find(between, at + 1) != std::string_view::npos) continue;
    const auto first = parse_date(text::trimmed(text.substr(0, at)));
    const auto last = parse_date(text::trimmed(text.substr(at + between.size())));
    if (first && last && *first <= *last) return DateSpan{*first, last};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateSpan> parse_catalogue_span(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (text.size() > kLongest) {
    const auto date = parse_date(text);
    return date ? std::optional(DateSpan{*date, std::nullopt}) : std::nullopt;
  }
  const std::string known = without_unknown_parts(text);
  if (auto span = two_dates(known)) return span;
  if (const auto date = parse_date(known)) return DateSpan{*date, std::nullopt};
  if (auto span = unfinished_year(known)) return span;
  std::vector<Token> tokens = tokens_of(known);
  leave_out_volumes(tokens);
  read_centuries(tokens);
  return SpanReader().read(tokens);
}

std::optional<Date> parse_catalogue_date(std::string_view text) {
  const auto span = parse_catalogue_span(text);
  return span ? std::optional(span->first) : std::nullopt;
}

}  // namespace mitos::model
