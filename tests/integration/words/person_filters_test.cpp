// SPDX-License-Identifier: GPL-2.0-or-later
// Who asks for one person gets the person's documents, in whatever role and however the name is spelt.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using Catch::Contains;
using Names = std::vector<std::string>;

namespace {

std::string written_by(const std::string& title, const std::string& authors, const std::string& body,
                       const std::string& more = "") {
  return "---\ntitle: " + title + "\nauthors: [" + authors + "]\n" + more + "---\n" + body + "\n";
}

SmallCatalogue::Pages pages() {
  SmallCatalogue::Pages pages{
      {"drift", written_by("Drift", "Eleni Pelagou", "Sensors that drift.", "contact: Eleni Pelagou\n")},
      {"shoal", written_by("Shoal", "\"Pelagou, E.\"", "A shoal of fish.")},
      {"wave", written_by("Wave", "Eleni Pelagou", "A wave.")},
      {"mooring", "---\ntitle: Mooring\ncontact: Πελαγού Ελένη\n---\nMoored sensors.\n"},
      {"eleni", "---\ntitle: Dr. Eleni A. Pelagou\n---\nI work on harbours.\n"},
      {"press", "---\ntitle: Press\n---\nEleni Pelagou said that it drifts.\n"},
      {"dune", written_by("Dune", "Cara Quillfeather", "Sand.")},
      {"beach", written_by("Beach", "Dora Quillfeather", "Sand and stones.")},
      {"rain", written_by("Rain", "Rohit Paris", "It rained for a week.")},
      {"long", written_by("Tide", "Anna Long", "A tide.")},
      {"swarm", written_by("Swarms", "Leo Aladinis", "Drones.")},
      {"aladinis", "---\ntitle: Aladinis\n---\nA platform.\n"},
      {"twice", written_by("Twice", "\"Mara Kellerin, Kellerin Mara, Mara Kellerin\"", "x",
                           "contact: Mara Kellerin\n")},
  };
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i);
    pages.emplace_back(
        "visit-" + number,
        "---\ntitle: Visit " + number + "\n---\nA workshop in Paris, as long as a week. Take a long look.\n");
    pages.emplace_back("paper-" + number,
                       "---\ntitle: Paper " + number + "\n---\nE. Pelagou, L. Someone: on nets and boats.\n");
  }
  return pages;
}

const Searchd& site() {
  static const SmallCatalogue kCatalogue(pages(), "fields: { authors: { type: person, facet: true } }\n");
  return kCatalogue.searchd();
}

nlohmann::json search(const std::string& q, std::vector<std::pair<std::string, std::string>> more = {}) {
  if (!q.empty()) more.emplace_back("q", q);
  const Reply reply = site().search(more);
  REQUIRE(reply.status == 200);
  return reply.json();
}

const Names kOfEleni{"drift", "eleni", "mooring", "shoal", "wave"};

}  // namespace

TEST_CASE("one person has one answer, however the name is spelt, the own page first", "[words][people]") {
  const std::string q = GENERATE(as<std::string>(), "pelagou", "PELAGOU", "Eleni Pelagou", "pelagou eleni",
                                 "Pelagou, Eleni", "E. Pelagou", "pelagou e.", "Πελαγού", "πελαγου ελενη",
                                 "ΕΛΕΝΗ ΠΕΛΑΓΟΥ", "Eleni A. Pelagou", "Dr. Eleni A. Pelagou", "Dr Pelagou",
                                 "pelagu", "pealgou", "pelagoueleni", "who is Eleni Pelagou");
  CAPTURE(q);
  const auto answer = search(q);
  CHECK(word_filters(answer, "filters") == "person=eleni-pelagou");
  CHECK(answer.at("query").at("filters").at(0).at("label") == "Eleni Pelagou");
  CHECK(sorted(names_of(answer)) == kOfEleni);
  CHECK(answer.at("total") == kOfEleni.size());
  CHECK(names_of(answer).front() == "eleni");
  CHECK(answer.at("query").at("people").at(0).at("value") == "eleni-pelagou");
}

