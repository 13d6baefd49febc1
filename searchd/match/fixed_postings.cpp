// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/fixed_postings.h"

#include <algorithm>

namespace mitos::match {

FixedPostings::FixedPostings(std::vector<Entry> entries) : entries_(std::move(entries)) {
  for (const Entry& entry : entries_) most_ = std::max(most_, entry.weight);
}

void FixedPostings::next(double) {
  if (started_) {
    ++at_;
  } else {
    started_ = true;
  }
}

// In steps that double, since mostly the next one or one of the next is wanted.
void FixedPostings::skip_to(Xapian::docid number, double) {
  started_ = true;
  std::size_t step = 1;
  while (at_ + step < entries_.size() && entries_[at_ + step].number < number) {
    at_ += step;
    step *= 2;
  }
  const auto from = entries_.begin() + static_cast<std::ptrdiff_t>(at_);
  const auto to = entries_.begin() + static_cast<std::ptrdiff_t>(std::min(at_ + step + 1, entries_.size()));
  const auto found = std::lower_bound(
      from, to, number, [](const Entry& entry, Xapian::docid wanted) { return entry.number < wanted; });
  at_ = static_cast<std::size_t>(found - entries_.begin());
}

void FixedPostings::init(const Xapian::Database&) {
  at_ = 0;
  started_ = false;
  set_maxweight(most_);
}

void FirstDocuments::next(double) {
  skip_to(at_ + 1, 0);
}

void FirstDocuments::skip_to(Xapian::docid number, double) {
  constexpr std::uint32_t kStepsPerLook = 256;
  at_ = std::max(at_, number);
  if (++steps_ % kStepsPerLook == 0 && budget_.late()) at_ = last_ + 1;
}

void FirstDocuments::init(const Xapian::Database&) {
  at_ = 0;
  steps_ = 0;
}

}  // namespace mitos::match
