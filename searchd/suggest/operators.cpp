// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/operators.h"

#include <algorithm>
#include <array>

#include "common/index/schema.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::suggest {
namespace {

// What may be typed before a colon, and the facet whose values may follow; "" for words of a text.
struct Operator {
  std::string_view name;
  std::string_view facet;
};
constexpr std::array<Operator, 6> kOperators{{{"program", "program"},
                                              {"tag", "tags"},
                                              {"tags", "tags"},
                                              {"contact", "contact"},
                                              {"title", ""},
                                              {"acronym", ""}}};

constexpr std::array<std::string_view, 3> kBeforeYears{"since", "before", "in"};
constexpr std::size_t kShortestValue = 3;

// The last word and what stands before it, its blank included.
struct Ending {
  std::string_view kept;
  std::string_view word;
};

Ending ending_of(std::string_view typed) {
  const std::size_t blank = typed.find_last_of(" \t");
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  return {typed.substr(0, begin), typed.substr(begin)};
}

std::string quoted(const std::string& label) {
  return label.find(' ') == std::string::npos ? label : '"' + label + '"';
}

std::vector<std::string> values_of(const snapshot::Snapshot& snapshot, std::string_view facet,
                                   std::string_view beginning, std::size_t limit, query::Budget& budget) {
  std::vector<std::string> values;
  const lookup::LabelIndex* labels = snapshot.labels(facet);
  if (labels == nullptr) return values;
  for (const facets::Ordinal ordinal : labels->like(beginning, budget)) {
    if (values.size() == limit) break;
    values.push_back(quoted(labels->column().label(ordinal)));
  }
  return values;
}

std::vector<std::string> years_of(const snapshot::Snapshot& snapshot, std::string_view beginning,
                                  std::size_t limit) {
  std::vector<std::string> years;
  const facets::FacetColumn* column = snapshot.columns().facet(index::kYearFacet);
  if (column == nullptr) return years;
  for (std::size_t i = 0; i < column->value_count(); ++i) {
    const std::string& year = column->value(static_cast<facets::Ordinal>(i));
    if (year.starts_with(beginning)) years.push_back(year);
  }
  std::sort(years.rbegin(), years.rend());
  years.resize(std::min(years.size(), limit));
  return years;
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<std::string> complete_operators(const snapshot::Snapshot& snapshot, std::string_view typed,
                                            std::size_t limit, query::Budget& budget) {
  std::vector<std::string> completions;
  if (text::find_unfit(typed)) return completions;
  const auto [kept, word] = ending_of(typed);
  const std::size_t colon = word.find(':');
  const auto add = [&](std::string_view before, const std::vector<std::string>& endings) {
    for (const std::string& ending : endings) {
      if (completions.size() < limit) completions.push_back(std::string(kept) + std::string(before) + ending);
    }
  };
  if (colon != std::string_view::npos) {
    const std::string name = text::fold(word.substr(0, colon));
    for (const auto& [known, facet] : kOperators) {
      if (known == name && !facet.empty())
        add(word.substr(0, colon + 1), values_of(snapshot, facet, word.substr(colon + 1), limit, budget));
    }
    return completions;
  }
  const Ending before = ending_of(text::trimmed(kept));
  const std::string leading = text::fold(before.word);
  if (!kept.empty() && is_number(word) &&
      std::find(kBeforeYears.begin(), kBeforeYears.end(), leading) != kBeforeYears.end())
    add("", years_of(snapshot, word, limit));
  const std::string folded = text::fold(word);
  if (folded.size() < kShortestValue) return completions;
  for (const auto& [known, facet] : kOperators) {
    const bool has_values = facet.empty() || snapshot.columns().facet(facet) != nullptr;
    if (known != "tags" && known.starts_with(folded) && has_values) add(known, {":"});
  }
  return completions;
}

}  // namespace mitos::suggest
