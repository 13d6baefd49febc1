// SPDX-License-Identifier: GPL-2.0-or-later
// The last resort against documents that no other limit stops: what they may take of the processor.
#pragma once

#include <chrono>

#include "common/io/thread_clock.h"

namespace mitos::source {

/// A document may take this much; what takes more is rejected.
inline constexpr std::chrono::seconds kMaxProcessorTime{1};

/// Thrown out of a parser when the budget is spent; read_document() rejects the document.
struct BudgetSpent {};

/// Processor time of the calling thread since this was made. One thread.
class ProcessorBudget {
 public:
  explicit ProcessorBudget(std::chrono::nanoseconds limit = kMaxProcessorTime)
      : end_(io::ThreadClock::now() + limit) {}

  /// Costs a call of the kernel: ask now and then.
  bool is_spent() const { return io::ThreadClock::now() > end_; }

 private:
  io::ThreadClock::time_point end_;
};

}  // namespace mitos::source
