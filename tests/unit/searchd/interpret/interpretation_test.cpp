// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/interpretation.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace mitos::interpret {
namespace {

using lookup::Stands;

const lookup::ValueNames& names() {
  static const lookup::ValueNames kNames = [] {
    lookup::ValueNames names;
    const auto programme = [&](const char* name, const char* value, Stands stands = Stands::anywhere) {
      names.add(name, {"program", value, stands});
    };
    for (const char* name : {"Horizon 2020", "H2020", "Ορίζοντας 2020"}) programme(name, "horizon-2020");
    for (const char* name : {"Horizon Europe", "Ορίζοντας Ευρώπη"}) programme(name, "horizon-europe");
    for (const char* value : {"horizon-2020", "horizon-europe"}) programme("Horizon", value);
    for (const char* name : {"FP7", "Seventh Framework Programme"}) programme(name, "fp7");
    programme("Erasmus+", "erasmus");
    programme("Greece 2.0", "greece/recovery-plan");
    programme("ΕΣΠΑ 2014–2020", "nsrf-2014-2020");
    programme("NSRF 2014–2020", "nsrf-2014-2020");
    programme("Space", "horizon-2020/space", Stands::beside);
    programme("ICT", "horizon-2020/ict", Stands::beside);
    programme("ICT", "fp7/ict", Stands::beside);
    programme("ICT-48-2020", "horizon-2020/ict/ict-48-2020");
    programme("SC7", "horizon-2020/security");
    programme("Secure societies", "horizon-2020/security", Stands::beside);
    programme("Cluster 3", "horizon-europe/cluster-3");
    programme("Missions", "horizon-europe/missions", Stands::beside);
    programme("MSCA", "horizon-2020/msca");
    programme("MSCA", "horizon-europe/msca");
    programme("ISF", "home-affairs");
    programme("ISF", "home-affairs/isf");
    for (const char* name : {"publications", "papers", "δημοσιεύσεις"})
      names.add(name, {"collection", "publications", Stands::at_an_end});
    names.add("projects", {"collection", "projects", Stands::at_an_end});
    names.add("project", {"collection", "projects", Stands::beside});
    names.add("results", {"collection", "results", Stands::beside});
    names.add("news", {"collection", "news", Stands::beside});
    names.add("current", {"tags", "current", Stands::beside});
    names.add("national", {"tags", "national", Stands::beside});
    names.add("technical_manager", {"tags", "technical manager", Stands::anywhere});
    return names;
  }();
  return kNames;
}

// "program=fp7 (FP7) | drones": the filters with their words, ? before what is only offered, 2019! for a
// year that is preferred, and the rest.
std::string meaning(const char* typed, Boldness boldness = Boldness::everything) {
  const Interpretation found = interpret(query::Query(typed), names(), boldness);
  std::string out;
  const auto append = [&out](const std::string& text) { out += (out.empty() ? "" : " ") + text; };
  for (const WordFilter& filter : found.filters)
    append(filter.facet + "=" + filter.value + " (" + filter.words + ")");
  for (const WordFilter& choice : found.choices) append("?" + choice.value);
  for (const int year : found.years) append(std::to_string(year) + "!");
  append("| " + found.rest.typed);
  return out;
}

struct Row {
  const char* typed;
  const char* meaning;
};

void check(const std::vector<Row>& rows, Boldness boldness = Boldness::everything) {
  for (const auto& [typed, wanted] : rows)
    CHECK(std::string(typed) + " -> " + meaning(typed, boldness) == std::string(typed) + " -> " + wanted);
}

}  // namespace

TEST_CASE("the name of a programme is a filter on it, in every language, alone and beside words",
          "[interpret]") {
  check({
      {"horizon 2020", "program=horizon-2020 (horizon 2020) | "},
      {"Horizon 2020 security", "program=horizon-2020 (Horizon 2020) | security"},
      {"security horizon-2020", "program=horizon-2020 (horizon-2020) | security"},
      {"border H2020 security", "program=horizon-2020 (H2020) | border security"},
      {"ασφάλεια ορίζοντας 2020", "program=horizon-2020 (ορίζοντας 2020) | ασφάλεια"},
      {"Greece 2.0 tourism", "program=greece/recovery-plan (Greece 2.0) | tourism"},
      {"erasmus+", "program=erasmus (erasmus) | "},
      {"drones in FP7", "program=fp7 (FP7) | drones"},
      {"NSRF 2014-2020 olives", "program=nsrf-2014-2020 (NSRF 2014-2020) | olives"},
      {"H2020 FP7 smoke", "program=horizon-2020 (H2020) program=fp7 (FP7) | smoke"},
      {"ICT-48-2020", "program=horizon-2020/ict/ict-48-2020 (ICT-48-2020) | "},
      {"SC7 borders", "program=horizon-2020/security (SC7) | borders"},
      {"ISF terrorism", "program=home-affairs/isf (ISF) | terrorism"},
      {"horizon 2020 -drones", "program=horizon-2020 (horizon 2020) | -drones"},
  });
}

