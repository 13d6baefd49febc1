// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/finding.h"
#include "common/names/join/decisions.h"
#include "common/names/join/groups.h"
#include "common/names/join/join_state.h"
#include "common/names/join/person.h"

namespace mitos::names {

/// Applies decisions to the state of a join. Both must outlive it. One thread.
class DecisionApplier {
 public:
  DecisionApplier(const Decisions& decisions, const JoinState& state);

  /// Joins what is the same, and keeps apart what is not.
  void apply(JoinState& state);

  /// Entries whose ORCID is known, with it.
  std::vector<std::pair<std::size_t, std::string>> orcids() const;

  /// Whether two entries' people are not the same by a decision.
  bool keeps_apart(std::size_t a, std::size_t b, Groups& groups) const;

  /// Writes what is known of people into them; `person_of` tells whose an entry is.
  void describe(const std::function<Person&(std::size_t)>& person_of);

  /// What came to nothing, and why.
  std::vector<Finding> take_findings() { return std::move(findings_); }

 private:
  void report(int line, const std::string& key, std::string message);
  std::vector<std::vector<std::size_t>> entries_of(const Decision& decision, const std::string& key);

  const Decisions& decisions_;
  std::map<std::string, std::vector<std::size_t>> by_text_;  // entries
  std::vector<std::pair<std::size_t, std::size_t>> apart_;   // entries
  OrganisationKeys organisations_;                           // of the catalogue
  std::vector<Finding> findings_;
};

}  // namespace mitos::names
