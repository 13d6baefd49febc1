// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/evaluation/list_reader.h"

#include <algorithm>
#include <cstdint>

namespace mitos::match {

using index::DocumentNumber;

DocumentNumber ListReader::next_from(DocumentNumber from) {
  const auto next =
      std::partition_point(list_.begin() + static_cast<std::ptrdiff_t>(at_), list_.end(),
                           [from](const ListedDocument& document) { return document.number < from; });
  at_ = static_cast<std::size_t>(next - list_.begin());
  return next == list_.end() ? kNoDocument : next->number;
}

void ListReader::read(DocumentNumber first, const Window* among, Window& out) {
  const std::uint64_t end = std::uint64_t{first} + kWindowSize;
  next_from(first);
  for (; at_ < list_.size() && list_[at_].number < end; ++at_) {
    const std::uint32_t place = list_[at_].number - first;
    if (among == nullptr || among->has(place)) out.add(place, list_[at_].score * factor_);
  }
}

}  // namespace mitos::match