TEST_CASE("the other words rank among the person's documents", "[words][people]") {
  const auto answer = search("pelagou sensors");
  CHECK(word_filters(answer, "filters") == "person=eleni-pelagou");
  CHECK(answer.at("query").at("filters").at(0).at("words") == "pelagou");
  CHECK(sorted(names_of(answer)) == Names{"drift", "mooring"});
  CHECK(names_of(search("papers by pelagou about harbours")).front() == "eleni");
  CHECK(names_of(search("pelagou -sensors")).size() == 3);
}

TEST_CASE("namesakes are a choice, and no filter", "[words][people]") {
  const auto answer = search("quillfeather");
  CHECK(word_filters(answer, "filters").empty());
  CHECK(word_filters(answer, "choices") == "person=cara-quillfeather person=dora-quillfeather");
  CHECK(word_filters(search("dora quillfeather"), "filters") == "person=dora-quillfeather");
  const std::string page = site().get("/search?q=quillfeather&ui=en").body;
  CHECK_THAT(page, Contains("person=dora-quillfeather") && Contains("Person: Dora Quillfeather"));
}

TEST_CASE("words, titles, quotations, fields and other people are no person", "[words][people]") {
  const std::string q = GENERATE(as<std::string>(), "paris", "Paris", "long", "a long week", "Aladinis",
                                 "aladinis", "\"pelagou\"", "\"Eleni Pelagou\"", "contact:pelagou",
                                 "title:pelagou", "pelagou OR sand", "-pelagou sand", "michael pelagou",
                                 "M. Pelagou", "A. Pelagou", "Pelagou A", "eleni", "pelagou unicorns");
  CAPTURE(q);
  const auto answer = search(q);
  CHECK(word_filters(answer, "filters").empty());
  CHECK(answer.at("total") == search(q, {{"interpret", "off"}}).at("total"));
}

TEST_CASE("a family name that is a place is a person beside the given name", "[words][people]") {
  CHECK(names_of(search("Rohit Paris")) == Names{"rain"});
  CHECK(names_of(search("paris, rohit")) == Names{"rain"});
  CHECK(names_of(search("Anna Long")) == Names{"long"});
}

TEST_CASE("what leaves nothing of the person is offered", "[words][people]") {
  CHECK(word_filters(search("pelagou unicorns"), "choices") == "person=eleni-pelagou");
}

TEST_CASE("the parameter person filters by every role, and combines as facets do", "[words][people]") {
  CHECK(sorted(names_of(search("", {{"person", "eleni-pelagou"}}))) == kOfEleni);
  CHECK(sorted(names_of(search("", {{"person", "pelagou-e"}}))) == kOfEleni);  // the address of a spelling
  CHECK(search("", {{"person", "eleni-pelagou"}, {"person", "leo-aladinis"}}).at("total") == 6);
  CHECK(search("", {{"person.all", "eleni-pelagou"}, {"person.all", "leo-aladinis"}}).at("total") == 0);
  const auto others = search("pelagou", {{"person.not", "eleni-pelagou"}, {"interpret", "off"}});
  CHECK(others.at("total") == 13);
  CHECK(search("", {{"person", "nobody"}}).at("total") == 0);
  const auto facets = search("", {{"person", "eleni-pelagou"}}).at("facets");
  CHECK(facets.at("contact").at("values").at(0).at("count") == 2);
  CHECK_FALSE(facets.contains("person"));
}

TEST_CASE("a catalogue without people has no parameter person", "[words][people]") {
  const SmallCatalogue catalogue({page("a", "A")}, "fields: { person: { type: keyword, facet: true } }\n");
  CHECK(catalogue.searchd().search({{"person", "x"}}).json().at("total") == 0);
  CHECK(catalogue.searchd().search({{"persons", "x"}}).status == 400);
}

