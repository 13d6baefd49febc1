// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/read/given_names.h"

namespace mitos::lookup {

/// The words of people's names, and which of them are one given name: who asks for Giannis is shown Ioannis.
/// Built once for a generation; any thread.
class GivenNameWords {
 public:
  /// `of_people`: the words of their names, folded.
  explicit GivenNameWords(std::vector<std::string> of_people);

  /// Whether a folded word is part of a person's name.
  bool has(std::string_view word) const;

  /// The other words (folded) of people's names that are forms of the same given name as `word`; at most
  /// `limit`.
  std::vector<std::string> other_forms(std::string_view word, std::size_t limit) const;

 private:
  const names::GivenNames& table_ = names::given_names();
  std::vector<std::string> words_;                             // sorted
  std::map<std::uint32_t, std::vector<std::string>> by_form_;  // by official form, as the table numbers them
};

}  // namespace mitos::lookup
