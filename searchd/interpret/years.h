// SPDX-License-Identifier: GPL-2.0-or-later
// Ranges of years said in words, in English and Greek: "since 2018", "before 2015", "2018–2020", "in 2019",
// "μετά το 2018". Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searchd/interpret/words.h"

namespace mitos::interpret {

/// Both ends inclusive.
struct YearRange {
  Span span;
  std::optional<int> from;
  std::optional<int> to;
};

/// The first range at or behind `at` of which no word is taken; none if there is none. `text` is what the run
/// is of.
std::optional<YearRange> next_years(const Run& run, std::size_t at, const std::string& text);

/// Marks the years that stand for themselves, and gives them.
std::vector<int> mark_bare_years(Run& run);

/// "2019", "2018..", "..2020", "2018..2020".
std::string value_of(const YearRange& range);

}  // namespace mitos::interpret
