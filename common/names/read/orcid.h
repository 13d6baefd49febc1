// SPDX-License-Identifier: GPL-2.0-or-later
// A researcher's ORCID beside a name. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::names {

/// Whether `text` is an ORCID with the right check digit (ISO 7064, MOD 11-2): "0000-0002-1825-0097".
bool is_orcid(std::string_view text);

struct NameAndOrcid {
  std::string name;
  std::string orcid;  // "0000-0002-1825-0097"; "" if there is none
};

/// What with_orcid() wrote, taken apart again.
NameAndOrcid parted_orcid(std::string_view spelling);

/// "Ann Ng (0000-0002-1825-0097)"; the name alone if there is no ORCID.
std::string with_orcid(const NameAndOrcid& person);

/// A list of people from which the ORCIDs have been taken.
struct ListWithoutOrcids {
  std::string list;                 // each has left a mark beside its name
  std::vector<std::string> orcids;  // in order
};

/// Takes them, with a right check digit, out of a list: with what leads to them ("ORCID:",
/// "https://orcid.org/"), in brackets, as the address of a link in Markdown or HTML whose text is the name.
ListWithoutOrcids without_orcids(std::string_view list);

/// A piece of such a list: its name without the mark, and the ORCID whose mark it has.
NameAndOrcid with_marked_orcid(std::string piece, const std::vector<std::string>& orcids);

}  // namespace mitos::names
