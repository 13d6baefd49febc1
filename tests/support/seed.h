// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdlib>
#include <random>

namespace mitos::test {

/// The seed of a random test: MITOS_SEED if it is set, as in CI, where a commit has one seed; else a new one.
/// A test prints it when it fails: CAPTURE(seed).
inline unsigned seed() {
  const char* given = std::getenv("MITOS_SEED");  // NOLINT(concurrency-mt-unsafe): no test sets it
  return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device{}();
}

}  // namespace mitos::test
