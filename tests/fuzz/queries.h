// SPDX-License-Identifier: GPL-2.0-or-later
// Queries that people type, and worse: made of a catalogue's own words, misspelt, misplaced and broken.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mitos::fuzz {

/// What queries are made of. No list is empty.
struct Material {
  std::vector<std::string> words;    // of the catalogue's vocabulary
  std::vector<std::string> names;    // titles, long names, people
  std::vector<std::string> queries;  // that people have asked
};

struct FuzzedQuery {
  std::string kind;  // how it was made
  std::string text;  // any bytes
};

/// Query `number` of the run `seed`: the same for the same material, whichever queries were made before.
FuzzedQuery fuzzed_query(const Material& material, std::uint64_t seed, std::uint64_t number);

}  // namespace mitos::fuzz
