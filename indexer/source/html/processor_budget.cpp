// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/processor_budget.h"

#include <ctime>

namespace mitos::source {

std::chrono::nanoseconds ProcessorBudget::now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace mitos::source
