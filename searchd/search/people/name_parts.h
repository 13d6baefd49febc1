// SPDX-License-Identifier: GPL-2.0-or-later
// What may stand beside a person's family name and be part of the same name.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "common/names/read/name_key.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

class NameParts {
 public:
  /// The lease must outlive this. One thread.
  NameParts(lookup::PersonNumber person, snapshot::Snapshot::Lease& lease);

  /// Whether a word (folded) is one of the person's names as the catalogue spells them, a form or an initial
  /// of one, its Greek genitive, or one with a slip, if no document has that word.
  bool have(const std::string& word) const;

 private:
  bool is_own(const std::string& word) const;
  bool is_given(const std::string& word) const;
  bool is_slip(const std::string& word) const;

  snapshot::Snapshot::Lease& lease_;
  std::set<std::string> words_;        // folded
  std::set<std::string> sounds_;       // of those
  std::vector<names::NameKey> given_;  // by spelling
};

}  // namespace mitos::search
