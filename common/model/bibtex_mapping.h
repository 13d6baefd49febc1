// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>

namespace mitos::model {

/// What a site says of its fields in BibTeX: `bibtex` in mitos.yaml. What it does not say has the defaults of
/// searchd/api/export/bibtex_entry.h.
struct BibtexMapping {
  std::map<std::string, std::string> fields;  // BibTeX's field -> the catalogue's: "journal" -> "venue"
  std::string type;                           // the field whose value is the kind of work; "": the default
  std::map<std::string, std::string>
      types;  // a value of it -> the type of an entry: "Report" -> "techreport"

  bool operator==(const BibtexMapping&) const = default;
};

}  // namespace mitos::model