TEST_CASE("what stands below a framework is named beside it", "[interpret]") {
  check({
      {"H2020 space", "program=horizon-2020/space (H2020 space) | "},
      {"space in Horizon 2020 debris", "program=horizon-2020/space (space Horizon 2020) | debris"},
      {"cluster 3 horizon europe", "program=horizon-europe/cluster-3 (cluster 3 horizon europe) | "},
      {"H2020 SC7", "program=horizon-2020/security (H2020 SC7) | "},
      {"fp7 ict smoke", "program=fp7/ict (fp7 ict) | smoke"},
      {"H2020-ICT-48-2020", "program=horizon-2020/ict/ict-48-2020 (H2020 ICT-48-2020) | "},
      {"horizon missions", "program=horizon-europe/missions (horizon missions) | "},
      {"H2020 MSCA", "program=horizon-2020/msca (H2020 MSCA) | "},
      {"space debris", "| space debris"},
      {"ict", "| ict"},
      {"secure societies", "| secure societies"},
      {"missions to mars", "| missions to mars"},
  });
  check({{"H2020 space", "program=horizon-2020 (H2020) | space"}}, Boldness::without_areas);
}

TEST_CASE("what names several programmes filters by none, and all are offered", "[interpret]") {
  check({
      {"MSCA", "?horizon-2020/msca ?horizon-europe/msca | MSCA"},
      {"horizon smoke", "?horizon-2020 ?horizon-europe | horizon smoke"},
  });
}

TEST_CASE("a collection is named before what its documents are about, or at the end", "[interpret]") {
  check({
      {"publications about drones", "collection=publications (publications) | drones"},
      {"papers on the deep sea", "collection=publications (papers) | deep sea"},
      {"drone publications", "collection=publications (publications) | drone"},
      {"δημοσιεύσεις για drones", "collection=publications (δημοσιεύσεις) | drones"},
      {"projects", "collection=projects (projects) | "},
      {"a project about drones", "collection=projects (project) | drones"},
      {"results about drones", "collection=results (results) | drones"},
      {"H2020 smoke projects since 2018",
       "program=horizon-2020 (H2020) year=2018.. (since 2018) collection=projects (projects) | smoke"},
      {"project management", "| project management"},
      {"managing projects with students", "| managing projects with students"},
      {"search results", "| search results"},
      {"fake news detection", "| fake news detection"},
      {"projects and publications", "| projects and publications"},
  });
}

TEST_CASE("a tag is named where the catalogue says so, or before a collection", "[interpret]") {
  check({
      {"current national projects",
       "collection=projects (projects) tags=national (national) tags=current (current) | "
       "current national"},
      {"technical manager drones", "tags=technical manager (technical manager) | technical manager drones"},
      {"current trends", "| current trends"},
  });
  check({{"current projects", "collection=projects (projects) | current"}}, Boldness::without_areas);
  check({{"current projects", "| current projects"}}, Boldness::without_collections);
}

TEST_CASE("a range of years in words is a filter, and a bare year beside words a preference", "[interpret]") {
  check({
      {"smoke since 2018", "year=2018.. (since 2018) | smoke"},
      {"after 2018 smoke", "year=2019.. (after 2018) | smoke"},
      {"smoke before 2015", "year=..2014 (before 2015) | smoke"},
      {"smoke until 2015", "year=..2015 (until 2015) | smoke"},
      {"smoke 2018–2020", "year=2018..2020 (2018–2020) | smoke"},
      {"smoke 2018 - 2020", "year=2018..2020 (2018 - 2020) | smoke"},
      {"smoke from 2018 to 2020", "year=2018..2020 (from 2018 to 2020) | smoke"},
      {"smoke between 2018 and 2020", "year=2018..2020 (between 2018 and 2020) | smoke"},
      {"smoke in 2019", "year=2019 (in 2019) | smoke"},
      {"καπνός από το 2018", "year=2018.. (από το 2018) | καπνός"},
      {"καπνός μετά το 2018", "year=2019.. (μετά το 2018) | καπνός"},
      {"καπνός πριν από το 2015", "year=..2014 (πριν από το 2015) | καπνός"},
      {"καπνός έως το 2015", "year=..2015 (έως το 2015) | καπνός"},
      {"καπνός το 2019", "year=2019 (το 2019) | καπνός"},
      {"in 2019", "year=2019 (in 2019) | "},
      {"security 2019", "2019! | security 2019"},
      {"H2020 2019", "program=horizon-2020 (H2020) 2019! | "},
      {"2019", "| 2019"},
      {"2020-2018 smoke", "2020! 2018! | 2020-2018 smoke"},
      {"room 1234 in 1912", "| room 1234 in 1912"},
  });
}

