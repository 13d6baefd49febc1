// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/timing.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <ctime>

namespace mitos::bench {
namespace {

std::vector<double> sorted(std::vector<double> values) {
  assert(!values.empty());
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace

double CpuStopwatch::now_ms() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double Samples::median() const {
  const std::vector<double> values = sorted(values_);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double Samples::percentile(double share) const {
  const std::vector<double> values = sorted(values_);
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

}  // namespace mitos::bench
