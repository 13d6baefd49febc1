// SPDX-License-Identifier: GPL-2.0-or-later
// people.yaml: what the staff know of people better than any rule.
//
//   same:
//     - [Chantas Giannis, Ioannis Chantas]       # one person
//   not-same:
//     - [Nikos Kymatidis, N. Kymatidis]          # different people
//   people:
//     - name: Kompatsiaris Yiannis (Ioannis)     # any spelling of hers or his
//       label: Ioannis Kompatsiaris
//       email: ikom@example.org
//       orcid: 0000-0002-1825-0097
//       homepage: https://example.org/ikom
//       page: unlisted                         # or none
//   organisations:
//     - Salt and Water                           # one name, in any case; not a person
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/names/join/person.h"
#include "common/names/read/orcid.h"
#include "common/names/read/organisation.h"

namespace mitos::names {

/// Spellings about which something was decided, as they stand in the catalogue but for white space.
struct Decision {
  std::vector<std::string> spellings;  // two or more
  int line = 0;
};

/// What is known of a person. Empty texts were not given.
struct Profile {
  std::string name;
  std::string label;
  std::string email;
  std::string orcid;
  std::string homepage;
  int line = 0;
  OwnPage page = OwnPage::listed;
};

/// A name that is an organisation's, whatever its words.
struct Organisation {
  std::string name;
  int line = 0;
};

struct Decisions {
  std::string file;  // as messages call it
  std::vector<Decision> same;
  std::vector<Decision> not_same;
  std::vector<Profile> people;
  std::vector<Organisation> organisations;
};

/// The names as parted_list.h wants them.
OrganisationKeys keys_of(const std::vector<Organisation>& organisations);

/// Reads such a file; `file` is how messages call it. Throws ConfigError with every mistake, each with its
/// line and key: unknown keys (with a suggestion), wrong types, an ORCID with a wrong check digit.
Decisions parse_decisions(const std::string& yaml, const std::string& file);

/// The same from a file. Throws ConfigError, also if it cannot be read.
Decisions load_decisions(const std::filesystem::path& file);

}  // namespace mitos::names
