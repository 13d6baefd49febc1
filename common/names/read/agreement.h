// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the given names of two spellings can be one person's. Pure, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "common/names/read/name_key.h"

namespace mitos::names {

/// Why two spellings are one person; in agreement.cpp the later, the weaker.
enum class Reason {
  same_letters,     // but for case, marks, hyphens, blanks, script
  order,            // the same words in another order
  sound,            // spellings of one Greek name
  initials,         // "I. Kompatsiaris"
  dropped_initial,  // "Steven P. Abney", "Steven Abney"
  dropped_name,     // "Danniel Liwanag Alcantara", "Danniel Alcantara"
  pet_name,         // "Yiannis", "Ioannis"
  longer_family,    // "Barbara Lewandowska-Tomaszyk", "Barbara Lewandowska"
  typing_error,     // "Stafenos"
  decided,          // people.yaml says so
  same_orcid
};

/// "initials", for those who read JSON.
std::string_view name_of(Reason reason);

/// How the given names of two spellings with one family name go together; none if they do not. That
/// another person may fit as well is for join.h to see.
std::optional<Reason> agreement(const NameKey& a, const NameKey& b);

/// How much of the given names is written out. Of two that agree, the one with less stands for the
/// other.
std::size_t written_out(const NameKey& key);

}  // namespace mitos::names
