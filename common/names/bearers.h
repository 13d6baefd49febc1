// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/names/catalogue.h"

namespace mitos::names {

/// Of a family name that so few people have, two who also share a given name are hardly two.
inline constexpr std::size_t kFewBearers = 3;

/// How many people of a catalogue, as it is joined so far, have a name. Stays as it was made.
class Bearers {
 public:
  explicit Bearers(Catalogue& catalogue);

  /// As family name; letters as in NameKey::family.
  std::size_t of_family(const std::string& letters) const;

  /// As any part of their names.
  std::size_t of_word(const std::string& letters) const;

 private:
  using Counts = std::unordered_map<std::string, std::size_t>;

  Counts families_;
  Counts words_;
};

}  // namespace mitos::names