TEST_CASE("interpret=off and the link beside the chip give the words alone", "[words][people]") {
  const auto answer = search("eleni pelagou");
  const auto words = search("eleni pelagou", {{"interpret", "off"}});
  CHECK(answer.at("query").at("unfiltered_total") == words.at("total"));
  const std::string page = site().get("/search?q=pelagou&ui=en").body;
  CHECK_THAT(page, Contains("aria-label=\"Remove the filter Person: Eleni Pelagou\""));
  CHECK_THAT(page, Contains("Also mentioned in 13 pages") && Contains("person.not=eleni-pelagou"));
  CHECK_THAT(site().get("/search?q=pelagou&ui=el").body, Contains("Πρόσωπο: Eleni Pelagou"));
}

TEST_CASE("a person twice in one document, in any role, counts once", "[words][people]") {
  const auto person = site().get("/api/v1/people/mara-kellerin").json();
  CHECK(person.at("count") == 1);
  for (const auto& spelling : person.at("spellings")) CHECK(spelling.at("count") == 1);
  CHECK(search("kellerin").at("total") == 1);
}

TEST_CASE("exports and facets have the person of the words", "[words][people]") {
  const std::string lines = site().get("/api/v1/export?format=csv&fields=id&q=pelagou").body;
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 6);
  CHECK(site().get("/api/v1/facets/contact?q=pelagou").json().at("total") == 5);
}

TEST_CASE("the page shows a card of the person", "[words][people]") {
  const std::string page = site().get("/search?q=pelagou&ui=en").body;
  CHECK_THAT(page, Contains("<section class=\"person\"") && Contains("/people/eleni-pelagou"));
  CHECK_THAT(page, Contains("Πελαγού Ελένη") && Contains("Pelagou, E."));
  CHECK_THAT(page, Contains("person=eleni-pelagou&amp;collection=projects"));
  CHECK_THAT(site().get("/search?person=eleni-pelagou").body, Contains("<section class=\"person\""));
  CHECK_THAT(site().get("/search?q=quillfeather").body, !Contains("<section class=\"person\""));
}

TEST_CASE("a page titled with a person's name is the first, with initials, middle names and titles",
          "[words][people]") {
  struct Case {
    std::string author;
    std::string title;
  };
  const auto& [author, title] = GENERATE(values<Case>({
      {"Rhea Pelagou", "Rhea A Pelagou"},
      {"Rhea Pelagou", "Rhea Anna Pelagou"},
      {"Tom B. Harlow", "Tom Harlow"},
      {"S. Olufemi", "Sade Olufemi"},
      {"Jürgen Weißmann", "Juergen Weissmann"},
      {"Νίκος Βελέντζας", "Nikos Velentzas"},
      {"Lars van den Brock", "VAN DEN BROCK Lars"},
      {"Pieter Quast", "Prof. Dr. Pieter J. Quast"},
      {"Ewa Nowacka", "Nowacka, Ewa"},
      {"Wen Zhao", "Wen Zhao, PhD"},
  }));
  CAPTURE(author, title);
  const auto note = [&author = author](const char* text) {
    return "---\ntitle: A note\ncontact: \"" + author + "\"\ndate: 2024-01-01\n---\n" + text + "\n";
  };
  const SmallCatalogue catalogue(
      {{"own", "---\ntitle: \"" + title + "\"\ndate: 2001-01-01\n---\nHarbours.\n"},
       {"one", note("Nets.")},
       {"two", note("Boats.")}});
  for (const std::string& q : {author, title}) {
    CAPTURE(q);
    CHECK(catalogue.found(q).front() == "own");
    CHECK(catalogue.found_sorted(q) == Names{"one", "own", "two"});
  }
}

TEST_CASE("a page about somebody of the same family name is none of the person's", "[words][people]") {
  const SmallCatalogue catalogue({page("other", "Nora Pelagou", "Nets."),
                                  page("family", "Pelagou", "A village."),
                                  {"one", "---\ntitle: One\ncontact: Eleni Pelagou\n---\nBoats.\n"}});
  CHECK(catalogue.found_sorted("Eleni Pelagou") == Names{"one"});
}
