// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "common/names/join/co_mentions.h"
#include "common/names/join/join_state.h"
#include "common/names/read/fitting_names.h"

namespace mitos::names {
namespace {

using Members = std::vector<std::size_t>;  // entries

// The given names of a family, each once a person.
Members without_repeats(JoinState& state, const Members& family) {
  std::set<std::pair<std::size_t, std::string>> seen;
  Members kept;
  for (const std::size_t member : family) {
    std::string given;
    for (const GivenKey& key : state.entries[member].key.given) given += key.letters + " ";
    if (state.entries[member].key.given.empty()) continue;
    if (seen.emplace(state.groups.of(member), std::move(given)).second) kept.push_back(member);
  }
  return kept;
}

struct Candidate {
  std::size_t entry = 0;
  Reason reason = Reason::initials;
};

class Family {
 public:
  Family(JoinState& state, const CoMentions& co_mentions, Members members)
      : state_(state), co_mentions_(co_mentions), members_(std::move(members)) {
    if (members_.size() <= kFewMembers) return;
    std::vector<const NameKey*> keys;
    for (const std::size_t member : members_) keys.push_back(&key(member));
    fitting_.emplace(std::move(keys));
  }

  void join() {
    // All is judged before anything is joined, so that the order of the members does not matter.
    std::vector<JoinState::Joined> clear;
    for (std::size_t place = 0; place < members_.size(); ++place) {
      const std::size_t member = members_[place];
      const std::vector<Candidate> fuller = fuller_than(place);
      const bool agree = all_agree(fuller);
      const std::vector<Candidate> known = sharing_companions(member, fuller);
      const bool known_agree = all_agree(known);
      for (const auto& [other, reason] : fuller) {
        if (!state_.can_join(member, other)) continue;
        const bool is_known =
            known_agree && std::binary_search(known.begin(), known.end(), Candidate{other, reason},
                                              [](const Candidate& a, const Candidate& b) {
                                                return a.entry < b.entry;  // the order of the members
                                              });
        if ((agree && !is_doubtful(member, other, reason)) || is_known) {
          clear.push_back({member, other, reason});
        } else {
          state_.doubted.push_back({member, other, Doubt::ambiguous});
        }
      }
    }
    for (const auto& [member, other, reason] : clear) state_.join(member, other, reason);
  }

 private:
  const NameKey& key(std::size_t entry) const { return state_.entries[entry].key; }

  // Of fewer, all are compared with all: that is as quick.
  static constexpr std::size_t kFewMembers = 50;

  // What the member at `place` can stand for.
  std::vector<Candidate> fuller_than(std::size_t place) const {
    std::vector<Candidate> fuller;
    const std::size_t member = members_[place];
    const std::size_t length = written_out(key(member));
    const auto compare = [&](std::size_t other) {
      if (other == member || written_out(key(other)) < length) return;
      if (const auto reason = agreement(key(member), key(other))) fuller.push_back({other, *reason});
    };
    if (fitting_) {
      for (const std::size_t other : fitting_->of(place)) compare(members_[other]);
    } else {
      for (const std::size_t other : members_) compare(other);
    }
    return fuller;
  }

  std::vector<Candidate> sharing_companions(std::size_t member,
                                            const std::vector<Candidate>& candidates) const {
    std::vector<Candidate> sharing;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(sharing),
                 [&](const Candidate& other) { return co_mentions_.share(member, other.entry); });
    return sharing;
  }

  // Where many share a family name, who has one initial, a pet name or a middle name less is likely to be
  // another person, even if no other person of the catalogue fits. That is likelier if the two have no
  // co-mention in common, and more so if that was years ago. The numbers are from sampled joins that were
  // judged one by one: docs/measurements.md, “How well people are told apart”.
  bool is_doubtful(std::size_t member, std::size_t other, Reason reason) const {
    struct Many {
      std::size_t for_pet_names;
      std::size_t for_little;  // one initial, or a whole name less
      std::size_t for_middle_initials;
    };
    constexpr Many kKnown{10, 20, std::numeric_limits<std::size_t>::max()};
    constexpr Many kStrangers{3, 5, 20};
    const bool are_strangers = co_mentions_.are_strangers(member, other);
    const bool is_one_initial = written_out(key(member)) == 1;
    const bool is_little = is_one_initial || reason == Reason::pet_name;
    if ((is_little || reason == Reason::initials) && is_long_ago(member, other, is_little)) return true;
    const Many& many = are_strangers ? kStrangers : kKnown;
    const std::size_t given_names = members_.size();
    if (reason == Reason::pet_name) return given_names > many.for_pet_names;
    if (reason == Reason::dropped_initial && given_names > many.for_middle_initials) return true;
    return given_names > many.for_little &&
           (reason == Reason::dropped_name || (reason != Reason::same_letters && is_one_initial));
  }

  // To have no co-mention in common says more the less there is beside it.
  bool is_long_ago(std::size_t member, std::size_t other, bool is_little) const {
    constexpr int kForStrangers = 5;  // years
    constexpr int kForAnybody = 20;
    if (co_mentions_.share(member, other)) return false;
    const bool of_strangers = is_little && co_mentions_.are_strangers(member, other);
    return co_mentions_.years_between(member, other) > (of_strangers ? kForStrangers : kForAnybody);
  }

  // Whether all can be the one that is written out most: "S. P." and "Steven" are one beside "Steven P.".
  bool all_agree(const std::vector<Candidate>& candidates) {
    if (candidates.empty()) return true;
    const std::size_t fullest =
        std::max_element(candidates.begin(), candidates.end(),
                         [this](const Candidate& a, const Candidate& b) {
                           return written_out(key(a.entry)) < written_out(key(b.entry));
                         })
            ->entry;
    return std::all_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
      return state_.groups.of(other.entry) == state_.groups.of(fullest) ||
             (agreement(key(other.entry), key(fullest)) && state_.groups.may_unite(other.entry, fullest));
    });
  }

  JoinState& state_;
  const CoMentions& co_mentions_;
  Members members_;  // rising
  std::optional<FittingNames> fitting_;
};

}  // namespace

void join_given_names(JoinState& state, const CoMentions& co_mentions) {
  std::map<std::string, Members> families;
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    const Entry& entry = state.entries[i];
    if (entry.key.family.empty()) continue;
    for (const std::string& key : family_keys(entry.name, entry.key)) families[key].push_back(i);
  }
  for (const auto& [key, members] : families) {
    if (members.size() > 1) Family(state, co_mentions, without_repeats(state, members)).join();
  }
}

}  // namespace mitos::names
