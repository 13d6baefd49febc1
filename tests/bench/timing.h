// SPDX-License-Identifier: GPL-2.0-or-later
// Wall time, and what to say of many of them.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

namespace mitos::bench {

/// Runs from its construction on.
class Stopwatch {
 public:
  double ms() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// Time of this process on the processors, from its construction on; what others do there does not
/// lengthen it much.
class CpuStopwatch {
 public:
  double ms() const { return now_ms() - start_ms_; }

 private:
  static double now_ms();

  double start_ms_ = now_ms();
};

/// Measurements of one thing, in any order. No value may be asked for before one was added.
class Samples {
 public:
  void add(double value) { values_.push_back(value); }

  bool empty() const noexcept { return values_.empty(); }
  std::size_t size() const noexcept { return values_.size(); }

  /// The mean of the two in the middle if there is no one in the middle.
  double median() const;

  /// The smallest value that at least this share (0 to 1) of all values does not exceed.
  double percentile(double share) const;

 private:
  std::vector<double> values_;
};

}  // namespace mitos::bench
