// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/decision_applier.h"

#include <algorithm>
#include <utility>

#include "common/names/read/affiliation_marks.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

std::string unknown(const std::string& spelling) {
  return "no name in the catalogue is spelt “" + spelling + "”";
}

}  // namespace

DecisionApplier::DecisionApplier(const Decisions& decisions, const JoinState& state) : decisions_(decisions) {
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    by_text_[text::single_spaced(state.entries[i].spelling.raw)].push_back(i);
    if (state.entries[i].kind == Kind::organisation && !decisions.organisations.empty())
      organisations_.insert(organisation_key(state.entries[i].spelling.raw));
  }
}

void DecisionApplier::apply(JoinState& state) {
  for (const Decision& decision : decisions_.not_same) {
    const auto spellings = entries_of(decision, "not-same");
    for (std::size_t i = 0; i < spellings.size(); ++i) {
      for (std::size_t j = i + 1; j < spellings.size(); ++j) {
        for (const std::size_t a : spellings[i]) {
          for (const std::size_t b : spellings[j]) {
            state.groups.keep_apart(a, b);
            apart_.emplace_back(a, b);
          }
        }
      }
    }
  }
  for (const Decision& decision : decisions_.same) {
    std::vector<std::size_t> all;
    for (const auto& entries : entries_of(decision, "same"))
      all.insert(all.end(), entries.begin(), entries.end());
    for (const std::size_t other : all) {
      state.join(all.front(), other, Reason::decided);
      if (state.groups.of(all.front()) == state.groups.of(other)) continue;
      report(decision.line, "same", "contradicts what “not-same” says of these people");
      break;
    }
  }
}

std::vector<std::pair<std::size_t, std::string>> DecisionApplier::orcids() const {
  std::vector<std::pair<std::size_t, std::string>> known;
  for (const Profile& profile : decisions_.people) {
    const auto found = by_text_.find(without_marks(profile.name));
    if (profile.orcid.empty() || found == by_text_.end()) continue;
    for (const std::size_t entry : found->second) known.emplace_back(entry, profile.orcid);
  }
  return known;
}

bool DecisionApplier::keeps_apart(std::size_t a, std::size_t b, Groups& groups) const {
  const auto people = std::minmax({groups.of(a), groups.of(b)});
  return std::any_of(apart_.begin(), apart_.end(), [&](const auto& apart) {
    return std::minmax({groups.of(apart.first), groups.of(apart.second)}) == people;
  });
}

void DecisionApplier::describe(const std::function<Person&(std::size_t)>& person_of) {
  for (const Organisation& organisation : decisions_.organisations) {
    if (!organisations_.contains(organisation_key(organisation.name)))
      report(organisation.line, "organisations", unknown(organisation.name));
  }
  std::map<const Person*, int> lines;
  for (const Profile& profile : decisions_.people) {
    const auto found = by_text_.find(without_marks(profile.name));
    if (found == by_text_.end()) {
      report(profile.line, "people.name", unknown(profile.name));
      continue;
    }
    Person& person = person_of(found->second.front());
    const auto [first, is_new] = lines.emplace(&person, profile.line);
    if (!is_new) {
      report(profile.line, "people.name",
             "“" + profile.name + "” is the person of line " + std::to_string(first->second));
      continue;
    }
    if (!profile.label.empty()) person.label = profile.label;
    person.email = profile.email;
    if (!profile.orcid.empty()) person.orcid = profile.orcid;
    person.homepage = profile.homepage;
    person.page = profile.page;
  }
}

void DecisionApplier::report(int line, const std::string& key, std::string message) {
  findings_.push_back({decisions_.file, line, key, std::move(message)});
}

std::vector<std::vector<std::size_t>> DecisionApplier::entries_of(const Decision& decision,
                                                                  const std::string& key) {
  std::vector<std::vector<std::size_t>> spellings;
  for (const std::string& spelling : decision.spellings) {
    const auto found = by_text_.find(without_marks(spelling));
    if (found == by_text_.end()) {
      report(decision.line, key, unknown(spelling));
    } else {
      spellings.push_back(found->second);
    }
  }
  return spellings;
}

}  // namespace mitos::names
