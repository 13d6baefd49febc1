// SPDX-License-Identifier: GPL-2.0-or-later
// Exports that other programs read: BibTeX with types, fields and family names, lists in cells of CSV.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

TEST_CASE("a paper is exported with what BibTeX knows of it", "[catalogue]") {
  const SmallCatalogue papers(
      SmallCatalogue::Pages{
          {"a",
           "---\ntitle: Terns\nauthors: [Kari Nilsen]\njournal: Journal of Terns\ndoi: "
           "10.5555/tern_12\nvolume: "
           "\"7\"\npages: 12-19\n---\nx\n"},
          {"b",
           "---\ntitle: Gulls\nauthors: [Kari Nilsen]\nbooktitle: Gull Meeting\npublisher: Delta "
           "Press\n---\nx\n"}},
      "fields:\n  authors: { type: person, facet: true }\n  journal: { type: keyword }\n  doi: { type: "
      "keyword }\n"
      "  volume: { type: keyword }\n  pages: { type: keyword }\n  booktitle: { type: keyword }\n"
      "  publisher: { type: keyword }\n");
  const std::string bibtex = papers.searchd().get("/api/v1/export?format=bibtex&sort=-title").body;
  CHECK(bibtex.find("@article{projects:a,") != std::string::npos);
  CHECK(bibtex.find("  journal = {Journal of Terns},\n") != std::string::npos);
  CHECK(bibtex.find("  doi = {10.5555/tern_12},\n") != std::string::npos);
  CHECK(bibtex.find("  volume = {7},\n") != std::string::npos);
  CHECK(bibtex.find("  pages = {12-19},\n") != std::string::npos);
  CHECK(bibtex.find("@inproceedings{projects:b,") != std::string::npos);
  CHECK(bibtex.find("  publisher = {Delta Press},\n") != std::string::npos);
  const std::string few = papers.searchd().get("/api/v1/export?format=bibtex&fields=title,doi&q=terns").body;
  CHECK(few.find("doi = ") != std::string::npos);
  CHECK(few.find("volume = ") == std::string::npos);
}

TEST_CASE("family names of several words, and generations, are told to BibTeX", "[catalogue]") {
  const SmallCatalogue papers({{"b", "---\ntitle: B\nauthors: [Robert Fenwick Jr.]\n---\nx\n"},
                               {"c", "---\ntitle: C\nauthors: [William E. Skerritt III]\n---\nx\n"},
                               {"d", "---\ntitle: D\nauthors: [\"Castro Lima, Inês\"]\n---\nx\n"}},
                              "fields: { authors: { type: person, facet: true } }\n");
  const std::string bibtex = papers.searchd().get("/api/v1/export?format=bibtex").body;
  CHECK(bibtex.find("author = {Fenwick, Jr., Robert}") != std::string::npos);
  CHECK(bibtex.find("author = {Skerritt, III, William E.}") != std::string::npos);
  CHECK(bibtex.find("author = {Castro Lima, Inês}") != std::string::npos);
}

TEST_CASE("two tags and three, one with a semicolon, differ in CSV", "[catalogue]") {
  const SmallCatalogue pages(
      SmallCatalogue::Pages{{"a", "---\ntitle: A\ntags: [\"salt; water\", reef]\n---\nx\n"},
                            {"b", "---\ntitle: B\ntags: [salt, water, reef]\n---\nx\n"}});
  const std::string csv = pages.searchd().get("/api/v1/export?format=csv&fields=id,tags&sort=title").body;
  CHECK(csv == "id,tags\r\nprojects/a,salt\\; water; reef\r\nprojects/b,salt; water; reef\r\n");
  const std::string marked = pages.searchd().get("/api/v1/export?format=csv&bom=on&fields=id&q=title:A").body;
  CHECK(marked.starts_with("\xef\xbb\xbfid\r\n"));
  CHECK(pages.searchd().get("/api/v1/export?format=csv&bom=yes").status == 400);
}

TEST_CASE("a site's own fields are those of BibTeX that it says", "[catalogue]") {
  const SmallCatalogue papers(
      SmallCatalogue::Pages{
          {"a",
           "---\ntitle: Terns\ncreators: [Kari Nilsen]\neditors: [Anna de la Cruz]\nvenue: "
           "Journal of Terns\ngenre: Research note\nissued: 2019-03\nexcerpt: On "
           "terns.\nissue: \"2\"\nnumber: \"7\"\n---\nx\n"},
          {"b", "---\ntitle: Gulls\ngenre: Report\ntags: [\"water, salt\", reef]\n---\nx\n"}},
      "fields:\n  creators: { type: person, facet: true }\n  editors: { type: person }\n  venue: { type: "
      "keyword "
      "}\n  genre: { type: keyword, facet: true }\n  issued: { type: date }\n  issue: { type: keyword }\n"
      "  number: { type: keyword }\n"
      "bibtex:\n  fields: { author: creators, journal: venue, abstract: excerpt, date: issued }\n"
      "  type: genre\n  types: { research note: unpublished }\n");
  const std::string bibtex = papers.searchd().get("/api/v1/export?format=bibtex&sort=-title").body;
  CHECK(bibtex.find("@unpublished{projects:a,") != std::string::npos);
  CHECK(bibtex.find("@techreport{projects:b,") != std::string::npos);
  CHECK(bibtex.find("  author = {Kari Nilsen},\n") != std::string::npos);
  CHECK(bibtex.find("  editor = {de la Cruz, Anna},\n") != std::string::npos);
  CHECK(bibtex.find("  journal = {Journal of Terns},\n") != std::string::npos);
  CHECK(bibtex.find("  abstract = {On terns.},\n") != std::string::npos);
  CHECK(bibtex.find("  year = {2019},\n  month = mar,\n") != std::string::npos);
  CHECK(bibtex.find("  keywords = {{water, salt}, reef},\n") != std::string::npos);
  CHECK(bibtex.find("number = ", bibtex.find("number = ") + 1) == std::string::npos);
}
