// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cmath>

namespace mitos::api {

/// `value` to so many digits behind the point.
inline double rounded(double value, int digits) {
  const double factor = std::pow(10.0, digits);
  return std::round(value * factor) / factor;
}

/// What an answer says of its own cost.
inline double took_ms(std::chrono::steady_clock::time_point since) {
  constexpr int kDigits = 3;
  return rounded(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count(),
                 kDigits);
}

}  // namespace mitos::api
