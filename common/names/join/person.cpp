// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/person.h"

#include "common/names/read/orcid.h"

namespace mitos::names {

std::string written(const Spelling& spelling) {
  return with_orcid({spelling.raw, spelling.orcid});
}

std::string_view name_of(Kind kind) {
  return kind == Kind::organisation ? "organisation" : "person";
}

std::string_view name_of(Doubt doubt) {
  switch (doubt) {
    case Doubt::ambiguous:
      return "ambiguous";
    case Doubt::order:
      return "order";
    case Doubt::typing_error:
      return "typing_error";
    case Doubt::longer_family:
      return "longer_family";
    case Doubt::together:
      return "together";
  }
  return "";
}

}  // namespace mitos::names
