// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/budget.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace mitos::query {
namespace {

// The clock costs more than most of what is asked for.
constexpr std::uint32_t kAskedPerLook = 64;

// Past the deadline something may still be found, where all the time went into the words.
constexpr std::uint64_t kLateWork = 5'000'000;

}  // namespace

Budget Budget::unlimited() {
  constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();
  return Budget({kAll, kAll, kAll, kAll}, Clock::time_point::max());
}

bool Budget::refuse(For purpose) {
  refused_[place(purpose)] = true;
  exact_ = false;
  return false;
}

bool Budget::late() {
  if (!late_) late_ = Clock::now() > deadline_;
  if (late_) exact_ = false;
  return late_;
}

bool Budget::take(For purpose, std::uint64_t units) {
  std::uint64_t& left = left_[place(purpose)];
  if (refused_[place(purpose)] || units > left) return refuse(purpose);
  if (purpose != For::showing && (late_ || asked_++ % kAskedPerLook == 0) && late()) return refuse(purpose);
  left -= units;
  return true;
}

std::uint32_t Budget::take_share(For purpose, std::uint64_t units, std::uint32_t documents) {
  std::uint64_t& left = left_[place(purpose)];
  if (late()) left = std::min(left, kLateWork);
  if (units <= left) {
    left -= units;
    return documents;
  }
  refuse(purpose);
  const double share = static_cast<double>(std::exchange(left, 0)) / static_cast<double>(units);
  return static_cast<std::uint32_t>(static_cast<double>(documents) * share);
}

}  // namespace mitos::query
