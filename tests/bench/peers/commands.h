// SPDX-License-Identifier: GPL-2.0-or-later
// The commands that race.py gives a side, and its answers. README.md beside this file has them.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

namespace mitos::bench {

struct Asked {
  double ms = 0;      // of wall time
  double cpu_ms = 0;  // of the processor
  std::uint64_t total = 0;
};

/// Builds the index anew; the milliseconds that this took.
using Build = std::function<double()>;
/// Finds the ten best and the total.
using Ask = std::function<Asked(const std::string& query, bool snippets)>;

/// Reads a command a line until the end of `in`, and answers each with a line. Throws what the two throw.
void answer_commands(std::istream& in, std::ostream& out, const Build& build, const Ask& ask);

}  // namespace mitos::bench
