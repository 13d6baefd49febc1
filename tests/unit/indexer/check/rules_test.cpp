// SPDX-License-Identifier: GPL-2.0-or-later
// Each check by itself, over a catalogue that is written here.
#include "indexer/check/rules.h"

#include <catch2/catch.hpp>

#include "common/taxonomy/rules.h"
#include "indexer/build/facet_texts.h"

using namespace mitos;
using namespace mitos::check;

namespace {

// A catalogue of these documents, the n-th of which is in "n.md" with its first text in line 2.
Catalogue catalogue_of(const std::vector<model::Document>& documents,
                       const names::Decisions& decisions = {}) {
  Catalogue catalogue{index::Schema(), {}, {}};
  build::FacetTexts texts(catalogue.schema);
  catalogue.places.resize(catalogue.schema.facets().size());
  for (std::size_t n = 0; n < documents.size(); ++n) {
    texts.add(static_cast<index::DocumentNumber>(n + 1), documents[n]);
    for (std::size_t i = 0; i < catalogue.places.size(); ++i) {
      for (const std::string& text : index::texts_of(documents[n], catalogue.schema.facets()[i].name))
        catalogue.places[i][text].push_back({std::to_string(n) + ".md", 2});
    }
  }
  catalogue.values = build::catalogue_values(catalogue.schema, std::move(texts).texts(),
                                             taxonomy::default_rules(), decisions);
  return catalogue;
}

model::Document tagged(const std::vector<std::string>& tags) {
  model::Document document;
  document.tags = tags;
  return document;
}

model::Document by(const std::string& contact) {
  model::Document document;
  document.contact = {contact};
  return document;
}

model::Document of_programme(const std::string& program) {
  model::Document document;
  document.program = {program};
  return document;
}

std::vector<std::string> messages(const std::vector<Issue>& issues) {
  std::vector<std::string> all;
  for (const Issue& issue : issues) all.push_back(issue.finding.message);
  return all;
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("tags look alike by a plural or a typing error, and not by a number or in few letters", "[check]") {
  struct Case {
    std::vector<std::string> tags;
    Messages found;
  };
  const auto& [tags, found] = GENERATE_REF(values<Case>({
      {{"partner", "partners"}, {"the tags “partner” and “partners” look like one"}},
      {{"box", "boxes"}, {"the tags “box” and “boxes” look like one"}},
      {{"study", "studies"}, {"the tags “studies” and “study” look like one"}},
      {{"coordinator", "coordniator"}, {"the tags “coordinator” and “coordniator” look like one"}},
      {{"media", "medium"}, {}},
      {{"maps", "laps"}, {}},
      {{"news", "mews"}, {}},
      {{"phase-1", "phase-2"}, {}},
      {{"horizon", "energy"}, {}},
      {{"Drones", "drones"}, {}},
  }));
  CAPTURE(tags);
  std::vector<model::Document> documents;
  for (const std::string& tag : tags) documents.push_back(tagged({tag}));
  CHECK(messages(look_alike_tags(catalogue_of(documents))) == found);
}

TEST_CASE("tags that look alike come with the places of both", "[check]") {
  const std::vector<Issue> issues =
      look_alike_tags(catalogue_of({tagged({"energy"}), tagged({"partner"}), tagged({"partners"})}));
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].rule == "look-alike-tags");
  CHECK(issues[0].finding.file == "1.md");
  CHECK(issues[0].finding.line == 2);
  CHECK(issues[0].finding.field == "tags");
  REQUIRE(issues[0].others.size() == 1);
  CHECK(issues[0].others[0].file == "2.md");
}

TEST_CASE("two spellings that may be one person come with the line that settles it", "[check]") {
  const std::vector<model::Document> documents{by("Vera Lindqvist"), by("Vera Lindqvsit"), by("Paul Brandt")};
  const std::vector<Issue> issues = people_near_misses(catalogue_of(documents));
  for (const Issue& issue : issues) {
    CHECK(issue.remedy.find("- [\"Vera Lindqvist\", \"Vera Lindqvsit\"]") != std::string::npos);
    CHECK(issue.finding.message.find("may be one person") != std::string::npos);
  }
  names::Decisions decisions;
  CHECK(people_near_misses(catalogue_of({by("Vera Lindqvist"), by("Paul Brandt")}, decisions)).empty());
}

TEST_CASE("an initial that fits two people is a near miss of each", "[check]") {
  const std::vector<Issue> issues =
      people_near_misses(catalogue_of({by("Vera Lindqvist"), by("Viktor Lindqvist"), by("V. Lindqvist")}));
  REQUIRE(issues.size() == 2);
  CHECK(issues[0].finding.message ==
        "“V. Lindqvist” and “Vera Lindqvist” may be one person: the short form fits others as well");
  CHECK(issues[1].finding.message ==
        "“V. Lindqvist” and “Viktor Lindqvist” may be one person: the short form fits others as well");
  CHECK(issues[0].finding.file == "2.md");
  REQUIRE(issues[0].others.size() == 1);
  CHECK(issues[0].others[0].file == "0.md");
}

