// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/facet_count.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace mitos::engine {
namespace {

void mark(const FacetColumn& column, const std::vector<std::string>& values, std::vector<bool>& marks) {
  for (const std::string& value : values) {
    if (const auto ordinal = column.find(value)) marks[*ordinal] = true;
  }
}

}  // namespace

bool FacetCounter::Filter::passes(index::DocumentNumber number) const {
  if (column == nullptr || all_impossible) return false;
  const std::span<const Ordinal> values = column->of(number);
  const auto has_one_of = [values](const std::vector<bool>& marks) {
    return std::any_of(values.begin(), values.end(), [&marks](Ordinal value) { return marks[value]; });
  };
  if (any_given && !has_one_of(any)) return false;
  if (has_one_of(none)) return false;
  return std::all_of(all.begin(), all.end(), [values](Ordinal wanted) {
    return std::find(values.begin(), values.end(), wanted) != values.end();
  });
}

FacetCounter::FacetCounter(const Columns& columns, const std::vector<FacetFilter>& filters,
                           const std::vector<std::string>& counted) {
  for (const std::string& name : counted) {
    if (const FacetColumn* column = columns.facet(name)) {
      counters_.push_back({column, std::vector<std::uint64_t>(column->value_count()),
                           std::vector<bool>(column->value_count()),
                           std::vector<bool>(column->value_count())});
    }
  }
  for (const FacetFilter& asked : filters) {
    Filter filter;
    filter.column = columns.facet(asked.facet);
    Counter* counter = nullptr;
    if (filter.column != nullptr) {
      const std::size_t values = filter.column->value_count();
      filter.any.resize(values);
      filter.none.resize(values);
      filter.any_given = !asked.any.empty();
      mark(*filter.column, asked.any, filter.any);
      mark(*filter.column, asked.none, filter.none);
      for (const std::string& value : asked.all) {
        const auto ordinal = filter.column->find(value);
        if (ordinal) filter.all.push_back(*ordinal);
        filter.all_impossible = filter.all_impossible || !ordinal;
      }
      const auto same = std::find_if(counters_.begin(), counters_.end(), [&filter](const Counter& candidate) {
        return candidate.column == filter.column;
      });
      if (same != counters_.end()) {
        counter = &*same;
        mark(*filter.column, asked.any, counter->selected);
        mark(*filter.column, asked.all, counter->selected);
        for (Ordinal i = 0; i < counter->selected.size(); ++i) {
          if (!counter->selected[i]) continue;
          for (const Ordinal step : filter.column->path(i)) counter->listed[step] = true;
        }
      }
    }
    filters_.push_back(std::move(filter));
    counter_of_filter_.push_back(counter);
  }
}

bool FacetCounter::add(index::DocumentNumber number) {
  ++seen_;
  std::size_t failed = filters_.size();
  for (std::size_t i = 0; i < filters_.size(); ++i) {
    if (filters_[i].passes(number)) continue;
    if (failed != filters_.size()) return false;  // the second one: it counts nowhere
    failed = i;
  }
  if (failed != filters_.size()) {
    if (Counter* counter = counter_of_filter_[failed]) counter->add(number);
    return false;
  }
  for (Counter& counter : counters_) counter.add(number);
  ++passed_;
  return true;
}

const FacetCounter::Counter* FacetCounter::find(const std::string& facet) const {
  const auto found = std::find_if(counters_.begin(), counters_.end(), [&facet](const Counter& counter) {
    return counter.column->name() == facet;
  });
  return found == counters_.end() ? nullptr : &*found;
}

std::vector<FacetValueCount> FacetCounter::all_counts(const std::string& facet) const {
  return counts(facet, std::numeric_limits<std::size_t>::max()).values;
}

// What is chosen is listed, and so what it stands below.
void FacetCounter::list(const Counter& counter, Siblings& siblings, std::optional<Ordinal> above,
                        std::size_t limit, std::vector<FacetValueCount>& values, bool& more) {
  const FacetColumn& column = *counter.column;
  std::vector<Ordinal>& found = siblings[above];
  // Numbers are sorted, not labels: a facet may have tens of thousands of values and a page wants twenty.
  const auto by_count_then_label = [&](Ordinal a, Ordinal b) {
    const std::uint64_t left = counter.counts[a];
    const std::uint64_t right = counter.counts[b];
    return left != right ? left > right : std::tie(column.label(a), a) < std::tie(column.label(b), b);
  };
  const auto listed = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), listed, found.end(), by_count_then_label);
  const auto selected_end =
      std::stable_partition(listed, found.end(), [&](Ordinal i) { return counter.listed[i]; });
  std::sort(listed, selected_end, by_count_then_label);
  more = selected_end != found.end();
  for (auto i = found.begin(); i != selected_end; ++i) {
    FacetValueCount& value = values.emplace_back(
        FacetValueCount{*i, column.value(*i), column.label(*i), counter.counts[*i], counter.selected[*i]});
    if (siblings.contains(*i)) list(counter, siblings, *i, limit, value.children, value.more);
  }
}

FacetCounts FacetCounter::counts(const std::string& facet, std::size_t limit) const {
  FacetCounts result{facet, {}, false};
  const Counter* counter = find(facet);
  if (counter == nullptr) return result;
  Siblings siblings;
  for (Ordinal i = 0; i < counter->counts.size(); ++i) {
    if (counter->counts[i] > 0 || counter->listed[i]) siblings[counter->column->above(i)].push_back(i);
  }
  list(*counter, siblings, std::nullopt, limit, result.values, result.more);
  return result;
}

}  // namespace mitos::engine
