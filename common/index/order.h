// SPDX-License-Identifier: GPL-2.0-or-later
// What staff decide about the order of hits, as a generation keeps it. The default decides nothing.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mitos::index {

/// `ranking:` of mitos.yaml.
struct Ranking {
  std::map<std::string, double> weights;  // by collection, above 0; 1 for the others
  bool newer_first = false;               // among hits with equal scores
  double half_life_years = 0;             // after so many years a score counts half; 0: never

  bool changes_scores() const noexcept { return !weights.empty() || half_life_years > 0; }
  bool changes_order() const noexcept { return changes_scores() || newer_first; }
  bool operator==(const Ranking&) const = default;
};

/// An entry of pins.yaml.
struct Pin {
  std::vector<std::string> words;  // each a whole query, as text::folded_words() has it
  std::vector<std::string> first;  // ids of documents, in their order
  std::vector<std::string> never;  // ids of documents
  int until = 0;                   // the last day, as model::sortable() has it; 0: no end
  int line = 0;                    // of the file; 0 in a generation

  bool operator==(const Pin&) const = default;
};

struct Order {
  Ranking ranking;
  std::vector<Pin> pins;
};

/// Writes and fsyncs the file. Throws IoError.
void write_order(const std::filesystem::path& path, const Order& order);

/// Throws IoError, or IndexError if the file holds something else.
Order read_order(const std::filesystem::path& path);

}  // namespace mitos::index