TEST_CASE("a programme that no rule knows is noted with its places, a known one is not", "[check]") {
  const std::vector<Issue> issues = unknown_programmes(catalogue_of(
      {of_programme("Horizon 2020"), of_programme("Quixotic Fund"), of_programme("Quixotic Fund")}));
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].severity == Severity::note);
  CHECK(issues[0].finding.message.starts_with("“Quixotic Fund” is no known programme: "));
  CHECK(issues[0].finding.file == "1.md");
  REQUIRE(issues[0].others.size() == 1);
  CHECK(issues[0].others[0].file == "2.md");
}

TEST_CASE("a pin of a document that is not there is found, with the likeliest id", "[check]") {
  Catalogue catalogue = catalogue_of({});
  catalogue.ids = {"projects/lagoon", "projects/meadow"};
  catalogue.pins_file = "pins.yaml";
  catalogue.pins = {{{"sea"}, {"projects/lagoon", "projects/lagon"}, {"projects/gone-for-good"}, 0, 7}};
  const std::vector<Issue> issues = idle_pins(catalogue);
  REQUIRE(issues.size() == 2);
  CHECK(issues[0].finding.message.starts_with("there is no document projects/lagon"));
  CHECK(issues[0].finding.message.find("projects/lagoon") != std::string::npos);
  CHECK(issues[0].finding.field == "first");
  CHECK(issues[0].finding.line == 7);
  CHECK(issues[1].finding.field == "never");
  CHECK(issues[1].finding.message == "there is no document projects/gone-for-good");
}

TEST_CASE("a label of a value that no document has is found", "[check]") {
  Catalogue catalogue = catalogue_of({});
  catalogue.idle_labels = {{"mitos.yaml", 3, "labels.tags.gone", "no document has this value"}};
  const std::vector<Issue> issues = idle_labels(catalogue);
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].rule == "idle-label");
  CHECK(issues[0].severity == Severity::warning);
  CHECK(issues[0].finding.line == 3);
}

TEST_CASE("pages of one address are one issue, which names all others", "[check]") {
  Catalogue catalogue = catalogue_of({});
  catalogue.shared_addresses = {{{{"a.md", "/x/"}, {"b.md", "/x"}, {"c.md", "/x/"}}}};
  const std::vector<Issue> issues = shared_addresses(catalogue);
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].finding.file == "a.md");
  REQUIRE(issues[0].others.size() == 2);
  CHECK(issues[0].others[0].file == "b.md");
  CHECK(issues[0].others[1].file == "c.md");
}

TEST_CASE("a built site shows dead addresses as errors and other pages as notes", "[check]") {
  Catalogue catalogue = catalogue_of({});
  CHECK(against_built_site(catalogue).empty());  // it was not asked for
  catalogue.difference = {{{"a.md", "/a/", "", ""}}, {"about/index.html"}};
  const std::vector<Issue> issues = against_built_site(catalogue);
  REQUIRE(issues.size() == 2);
  CHECK(issues[0].severity == Severity::error);
  CHECK(issues[0].finding.file == "a.md");
  CHECK(issues[0].finding.message == "the built site has no page at /a/");
  CHECK(issues[1].severity == Severity::note);
  CHECK(issues[1].finding.file == "about/index.html");
}

TEST_CASE("findings of the build become issues: rejected documents are errors", "[check]") {
  Catalogue catalogue = catalogue_of({});
  catalogue.rejected = {{"bad.md", 3, "date", "is no date"}};
  catalogue.warnings = {{"odd.md", 0, "", "has no title"}};
  catalogue.overlaps = {{"pages", 0, "", "is in two collections"}};
  catalogue.values.people.findings = {{"people.yaml", 4, "same", "no document has it"}};
  const auto shown = [](const std::vector<Issue>& issues) {
    std::vector<std::string> all;
    for (const Issue& issue : issues) all.push_back(issue.rule + " " + issue.finding.file);
    return all;
  };
  CHECK(shown(odd_documents(catalogue)) == Messages{"rejected-document bad.md", "odd-document odd.md"});
  CHECK(shown(overlapping_sources(catalogue)) == Messages{"overlapping-sources pages"});
  CHECK(shown(idle_decisions(catalogue)) == Messages{"idle-decision people.yaml"});
  CHECK(odd_documents(catalogue)[0].severity == Severity::error);
}

TEST_CASE("all issues come with the errors first and the notes last", "[check]") {
  Catalogue catalogue =
      catalogue_of({of_programme("Quixotic Fund"), tagged({"partner"}), tagged({"partners"})});
  catalogue.rejected = {{"bad.md", 3, "date", "is no date"}};
  std::vector<Severity> severities;
  for (const Issue& issue : all_issues(catalogue)) severities.push_back(issue.severity);
  CHECK(severities == std::vector<Severity>{Severity::error, Severity::warning, Severity::note});
}

TEST_CASE("the places of a text are limited, and stand for texts that hold it in themselves", "[check]") {
  std::vector<model::Document> documents(9, by("Vera Lindqvist, Paul Brandt"));
  const Catalogue catalogue = catalogue_of(documents);
  CHECK(catalogue.places_of(model::FieldType::person, "Paul Brandt", 5).size() == 5);
  CHECK(catalogue.places_of("contact", "Paul Brandt", 5).empty());
  CHECK(catalogue.places_of("contact", "Vera Lindqvist, Paul Brandt", 50).size() == 9);
}
