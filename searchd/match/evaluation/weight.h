// SPDX-License-Identifier: GPL-2.0-or-later
// What occurrences of a word in a document weigh: IneB2 of the divergence from randomness (Amati and van
// Rijsbergen, ACM TOIS 20(4), 2002), as Xapian has it.
#pragma once

#include <cstdint>
#include <span>

namespace mitos::match {

/// How often a word stands in a catalogue.
struct Frequency {
  std::uint64_t documents = 0;    // that have it
  std::uint64_t occurrences = 0;  // in all
};

/// Of a whole catalogue.
struct CatalogueSize {
  std::uint64_t documents = 0;
  std::uint64_t length = 0;  // words
};

/// The frequency of several words as one, if they stand in documents independently of each other; Xapian
/// counts them two by two, the rarest first, and this gives its numbers.
Frequency frequency_of_any(std::span<const Frequency> words, const CatalogueSize& catalogue);

class Weight {
 public:
  Weight(const Frequency& word, const CatalogueSize& catalogue, double factor);

  /// Of `occurrences` in a document, whose length counts by `length_factor` (snapshot/document_lengths.h).
  double of(std::uint32_t occurrences, float length_factor) const {
    const double normal = occurrences * static_cast<double>(length_factor);
    return normal / (normal + 1) * times_;
  }

 private:
  double times_;
};

}  // namespace mitos::match
