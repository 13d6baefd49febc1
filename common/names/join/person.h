// SPDX-License-Identifier: GPL-2.0-or-later
// What joining makes of the names in a catalogue. Plain values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/read/agreement.h"

namespace mitos::names {

struct Spelling {
  std::string raw;         // as it stands in the catalogue, without the ORCID
  std::size_t count = 0;   // how often
  std::string orcid = {};  // that stands beside it
};

/// As split_people() has it.
std::string written(const Spelling& spelling);

/// The spellings that stand in one document.
struct DocumentPeople {
  std::vector<std::string> spellings;
  std::optional<int> year;  // of the document
};

/// Why two spellings of a person were joined.
struct Link {
  std::string a;
  std::string b;
  Reason reason = Reason::same_letters;
};

enum class Kind { person, organisation };

/// "organisation", for those who read JSON.
std::string_view name_of(Kind kind);

/// Which page a person wants to have.
enum class OwnPage {
  listed,
  unlisted,  // not in search engines
  none       // nor in the list of people
};

struct Person {
  std::string id;                   // slug of the label; namesakes have -2, -3
  std::string label;                // "Ioannis Kompatsiaris"
  std::string family;               // by which spellings were joined, as one has it; "" if there is none
  std::vector<Spelling> spellings;  // most frequent first, then by bytes
  std::vector<Link> links;
  Kind kind = Kind::person;
  std::string email;  // this and `homepage` from people.yaml
  std::string orcid;  // from there, or beside a spelling
  std::string homepage;
  OwnPage page = OwnPage::listed;  // from people.yaml
};

/// Why two people might be one, and were not joined.
enum class Doubt {
  ambiguous,      // a short form that fits several people, this is one of them
  order,          // the same words in another order, and either is a name
  typing_error,   // one letter apart, but either may be right
  longer_family,  // one has a family name more
  together        // both, or people joined with them, stand in one document
};

/// "ambiguous", for those who read JSON.
std::string_view name_of(Doubt doubt);

struct NearMiss {
  std::string a;  // spellings as in the catalogue
  std::string b;
  Doubt doubt = Doubt::ambiguous;
};

}  // namespace mitos::names
