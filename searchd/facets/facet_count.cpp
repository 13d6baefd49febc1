// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/facets/facet_count.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mitos::facets {
namespace {

// What a value means to a filter.
enum Mark : std::uint8_t { kAny = 1, kInRange = 2, kNone = 4, kAll = 8 };

bool contains(const std::vector<Ordinal>& rising, Ordinal ordinal) {
  return std::binary_search(rising.begin(), rising.end(), ordinal);
}

void make_rising(std::vector<Ordinal>& ordinals) {
  std::sort(ordinals.begin(), ordinals.end());
  ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
}

}  // namespace

bool FacetCounter::Filter::passes(index::DocumentNumber number) const {
  if (impossible || (lacking != nullptr && !(*lacking)[number])) return false;
  std::uint8_t met = 0;
  std::size_t of_all = 0;
  for (const Ordinal ordinal : column->of(number)) {
    met |= marks[ordinal];
    of_all += (marks[ordinal] & kAll) != 0 ? 1 : 0;
  }
  for (const OpenRange& range : spans) {
    if (range.passes(number)) met |= kInRange;
  }
  return (met & (wanted | kNone)) == wanted && of_all == all;
}

bool FacetCounter::OpenRange::passes(index::DocumentNumber number) const {
  constexpr double kOpen = std::numeric_limits<double>::infinity();
  return column != nullptr &&
         column->is_between(number, range.from.value_or(-kOpen), range.to.value_or(kOpen));
}

FacetCounter::Counter::Counter(const FacetColumn& of) : column(&of), counts(of.value_count()) {
  const std::optional<HistogramBins>& bins = of.bins();
  if (bins && bins->size() < of.value_count()) bar_counts.resize(bins->size());
}

void FacetCounter::Counter::add(index::DocumentNumber number) {
  for (const Ordinal ordinal : column->of(number)) {
    if (counts[ordinal]++ == 0) counting.push_back(ordinal);
  }
  const std::optional<HistogramBins>& bins = column->bins();
  if (!bins || bar_counts.empty()) return;
  bars.clear();
  for (const Ordinal ordinal : column->of(number)) {
    const std::uint32_t bar = bins->bin_of(ordinal);
    if (std::find(bars.begin(), bars.end(), bar) == bars.end()) bars.push_back(bar);
  }
  for (const std::uint32_t bar : bars) ++bar_counts[bar];
}

void FacetCounter::Counter::add_all() {
  if (!bar_counts.empty()) {  // which count documents
    for (index::DocumentNumber number = 1; number <= column->last(); ++number) add(number);
    return;
  }
  counts = column->documents();
  for (Ordinal ordinal = 0; ordinal < counts.size(); ++ordinal) {
    if (counts[ordinal] > 0) counting.push_back(ordinal);
  }
}

std::optional<Histogram> FacetCounter::Counter::histogram() const {
  const std::optional<HistogramBins>& bins = column->bins();
  if (!bins || counting.empty()) return std::nullopt;
  const auto [min, max] = std::minmax_element(counting.begin(), counting.end(), [this](Ordinal a, Ordinal b) {
    return column->order(a) < column->order(b);
  });
  std::vector<std::uint32_t> of_bars = bar_counts;
  if (of_bars.empty()) {
    of_bars.resize(bins->size());
    for (const Ordinal ordinal : counting) of_bars[bins->bin_of(ordinal)] = counts[ordinal];
  }
  return bins->histogram(of_bars, column->order(*min), column->order(*max));
}

FacetCounter::FacetCounter(const Columns& columns, const std::vector<FacetFilter>& filters,
                           const std::vector<FieldRange>& ranges, const std::vector<std::string>& counted,
                           const std::vector<std::string>& lacking, const std::vector<DocumentList>& among) {
  counters_.reserve(counted.size());
  for (const std::string& name : counted) {
    if (const FacetColumn* column = columns.facet(name)) counters_.emplace_back(*column);
  }
  for (const FacetFilter& asked : filters) {
    add_filter(columns, asked);
    select(asked);
  }
  for (const FieldRange& range : ranges) add_range(columns, range);
  for (const std::string& field : lacking) add_lack(columns, field);
  for (const DocumentList& list : among) among_.push_back(&list);
  for (const Filter& filter : filters_) {
    const auto same = std::find_if(counters_.begin(), counters_.end(), [&filter](const Counter& counter) {
      return counter.column == filter.column;
    });
    counter_of_filter_.push_back(same == counters_.end() ? nullptr : &*same);
  }
}

