// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/facets/listed_values.h"

#include <algorithm>
#include <utility>

namespace mitos::facets {
namespace {

bool is_among(const std::vector<Ordinal>& rising, Ordinal ordinal) {
  return std::binary_search(rising.begin(), rising.end(), ordinal);
}

Ordinal above_or_none(const FacetColumn& column, Ordinal ordinal) {
  return column.above(ordinal).value_or(index::kNoFacetValue);
}

// Numbers are compared, not labels: a facet may have tens of thousands of values and a page wants twenty.
bool is_before(const CountedValues& counted, FacetOrder order, Ordinal a, Ordinal b) {
  const std::uint32_t left = counted.counts[a];
  const std::uint32_t right = counted.counts[b];
  if (order == FacetOrder::count && left != right) return left > right;
  const FacetColumn& column = counted.column;
  if (column.bins() && column.order(a) != column.order(b)) return column.order(a) < column.order(b);
  return column.label_rank(a) < column.label_rank(b);
}

FacetValueCount value_of(const CountedValues& counted, Ordinal ordinal) {
  return {ordinal, counted.column.value(ordinal), counted.column.label(ordinal), counted.counts[ordinal],
          is_among(counted.selected, ordinal)};
}

// Puts what is to be listed to the front, in order; gives how many that are. What is chosen is listed, and so
// what it stands below.
std::size_t put_in_order(const CountedValues& counted, std::span<Ordinal> values, std::size_t limit,
                         FacetOrder order) {
  const auto before = [&](Ordinal a, Ordinal b) { return is_before(counted, order, a, b); };
  const auto limited = values.begin() + static_cast<std::ptrdiff_t>(std::min(limit, values.size()));
  std::partial_sort(values.begin(), limited, values.end(), before);
  const auto end =
      std::stable_partition(limited, values.end(), [&](Ordinal i) { return is_among(counted.listed, i); });
  std::sort(limited, end, before);
  return static_cast<std::size_t>(end - values.begin());
}

class Tree {
 public:
  Tree(const CountedValues& counted, std::vector<Ordinal> found, std::size_t limit, FacetOrder order)
      : counted_(counted), found_(std::move(found)), limit_(limit), order_(order) {
    std::sort(found_.begin(), found_.end(), [this](Ordinal a, Ordinal b) { return key_of(a) < key_of(b); });
  }

  std::span<Ordinal> below(Ordinal above) {
    const auto is_above = [this](Ordinal ordinal) { return above_or_none(counted_.column, ordinal); };
    const auto begin = std::partition_point(found_.begin(), found_.end(),
                                            [&](Ordinal ordinal) { return is_above(ordinal) < above; });
    const auto end = std::partition_point(begin, found_.end(),
                                          [&](Ordinal ordinal) { return is_above(ordinal) == above; });
    return {begin, end};
  }

  void list(std::span<Ordinal> siblings, std::vector<FacetValueCount>& values, bool& more) {
    const std::size_t count = put_in_order(counted_, siblings, limit_, order_);
    more = count < siblings.size();
    values.reserve(count);
    for (const Ordinal ordinal : siblings.first(count)) {
      FacetValueCount& value = values.emplace_back(value_of(counted_, ordinal));
      if (const std::span<Ordinal> children = below(ordinal); !children.empty())
        list(children, value.children, value.more);
    }
  }

 private:
  using Key = std::pair<Ordinal, Ordinal>;  // what is above, the value itself

  Key key_of(Ordinal ordinal) const { return {above_or_none(counted_.column, ordinal), ordinal}; }

  const CountedValues& counted_;
  std::vector<Ordinal> found_;  // by what is above
  std::size_t limit_;
  FacetOrder order_;
};

}  // namespace

FacetCounts listed(const CountedValues& counted, std::vector<Ordinal> found, std::size_t limit,
                   FacetOrder order) {
  FacetCounts result{counted.column.name(), {}};
  const std::size_t count = put_in_order(counted, found, limit, order);
  result.all = found.size();
  result.more = count < found.size();
  result.values.reserve(count);
  for (const Ordinal ordinal : std::span(found).first(count))
    result.values.push_back(value_of(counted, ordinal));
  return result;
}

FacetCounts listed_in_tree(const CountedValues& counted, std::vector<Ordinal> found, std::size_t limit,
                           FacetOrder order) {
  FacetCounts result{counted.column.name(), {}};
  Tree tree(counted, std::move(found), limit, order);
  const std::span<Ordinal> roots = tree.below(index::kNoFacetValue);
  result.all = roots.size();
  tree.list(roots, result.values, result.more);
  return result;
}

}  // namespace mitos::facets
