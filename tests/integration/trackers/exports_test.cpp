// SPDX-License-Identifier: GPL-2.0-or-later
// What other catalogues export so that other programs misread it: each case names its thread.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

struct Case {
  const char* thread;
  std::string front;   // lines of front matter beside the title
  std::string format;  // of the export, with its parameters
  std::string line;    // which it has to have
};

const std::string kFields =
    "fields:\n  authors: { type: person, facet: true }\n  doi: { type: keyword }\n  link: { type: keyword }\n"
    "  journal: { type: keyword }\n  summary: { type: text }\nbibtex: { fields: { url: link } }\n";

std::string by(const std::string& author) {
  return "authors: [\"" + author + "\"]";
}

const std::vector<Case> kCases{
    {"volkm/bibtex-dblp#21", "doi: 10.1007/978-3-032-00942-5_12", "bibtex",
     "doi = {10.1007/978-3-032-00942-5_12}"},
    {"retorquere/zotero-better-bibtex#2575", "doi: 10.5555/a_b%c#d", "bibtex", "doi = {10.5555/a_b%c#d}"},
    {"papis/papis#738", "link: https://example.org/S_Dbw", "bibtex", "url = {https://example.org/S_Dbw}"},
    {"papis/papis#738", "journal: S_Dbw", "bibtex", "journal = {S\\_Dbw}"},
    {"retorquere/zotero-better-bibtex#384", by("Vincent van Gogh"), "bibtex", "author = {van Gogh, Vincent}"},
    {"retorquere/zotero-better-bibtex#384", by("Alexander von Humboldt"), "bibtex",
     "author = {von Humboldt, Alexander}"},
    {"retorquere/zotero-better-bibtex#384", by("Martin Luther King Jr."), "bibtex",
     "author = {King, Jr., Martin Luther}"},
    {"retorquere/zotero-better-bibtex#384", by("Adlai E. Stevenson III"), "bibtex",
     "author = {Stevenson, III, Adlai E.}"},
    {"retorquere/zotero-better-bibtex#384", by("National Aeronautics and Space Administration"), "bibtex",
     "author = {{National Aeronautics and Space Administration}}"},
    {"retorquere/zotero-better-bibtex#384", by("Walter de la Mare"), "bibtex",
     "author = {de la Mare, Walter}"},
    {"retorquere/zotero-better-bibtex#384", by("Ortega y Gasset, José"), "bibtex",
     "author = {Ortega y Gasset, José}"},
    {"retorquere/zotero-better-bibtex#384", by("De Quincey, Thomas"), "bibtex",
     "author = {De Quincey, Thomas}"},
    {"retorquere/zotero-better-bibtex#2160", by("Van Rensselaer, Stephen"), "bibtex",
     "author = {Van Rensselaer, Stephen}"},
    {"sciunto-org/python-bibtexparser#9", by("A. {Delgado de Molina}"), "bibtex",
     "author = {Delgado de Molina, A.}"},
    {"JabRef/jabref#10031", by("{{Company Name, LLC}}"), "bibtex", "author = {{Company Name, LLC}}"},
    {"JabRef/jabref#4508", by("Organization for Economic Cooperation and Development"), "bibtex",
     "author = {{Organization for Economic Cooperation and Development}}"},
    {"jbibtex/jbibtex#33", by("{The PGF/TikZ Team} and others"), "bibtex", "author = {{The PGF/TikZ Team}}"},
    {"IQSS/dataverse#12244", by("Geological Survey of the Netherlands"), "bibtex",
     "author = {{Geological Survey of the Netherlands}}"},
    {"Dijji/XstReader#8", "journal: 'The \"Tern\", quarterly'", "csv&fields=journal",
     "\r\n\"The \"\"Tern\"\", quarterly\"\r\n"},
    {"oroinc/platform#476", "summary: |\n  One, line.\n  Another line.", "csv&fields=summary&bom=on",
     "\xef\xbb\xbfsummary\r\n\"One, line. Another line.\"\r\n"},
    {"kafbat/kafka-ui#1992", "journal: \"=HYPERLINK(1)\"", "csv&fields=journal", "\r\n'=HYPERLINK(1)\r\n"},
    {"conorpp/u2f-zero#81", "journal: Tern, Gull and Co", "csv&fields=journal",
     "\r\n\"Tern, Gull and Co\"\r\n"},
    {"datagrok-ai/public#3530", "journal: 灯台", "csv&fields=journal&bom=on",
     "\xef\xbb\xbfjournal\r\n灯台\r\n"},
    {"JabRef/jabref#5337", "tags: [\"a, b\", c]", "bibtex", "keywords = {{a, b}, c}"},
    {"omeka/plugin-CsvImport#57", "tags: [\"a; b\", c]", "csv&fields=tags", "\r\na\\; b; c\r\n"},
};

}  // namespace

TEST_CASE("an export says what other catalogues spoil", "[trackers]") {
  SmallCatalogue::Pages pages;
  for (const Case& each : kCases)
    pages.emplace_back("p" + std::to_string(pages.size()),
                       "---\ntitle: case" + std::to_string(pages.size()) + "\n" + each.front + "\n---\nx\n");
  const SmallCatalogue catalogue(pages, kFields);
  for (std::size_t i = 0; i < kCases.size(); ++i) {
    CAPTURE(kCases[i].thread, kCases[i].line);
    const std::string body =
        catalogue.searchd()
            .get("/api/v1/export?format=" + kCases[i].format + "&q=title:case" + std::to_string(i))
            .body;
    CAPTURE(body);
    CHECK(body.find(kCases[i].line) != std::string::npos);
  }
}