FacetCounter::Filter& FacetCounter::filter_of(const FacetColumn* column) {
  const auto same = std::find_if(filters_.begin(), filters_.end(),
                                 [column](const Filter& filter) { return filter.column == column; });
  if (same != filters_.end()) return *same;
  Filter& filter = filters_.emplace_back();
  filter.column = column;
  if (column != nullptr) filter.marks.resize(column->value_count());
  return filter;
}

void FacetCounter::add_filter(const Columns& columns, const FacetFilter& asked) {
  const FacetColumn* column = columns.facet(asked.facet);
  Filter& filter = filter_of(column);
  if (column == nullptr) {
    filter.impossible = true;
    return;
  }
  const auto mark = [&](const std::string& value, Mark as) {
    const auto ordinal = column->find(value);
    if (ordinal) filter.marks[*ordinal] |= as;
    return ordinal.has_value();
  };
  if (!asked.any.empty()) filter.wanted |= kAny;
  for (const std::string& value : asked.any) mark(value, kAny);
  for (const std::string& value : asked.none) mark(value, kNone);
  for (const std::string& value : asked.all) filter.impossible = !mark(value, kAll) || filter.impossible;
  filter.all = static_cast<std::size_t>(std::count_if(
      filter.marks.begin(), filter.marks.end(), [](std::uint8_t marks) { return (marks & kAll) != 0; }));
}

void FacetCounter::add_range(const Columns& columns, const FieldRange& range) {
  const FacetColumn* column = columns.facet(range.field);
  if (column == nullptr) {
    ranges_.push_back({columns.sort(range.field), range});
    return;
  }
  Filter& filter = filter_of(column);
  filter.wanted |= kInRange;
  for (Ordinal ordinal = 0; ordinal < column->value_count(); ++ordinal) {
    if (range.has(column->order(ordinal))) filter.marks[ordinal] |= kInRange;
  }
  const SortColumn* const dates = columns.sort(range.field);
  if (dates != nullptr && !dates->ends.empty()) filter.spans.push_back({dates, range});
}

void FacetCounter::add_lack(const Columns& columns, const std::string& field) {
  const std::vector<bool>* documents = columns.lacking(field);
  const FacetColumn* column = columns.facet(field);
  if (column == nullptr) {
    among_.push_back(documents);
    return;
  }
  Filter& filter = filter_of(column);
  filter.lacking = documents;
  filter.impossible = filter.impossible || documents == nullptr;
}

void FacetCounter::select(const FacetFilter& asked) {
  for (Counter& counter : counters_) {
    if (counter.column->name() != asked.facet) continue;
    for (const auto* values : {&asked.any, &asked.all}) {
      for (const std::string& value : *values) {
        const auto ordinal = counter.column->find(value);
        if (!ordinal) continue;
        counter.selected.push_back(*ordinal);
        for (const Ordinal step : counter.column->path(*ordinal)) counter.listed.push_back(step);
      }
    }
    make_rising(counter.selected);
    make_rising(counter.listed);
  }
}

bool FacetCounter::add(index::DocumentNumber number) {
  for (const OpenRange& range : ranges_) {
    if (!range.passes(number)) return false;
  }
  for (const DocumentList* documents : among_) {
    if (documents == nullptr || !(*documents)[number]) return false;
  }
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

void FacetCounter::add_all(std::uint64_t documents) {
  for (Counter& counter : counters_) counter.add_all();
  passed_ += documents;
}

const FacetCounter::Counter* FacetCounter::find(const std::string& facet) const {
  const auto found = std::find_if(counters_.begin(), counters_.end(), [&facet](const Counter& counter) {
    return counter.column->name() == facet;
  });
  return found == counters_.end() ? nullptr : &*found;
}

FacetCounts FacetCounter::counts(const std::string& facet, std::size_t limit, FacetOrder order) const {
  const Counter* counter = find(facet);
  if (counter == nullptr) return {facet, {}};
  std::vector<Ordinal> found = counter->counting;
  for (const Ordinal ordinal : counter->listed) {
    if (counter->counts[ordinal] == 0) found.push_back(ordinal);
  }
  FacetCounts result = counter->column->is_tree()
                           ? listed_in_tree(counter->counted(), std::move(found), limit, order)
                           : listed(counter->counted(), std::move(found), limit, order);
  result.histogram = counter->histogram();
  return result;
}

FacetCounts FacetCounter::counts_among(const std::string& facet, std::span<const Ordinal> values,
                                       std::size_t limit, FacetOrder order) const {
  const Counter* counter = find(facet);
  if (counter == nullptr) return {facet, {}};
  std::vector<Ordinal> found;
  for (const Ordinal ordinal : values) {
    if (counter->counts[ordinal] > 0 || contains(counter->selected, ordinal)) found.push_back(ordinal);
  }
  return listed(counter->counted(), std::move(found), limit, order);
}

}  // namespace mitos::facets