TEST_CASE("what is quoted, excluded or an alternative stays as it is", "[interpret]") {
  check({
      {R"("horizon 2020" smoke)", R"(| "horizon 2020" smoke)"},
      {"smoke -fp7", "| smoke -fp7"},
      {"FP7 OR smoke", "| FP7 OR smoke"},
      {R"(horizon "2020")", R"(?horizon-2020 ?horizon-europe | horizon "2020")"},
  });
}

TEST_CASE("a programme in its field is a filter by every name of it", "[interpret]") {
  check({
      {"program:fp7 smoke", "program=fp7 (program:fp7) | smoke"},
      {R"(program:"Horizon 2020" date:2018.. smoke)",
       R"(program=horizon-2020 (program:"Horizon 2020") | date:2018.. smoke)"},
      {R"(smoke program:"horizon 2020")", R"(program=horizon-2020 (program:"horizon 2020") | smoke)"},
      {"program:space", "program=horizon-2020/space (program:space) | "},
      {"program:ict smoke", "program=horizon-2020/ict (program:ict) program=fp7/ict (program:ict) | smoke"},
      {"program:nothing smoke", "| program:nothing smoke"},
      {"smoke -program:fp7", "| smoke -program:fp7"},
      {"title:fp7", "| title:fp7"},
      {"SC7* borders", "| SC7* borders"},
  });
}

TEST_CASE("a text of many words means nothing but its words", "[interpret]") {
  const std::string text = "this is a text of so many words that FP7 is only a word of it like others";
  CHECK(interpret(query::Query(text), names()).filters.empty());
}

TEST_CASE("the words of a filter are taken out of the text of the query", "[interpret]") {
  const query::Query query(R"(space "deep sea" in Horizon 2020 debris)");
  const Interpretation found = interpret(query, names());
  REQUIRE(found.filters.size() == 1);
  CHECK(text_without(query, found.filters.front()) == R"(space "deep sea" in debris)");
}

TEST_CASE("a year that is preferred need not be in a document, and other words need", "[interpret]") {
  const query::Query rest = interpret(query::Query("smoke 2019"), names()).rest;
  REQUIRE(rest.root.children.size() == 2);
  CHECK_FALSE(rest.root.children[0].optional);
  CHECK(rest.root.children[1].optional);
}

TEST_CASE("a filter of the rest goes with its words, and with the stop words and titles beside them",
          "[interpret]") {
  struct Case {
    std::string typed;
    std::vector<std::size_t> parts;  // of the rest
    std::string words;
    std::string rest;
  };
  const auto& [typed, parts, words, rest] = GENERATE(values<Case>({
      {"rhea pelagou", {0, 1}, "rhea pelagou", ""},
      {"nets of Dr. Rhea Pelagou in boats", {3, 4}, "Rhea Pelagou", "nets boats"},
      {"H2020 pelagou nets", {0}, "pelagou", "nets"},
      {"pelagou since 2018 nets", {0}, "pelagou", "nets"},
      {"pelagou -nets", {0}, "pelagou", "-nets"},
      {"the Pelagou 2019", {1}, "Pelagou", ""},
  }));
  CAPTURE(typed);
  const query::Query query(typed);
  const Interpretation meaning = interpret(query, names());
  const WordFilter filter = filter_of_rest(query, meaning, "person", "rhea-pelagou", parts);
  CHECK(filter.words == words);
  const Interpretation narrowed = with_filters(query, meaning, {filter});
  CHECK(narrowed.rest.typed == rest);
  CHECK(narrowed.filters.size() == meaning.filters.size() + 1);
  CHECK(narrowed.rest_parts.size() == narrowed.rest.root.children.size());
}

}  // namespace mitos::interpret
