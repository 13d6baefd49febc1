// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/years.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/taxonomy/pattern.h"
#include "common/text/utf8.h"

namespace mitos::interpret {
namespace {

using taxonomy::year_of;

enum class Bound { from, after, to, before, within };

// A saying: words, and YEAR for each year. Folded.
struct Saying {
  std::string_view words;
  Bound bound = Bound::within;  // of two years: from the first to the second
};

constexpr std::string_view kYear = "YEAR";

// A longer one before one that is the beginning of it.
constexpr auto kSayings = std::to_array<Saying>({
    {"between YEAR and YEAR"},
    {"from YEAR to YEAR"},
    {"from YEAR until YEAR"},
    {"from YEAR till YEAR"},
    {"from YEAR through YEAR"},
    {"YEAR to YEAR"},
    {"YEAR until YEAR"},
    {"YEAR through YEAR"},
    {"μεταξυ YEAR και YEAR"},
    {"μεταξυ του YEAR και του YEAR"},
    {"απο το YEAR εωσ το YEAR"},
    {"απο το YEAR μεχρι το YEAR"},
    {"απο το YEAR ωσ το YEAR"},
    {"απο YEAR εωσ YEAR"},
    {"απο YEAR μεχρι YEAR"},
    {"YEAR εωσ YEAR"},
    {"YEAR μεχρι YEAR"},
    {"since YEAR", Bound::from},
    {"from YEAR on", Bound::from},
    {"from YEAR onwards", Bound::from},
    {"from YEAR onward", Bound::from},
    {"YEAR onwards", Bound::from},
    {"YEAR and later", Bound::from},
    {"YEAR or later", Bound::from},
    {"απο το YEAR και μετα", Bound::from},
    {"απο το YEAR", Bound::from},
    {"απο YEAR", Bound::from},
    {"YEAR και μετα", Bound::from},
    {"after YEAR", Bound::after},
    {"later than YEAR", Bound::after},
    {"μετα το YEAR", Bound::after},
    {"μετα απο το YEAR", Bound::after},
    {"until YEAR", Bound::to},
    {"till YEAR", Bound::to},
    {"up to YEAR", Bound::to},
    {"μεχρι το YEAR", Bound::to},
    {"εωσ το YEAR", Bound::to},
    {"ωσ το YEAR", Bound::to},
    {"before YEAR", Bound::before},
    {"earlier than YEAR", Bound::before},
    {"πριν απο το YEAR", Bound::before},
    {"πριν το YEAR", Bound::before},
    {"πριν YEAR", Bound::before},
    {"in YEAR"},
    {"during YEAR"},
    {"το YEAR"},
});

struct Said {
  std::size_t words = 0;
  std::vector<int> years;
};

// What the run says from `at` on, if it is the saying.
std::optional<Said> said_at(const Run& run, std::size_t at, std::string_view saying) {
  Said said;
  while (!saying.empty()) {
    const std::size_t end = std::min(saying.find(' '), saying.size());
    const std::string_view wanted = saying.substr(0, end);
    saying.remove_prefix(std::min(end + 1, saying.size()));
    const std::size_t i = at + said.words++;
    if (i >= run.size() || !run[i].first || !run[i].last) return std::nullopt;
    if (wanted != kYear) {
      if (run[i].folded != wanted) return std::nullopt;
    } else if (const auto year = year_of(run[i].folded)) {
      said.years.push_back(*year);
    } else {
      return std::nullopt;
    }
  }
  return said;
}

// "2018–2020", "2018 - 2020".
std::optional<YearRange> dashed(const Run& run, std::size_t at, const std::string& text) {
  constexpr std::array<std::string_view, 6> kDashes{"-", "‐", "‑", "–", "—", "−"};
  if (at + 1 >= run.size()) return std::nullopt;
  const auto from = year_of(run[at].folded);
  const auto to = year_of(run[at + 1].folded);
  if (!from || !to || run[at].end > run[at + 1].begin) return std::nullopt;
  const std::string_view between =
      text::trimmed(std::string_view(text).substr(run[at].end, run[at + 1].begin - run[at].end));
  if (std::find(kDashes.begin(), kDashes.end(), between) == kDashes.end()) return std::nullopt;
  return YearRange{{at, at + 2}, from, to};
}

YearRange range_of(Span span, const Said& said, Bound bound) {
  const int year = said.years.front();
  if (said.years.size() > 1) return {span, year, said.years.back()};
  switch (bound) {
    case Bound::from:
      return {span, year, std::nullopt};
    case Bound::after:
      return {span, year + 1, std::nullopt};
    case Bound::to:
      return {span, std::nullopt, year};
    case Bound::before:
      return {span, std::nullopt, year - 1};
    case Bound::within:
      break;
  }
  return {span, year, year};
}

std::optional<YearRange> range_at(const Run& run, std::size_t at, const std::string& text) {
  std::optional<YearRange> range = dashed(run, at, text);
  for (auto saying = kSayings.begin(); !range && saying != kSayings.end(); ++saying) {
    if (const auto said = said_at(run, at, saying->words))
      range = range_of({at, at + said->words}, *said, saying->bound);
  }
  const bool turned = range && range->from && range->to && *range->from > *range->to;
  if (!range || turned || !is_free(run, range->span)) return std::nullopt;
  return range;
}

}  // namespace

std::optional<YearRange> next_years(const Run& run, std::size_t at, const std::string& text) {
  for (; at < run.size(); ++at) {
    if (auto range = range_at(run, at, text)) return range;
  }
  return std::nullopt;
}

std::vector<int> mark_bare_years(Run& run) {
  std::vector<int> years;
  for (Word& word : run) {
    const auto year = year_of(word.folded);
    if (!year || word.taken || !word.first || !word.last) continue;
    word.year = true;
    years.push_back(*year);
  }
  return years;
}

std::string value_of(const YearRange& range) {
  const auto text = [](const std::optional<int>& year) { return year ? std::to_string(*year) : ""; };
  if (range.from == range.to) return text(range.from);
  return text(range.from) + ".." + text(range.to);
}

}  // namespace mitos::interpret
