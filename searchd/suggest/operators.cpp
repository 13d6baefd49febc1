// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/operators.h"

#include <algorithm>
#include <array>

#include "common/index/schema.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "common/text/value_key.h"
#include "searchd/query/field_names.h"

namespace mitos::suggest {
namespace {

// What of every catalogue is offered before a colon.
constexpr std::array<std::string_view, 5> kOperators{"program", "tag", "contact", "title", "acronym"};

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

// A tag may have a label that no document has in its field.
std::string as_typed(const facets::FacetColumn& column, facets::Ordinal ordinal) {
  const std::string& label = column.label(ordinal);
  return column.name() != "tags" || text::value_key(label) == column.value(ordinal) ? label
                                                                                    : column.value(ordinal);
}

std::vector<std::string> values_of(const snapshot::Snapshot& snapshot, std::string_view facet,
                                   std::string_view beginning, std::size_t limit, query::Budget& budget) {
  std::vector<std::string> values;
  const lookup::LabelIndex* labels = snapshot.labels(facet);
  if (labels == nullptr) return values;
  for (const facets::Ordinal ordinal : labels->like(beginning, budget)) {
    if (values.size() == limit) break;
    values.push_back(quoted(as_typed(labels->column(), ordinal)));
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

// The same, and the facets that the site declared.
std::vector<std::string> operators_of(const snapshot::Snapshot& snapshot) {
  std::vector<std::string> operators(kOperators.begin(), kOperators.end());
  const query::FieldNames names(snapshot.schema().declared());
  for (const model::DeclaredField& field : snapshot.schema().declared()) {
    if (field.facet && names.find(field.name)) operators.push_back(field.name);
  }
  return operators;
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
    const auto field = query::FieldNames(snapshot.schema().declared()).find(word.substr(0, colon));
    if (field)
      add(word.substr(0, colon + 1), values_of(snapshot, field->name, word.substr(colon + 1), limit, budget));
    return completions;
  }
  const Ending before = ending_of(text::trimmed(kept));
  const std::string leading = text::fold(before.word);
  if (!kept.empty() && is_number(word) &&
      std::find(kBeforeYears.begin(), kBeforeYears.end(), leading) != kBeforeYears.end())
    add("", years_of(snapshot, word, limit));
  const std::string folded = text::fold(word);
  if (folded.size() < kShortestValue) return completions;
  for (const std::string& known : operators_of(snapshot)) {
    if (known.starts_with(folded)) add(known, {":"});
  }
  return completions;
}

}  // namespace mitos::suggest
