// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "common/names/catalogue.h"

namespace mitos::names {
namespace {

using Members = std::vector<std::size_t>;  // entries

// The given names of a family, each once a person.
Members without_repeats(Catalogue& catalogue, const Members& family) {
  std::set<std::pair<std::size_t, std::string>> seen;
  Members kept;
  for (const std::size_t member : family) {
    std::string given;
    for (const GivenKey& key : catalogue.entries[member].key.given) given += key.letters + " ";
    if (catalogue.entries[member].key.given.empty()) continue;
    if (seen.emplace(catalogue.groups.of(member), std::move(given)).second) kept.push_back(member);
  }
  return kept;
}

struct Candidate {
  std::size_t entry = 0;
  Reason reason = Reason::initials;
};

class Family {
 public:
  Family(Catalogue& catalogue, Members members) : catalogue_(catalogue), members_(std::move(members)) {}

  void join() {
    // All is judged before anything is joined, so that the order of the members does not matter.
    std::vector<Catalogue::Joined> clear;
    for (const std::size_t member : members_) {
      const std::vector<Candidate> fuller = fuller_than(member);
      const bool agree = all_agree(fuller);
      for (const auto& [other, reason] : fuller) {
        if (agree && !is_doubtful(member, reason)) {
          clear.push_back({member, other, reason});
        } else {
          catalogue_.doubted.push_back({member, other, Doubt::ambiguous});
        }
      }
    }
    for (const auto& [member, other, reason] : clear) catalogue_.join(member, other, reason);
  }

 private:
  const NameKey& key(std::size_t entry) const { return catalogue_.entries[entry].key; }

  // What `member` can stand for.
  std::vector<Candidate> fuller_than(std::size_t member) const {
    std::vector<Candidate> fuller;
    for (const std::size_t other : members_) {
      if (other == member || written_out(key(other)) < written_out(key(member))) continue;
      if (const auto reason = agreement(key(member), key(other))) fuller.push_back({other, *reason});
    }
    return fuller;
  }

  // Where many share a family name, one initial, or a middle name less, is likely to be another person, even
  // if the catalogue has nobody else who fits.
  bool is_doubtful(std::size_t member, Reason reason) const {
    // Of sampled joins by pet names one in four was wrong, mostly of common family names; of those by
    // initials hardly one (docs/measurements.md, “How well people are told apart”).
    constexpr std::size_t kManyForPetNames = 10;
    constexpr std::size_t kManyGivenNames = 20;
    if (reason == Reason::pet_name && members_.size() > kManyForPetNames) return true;
    if (members_.size() <= kManyGivenNames) return false;
    return reason == Reason::dropped_name ||
           (reason != Reason::same_letters && written_out(key(member)) == 1);
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
      return catalogue_.groups.of(other.entry) == catalogue_.groups.of(fullest) ||
             agreement(key(other.entry), key(fullest));
    });
  }

  Catalogue& catalogue_;
  Members members_;
};

}  // namespace

void join_given_names(Catalogue& catalogue) {
  std::map<std::string, Members> families;
  for (std::size_t i = 0; i < catalogue.entries.size(); ++i) {
    const Entry& entry = catalogue.entries[i];
    if (entry.key.family.empty()) continue;
    for (const std::string& key : family_keys(entry.name, entry.key)) families[key].push_back(i);
  }
  for (const auto& [key, members] : families) {
    if (members.size() > 1) Family(catalogue, without_repeats(catalogue, members)).join();
  }
}

}  // namespace mitos::names
