// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/bibtex_type.h"

#include <catch2/catch.hpp>

using namespace mitos::api;

TEST_CASE("a kind of work is the type that BibTeX has for it", "[bibtex]") {
  struct Case {
    std::vector<std::string> kinds;
    std::string type;
  };
  // Kinds as Zotero (CSL), DSpace, Koha, InvenioRDM and Hugo's academic themes write them.
  const auto& [kinds, type] = GENERATE(values<Case>({
      {{"article"}, "article"},
      {{"Journal Article"}, "article"},
      {{"article-journal"}, "article"},
      {{"paper-conference"}, "inproceedings"},
      {{"Conference Paper"}, "inproceedings"},
      {{"Book Chapter"}, "incollection"},
      {{"PhD Thesis"}, "phdthesis"},
      {{"Master's thesis"}, "mastersthesis"},
      {{"Technical Report"}, "techreport"},
      {{"Working_Paper"}, "techreport"},
      {{"peer-reviewed", "book"}, "book"},
      {{"Deliverable"}, "techreport"},
      {{"REPORT"}, "manual"},
      {{"poster"}, ""},
      {{}, ""},
  }));
  CAPTURE(type);
  CHECK(bibtex_type(kinds, {{"deliverable", "techreport"}, {"Report", "manual"}}) == type);
}
