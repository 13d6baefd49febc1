// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/names/join/join_state.h"

namespace mitos::names {

/// Of a family name that so few people have, two who also share a given name are hardly two.
inline constexpr std::size_t kFewBearers = 3;

/// How many people have a name, as far as the spellings are joined when this is made. Immutable.
class NameFrequency {
 public:
  explicit NameFrequency(JoinState& state);

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
