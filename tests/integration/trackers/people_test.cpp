// SPDX-License-Identifier: GPL-2.0-or-later
// Authors that other catalogues and reference managers split, turned or wrote wrongly: each case names its
// thread.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using nlohmann::json;
using Names = std::vector<std::string>;

namespace {

struct Case {
  const char* thread;
  std::string authors;  // as YAML has them
  Names labels;         // "= …": an organisation
};

const std::vector<Case> kCases{
    {"JabRef/jabref#10031", R"("{{Company Name, LLC}}")", {"= Company Name, LLC"}},
    {"JabRef/jabref#10031",
     R"("{{Society of Automotive Engineers}}")",
     {"= Society of Automotive Engineers"}},
    {"JabRef/jabref#4508",
     R"("{{Organization for Economic Cooperation and Development}}")",
     {"= Organization for Economic Cooperation and Development"}},
    {"BeelGroup/Docear4Word#51", R"("{{Barnes and Noble, Inc.}}")", {"= Barnes and Noble, Inc."}},
    {"BeelGroup/Docear4Word#51", R"("{{Scrapy developers}}")", {"= Scrapy developers"}},
    {"jbibtex/jbibtex#33", R"("{The PGF/TikZ Team} and others")", {"= The PGF/TikZ Team"}},
    {"JabRef/jabref#3932", R"("{JabRef} and Stefan Kolb")", {"= JabRef", "Stefan Kolb"}},
    {"JabRef/jabref#2205",
     R"("Pardee F., Kirkwood T., MacCrimmon K., Miller J., Phillips C., Ranftl J. and Whitcomb D.")",
     {"F. Pardee", "T. Kirkwood", "K. MacCrimmon", "J. Miller", "C. Phillips", "J. Ranftl", "D. Whitcomb"}},
    {"JabRef/jabref#2669", R"("Rinnooy Kan, Alexander H. G.")", {"Alexander H. G. Rinnooy Kan"}},
    {"JabRef/jabref#2669", R"("Rodriguez Fernandez, José María")", {"José María Rodriguez Fernandez"}},
    {"sciunto-org/python-bibtexparser#9", R"("A. {Delgado de Molina}")", {"A. Delgado de Molina"}},
    {"citation-style-language/schema#34", R"("anonymous")", {}},
    {"citation-style-language/schema#34", R"("Anonymous et al.")", {}},
    {"citation-style-language/schema#34", R"("Alice Moss, Bob Reed et al.")", {"Alice Moss", "Bob Reed"}},
    {"IQSS/dataverse#4257",
     R"(["Harvard University", "IBM", "The Institute for Quantitative Social Science"])",
     {"= Harvard University", "= IBM", "= The Institute for Quantitative Social Science"}},
    {"IQSS/dataverse#12244",
     R"("Geological Survey of the Netherlands")",
     {"= Geological Survey of the Netherlands"}},
    {"IQSS/dataverse#2243", R"("Alfred P. Sloan Foundation")", {"= Alfred P. Sloan Foundation"}},
    {"NCEAS/metacatui#2548",
     R"("Alaska Department of Fish and Game")",
     {"= Alaska Department of Fish and Game"}},
    {"NCEAS/metacatui#2548",
     R"("Fresh Eyes on Ice Citizen Scientists")",
     {"= Fresh Eyes on Ice Citizen Scientists"}},
    {"acl-org/acl-anthology#237",
     R"(["European Association for Machine Translation", "PLUM Group", "Architecture Committee"])",
     {"= European Association for Machine Translation", "= PLUM Group", "= Architecture Committee"}},
    {"acl-org/acl-anthology#237",
     R"(["Forschungsgruppe LIMAS", "SRA International", "Annotation Group"])",
     {"= Forschungsgruppe LIMAS", "= SRA International", "= Annotation Group"}},
    {"cernopendata/opendata.cern.ch#3605",
     R"(["Bowdery, C.K.", "Pryce, J J", "Hagermann, J"])",
     {"C. K. Bowdery", "J. J. Pryce", "J. Hagermann"}},
    {"derek73/python-nameparser#407", R"("ANH DO")", {"Anh Do"}},
    {"northword/zotero-format-metadata#111",
     R"(["van der Waal, P. N.", "Jean de La Fontaine"])",
     {"P. N. van der Waal", "Jean de La Fontaine"}},
    {"borisveytsman/acmart#123",
     R"(["Bruce Van Horn", "Dirk van Hoorn"])",
     {"Bruce Van Horn", "Dirk van Hoorn"}},
    {"dcpurton/biblatex-sbl#53",
     R"(["Van Seters, John", "Rad, Gerhard von"])",
     {"John Van Seters", "Gerhard von Rad"}},
    {"GlobalNamesArchitecture/gnparser#48", R"("MARIE-CLAUDE DUPONT")", {"Marie-Claude Dupont"}},
    {"retorquere/zotero-better-bibtex#384",
     R"(["Ortega y Gasset, José", "D’Amato, Alfonse", "{Marcus Aurelius}"])",
     {"José Ortega y Gasset", "Alfonse D’Amato", "= Marcus Aurelius"}},
};

}  // namespace

TEST_CASE("authors that other programs take apart wrongly are who they are", "[trackers]") {
  SmallCatalogue::Pages pages;
  for (const Case& each : kCases)
    pages.emplace_back("p" + std::to_string(pages.size()),
                       "---\ntitle: P\nauthors: " + each.authors + "\n---\nx\n");
  const SmallCatalogue catalogue(pages, "fields: { authors: { type: person, facet: true } }\n");
  std::set<std::string> organisations;
  const json people = catalogue.searchd().get("/api/v1/people?per_page=100").json();
  for (const json& person : people.at("people")) {
    if (person.at("kind") == "organisation") organisations.insert(person.at("label").get<std::string>());
  }
  for (std::size_t i = 0; i < kCases.size(); ++i) {
    CAPTURE(kCases[i].thread, kCases[i].authors);
    const json hit = catalogue.searchd().get("/api/v1/documents/projects/p" + std::to_string(i)).json();
    Names labels;
    for (const json& author : hit.value("authors", json::array())) {
      const std::string label = author.at("label");
      labels.push_back((organisations.contains(label) ? "= " : "") + label);
    }
    CHECK(labels == kCases[i].labels);
  }
}
