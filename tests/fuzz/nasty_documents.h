// SPDX-License-Identifier: GPL-2.0-or-later
// Documents made to cost a parser all that they can: deep, wide and long ones for each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/source/walk/walk.h"

namespace mitos::fuzz {

struct NastyDocument {
  std::string what;  // the pattern that it repeats, and how often
  source::Format format = source::Format::html;
  std::string bytes;
};

/// The `number`-th document of a seed, always the same; at most about `most_bytes` long.
NastyDocument nasty_document(std::uint64_t seed, std::uint64_t number, std::size_t most_bytes);

}  // namespace mitos::fuzz
