// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/call.h"

#include <chrono>
#include <cstdint>
#include <functional>

namespace mitos::http {

search::InTurn in_turn(Admission& admission) {
  static constexpr std::chrono::seconds kPatienceWithMore{5};
  return [&admission, patience = Admission::kPatience](std::uint64_t expected,
                                                       const std::function<void()>& piece) mutable {
    const auto place = admission.enter(expected, patience);
    if (!place) throw Busy();
    patience = kPatienceWithMore;
    piece();
  };
}

}  // namespace mitos::http
