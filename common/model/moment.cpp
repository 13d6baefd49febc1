// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/moment.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/model/date.h"
#include "common/model/digits.h"

namespace mitos::model {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// Takes pieces off the front of a text; what does not fit stays.
class Taker {
 public:
  explicit Taker(std::string_view text) : text_(text) {}

  std::string_view rest() const { return text_; }

  bool take(char c) {
    if (text_.empty() || text_[0] != c) return false;
    text_.remove_prefix(1);
    return true;
  }

  void skip_blanks() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t,"), text_.size())); }

  // One or two digits, at most `most`.
  std::optional<int> number(int most, std::size_t least_digits = 2) {
    std::size_t digits = 0;
    int value = 0;
    while (digits < 2 && digits < text_.size() && is_digit(text_[digits]))
      value = value * 10 + (text_[digits++] - '0');
    if (digits < least_digits || value > most) return std::nullopt;
    text_.remove_prefix(digits);
    return value;
  }

  void skip_digits() {
    while (!text_.empty() && is_digit(text_[0])) text_.remove_prefix(1);
  }

 private:
  std::string_view text_;
};

// "07:48", "7:48:57.123"
std::optional<seconds> take_time(Taker& taker) {
  Taker trial = taker;
  const std::optional<int> hour = trial.number(24, 1);
  if (!hour || !trial.take(':')) return std::nullopt;
  const std::optional<int> minute = trial.number(59);
  if (!minute) return std::nullopt;
  seconds time = hours(*hour) + minutes(*minute);
  if (trial.take(':')) {
    const std::optional<int> second = trial.number(60);
    if (!second) return std::nullopt;
    time += seconds(*second);
    if (trial.take('.') || trial.take(',')) trial.skip_digits();
  }
  taker = trial;
  return time;
}

// "Z", "GMT", "+03:00", "-0500", "+3"
std::optional<minutes> take_zone(Taker& taker) {
  if (taker.take('Z') || taker.take('z')) return minutes(0);
  const std::string_view rest = taker.rest();
  if (rest.starts_with("UTC") || rest.starts_with("GMT")) return minutes(0);
  const bool behind = rest.starts_with('-');
  if (!taker.take('+') && !taker.take('-')) return std::nullopt;
  const std::optional<int> hour = taker.number(23, 1);
  if (!hour) return std::nullopt;
  taker.take(':');
  const minutes ahead = hours(*hour) + minutes(taker.number(59).value_or(0));
  return behind ? -ahead : ahead;
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text) {
  const std::optional<DateAndRest> split = split_date(text);
  if (!split) return std::nullopt;
  using namespace std::chrono;
  const year_month_day day{year(split->date.year), month(std::max(split->date.month, 1U)),
                           std::chrono::day(std::max(split->date.day, 1U))};
  Moment moment{local_days(day), std::nullopt};
  Taker taker(split->rest);
  if (!taker.take('T') && !taker.take('t')) taker.skip_blanks();
  const std::optional<seconds> time = take_time(taker);
  if (!time) return moment;
  moment.local += *time;
  moment.has_time = true;
  taker.skip_blanks();
  moment.ahead = take_zone(taker);
  return moment;
}

std::string to_string(std::chrono::sys_seconds time) {
  using namespace std::chrono;
  const auto day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(time - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

}  // namespace mitos::model
