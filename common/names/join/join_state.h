// SPDX-License-Identifier: GPL-2.0-or-later
// The state of joining, and its steps, in the order in which join.cpp takes them. Each step joins what only
// it can see and leaves its doubts. One thread.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common/names/join/groups.h"
#include "common/names/join/person.h"
#include "common/names/read/name_key.h"
#include "common/names/read/organisation.h"
#include "common/names/read/person_name.h"

namespace mitos::names {

class CoMentions;

/// A spelling, read.
struct Entry {
  Spelling spelling;
  PersonName name;
  NameKey key;
  Kind kind = Kind::person;  // of an organisation, name and key are empty
};

struct JoinState {
  struct Joined {
    std::size_t a = 0;
    std::size_t b = 0;
    Reason reason = Reason::same_letters;
  };
  struct Doubted {
    std::size_t a = 0;
    std::size_t b = 0;
    Doubt doubt = Doubt::ambiguous;
  };

  explicit JoinState(std::vector<Entry> read) : entries(std::move(read)), groups(entries.size()) {}

  /// Makes one person of two entries, unless they are to be kept apart: then it remains a doubt.
  void join(std::size_t a, std::size_t b, Reason reason) {
    if (groups.of(a) == groups.of(b)) return;
    if (groups.unite(a, b)) {
      joined.push_back({a, b, reason});
    } else {
      doubted.push_back({a, b, Doubt::together});
    }
  }

  /// Whether two entries can be one person, or are. If not it remains a doubt.
  bool can_join(std::size_t a, std::size_t b) {
    if (groups.may_unite(a, b)) return true;
    doubted.push_back({a, b, Doubt::together});
    return false;
  }

  std::vector<Entry> entries;  // as they are written, by their bytes
  Groups groups;               // of entries
  std::vector<Joined> joined;
  std::vector<Doubted> doubted;  // some may have been joined later
};

/// Finds the organisations by what `listed` holds, by their words, and by the other names of the catalogue: a
/// word in capitals alone is one ("NASA") where no person has it. Nothing may be joined yet.
void find_organisations(JoinState& state, const OrganisationKeys& listed);

/// Reads two to four capitals behind a name as initials ("Nilsen MA") where more names of the catalogue have
/// initials behind than family names in capitals. Nothing may be joined yet.
void reread_initials(JoinState& state, const GivenNames& table);

/// Reads names in the order in which they were typed that the table of Greek names turned round ("João
/// Silva", "Cécile Paris"), where most names whose order it knows begin with the given name, unless the first
/// word is a family name elsewhere. Nothing may be joined yet.
void reread_orders(JoinState& state, const GivenNames& table);

/// Equal ORCIDs are one person, different ones are not. An entry has that beside its name, or the one in
/// `known`, by entry. A name without one that people of several ORCIDs have is none of them.
void join_orcids(JoinState& state, const std::vector<std::pair<std::size_t, std::string>>& known);

/// The same letters of organisations, which no other step joins.
void join_organisations(JoinState& state);

/// The same letters in the same order, or the same sounds of Greek.
void join_same_letters(JoinState& state);

/// The same words in another order, if the catalogue's other names do not make two names of them. The less
/// certain one of two orders is corrected.
void join_orders(JoinState& state, const GivenNames& table);

/// Initials, dropped middle names and pet names beside an equal family name, where all that fits agrees; or,
/// here and below, all of it that has the same co_mentions.
void join_given_names(JoinState& state, const CoMentions& co_mentions);

/// A second family name more: "Barbara Lewandowska-Tomaszyk".
void join_longer_families(JoinState& state, const CoMentions& co_mentions);

/// One slip in one long word that occurs nowhere else.
void join_typing_errors(JoinState& state, const CoMentions& co_mentions);

}  // namespace mitos::names
