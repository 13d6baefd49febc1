// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <unordered_map>

#include "common/names/read/name_key.h"

namespace mitos::names {

/// How many names of a catalogue have a word as given or as family name; letters as in NameKey.
class NamePositionCounts {
 public:
  /// Counts `key` so many times more; fewer if it is negative.
  void add(const NameKey& key, int names);

  int as_given(const std::string& word) const;
  int as_family(const std::string& word) const;

  /// Positive if the words of the name stand where they stand elsewhere.
  int fitness(const NameKey& key) const;

  /// Whether some name has each word where `key` has it.
  bool is_plausible(const NameKey& key) const;

 private:
  using Counts = std::unordered_map<std::string, int>;

  Counts given_;
  Counts family_;
};

}  // namespace mitos::names
