// SPDX-License-Identifier: GPL-2.0-or-later
// How far a query was widened, counted in what is evaluated.
#pragma once

#include <string>

#include "searchd/query/typos.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::fuzz {

struct Expansion {
  std::size_t words = 0;          // of the query
  std::size_t verified = 0;       // phrases, and words in a field, for which texts are read
  std::size_t readings = 0;       // of all words, besides as typed
  std::size_t most_readings = 0;  // of one word
  std::size_t reading_words = 0;  // of all readings
  std::size_t terms = 0;          // different ones in the compiled query
  std::size_t names = 0;          // of which the whole query may be one
  std::size_t candidates = 0;     // texts that are read to verify, at most
};

Expansion expansion_of(const snapshot::Snapshot& snapshot, const std::string& text, query::Typos typos);

/// Which limit was passed; "" if none was.
std::string fault_in(const Expansion& expansion);

}  // namespace mitos::fuzz
