// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a query that are a programme, a collection, a tag or a range of years filter, as if chosen in the
// facet.
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/integration/support/small_catalogue.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using Catch::Contains;
using Names = std::vector<std::string>;

namespace {

std::string project(const std::string& title, const std::string& program, int year, const std::string& body,
                    const std::string& more = "") {
  return "---\ntitle: " + title + "\nprogram: " + program + "\ndate: " + std::to_string(year) + "-05-01\n" +
         more + "---\n" + body + "\n";
}

const Searchd& site() {
  static const SmallCatalogue kCatalogue(
      {
          {"guard", project("GUARD", "H2020-SU-SEC-2019", 2019, "Security of borders.", "tags: [current]\n")},
          {"fence", project("FENCE", "H2020, SEC-20-BES-2016", 2016, "Security of harbours. Space for all.")},
          {"orbit", project("ORBIT", "H2020-SPACE-2020", 2020, "Debris of satellites.")},
          {"lab", project("LAB", "FP7 ICT IP, 2011-2015", 2012, "Social sensors.", "contact: Ann Lee\n")},
          {"smoke", project("SMOKE", "HORIZON-CL3-2022-FCT-01", 2022, "Drones see smoke.")},
          {"train", project("TRAIN", "H2020-MSCA-ITN-2019", 2019, "Students of security.")},
          {"teach", project("TEACH", "HORIZON-MSCA-2022-DN-01", 2022, "Students again.")},
          {"advert",
           "---\ntitle: A position\ndate: 2020-01-01\n---\nHorizon 2020 security job. Since 2018.\n"},
          {"history",
           "---\ntitle: FP7 history\nacronym: FP7 social\ndate: 2014-01-01\n---\nSocial sensors of FP7.\n"},
      },
      "  publications: { source: papers }\n",
      {{"papers/swarm.md",
        "---\ntitle: Swarms\ndate: 2019-02-03\n---\nDrones in publications about drones.\n"},
       {"papers/wing.md", "---\ntitle: Wings\ndate: 2015-02-03\n---\nDrones and security.\n"}});
  return kCatalogue.searchd();
}

nlohmann::json search(const std::string& q, std::vector<std::pair<std::string, std::string>> more = {}) {
  more.insert(more.begin(), {"q", q});
  return site().search(more).json();
}

}  // namespace

TEST_CASE("words that name a value filter by it, and the others rank", "[words]") {
  struct Case {
    std::string q;
    std::string filters;
    Names found;
  };
  const auto& [q, filters, found] = GENERATE(values<Case>({
      {"horizon 2020 security", "program=horizon-2020", {"fence", "guard", "train"}},
      {"Ορίζοντας 2020 security", "program=horizon-2020", {"fence", "guard", "train"}},
      {"H2020", "program=horizon-2020", {"fence", "guard", "orbit", "train"}},
      {"SC7", "program=horizon-2020/security", {"fence", "guard"}},
      {"h2020 space", "program=horizon-2020/space", {"orbit"}},
      {"cluster 3 horizon europe", "program=horizon-europe/cluster-3", {"smoke"}},
      {"CL3 drones", "program=horizon-europe/cluster-3", {"smoke"}},
      {"publications about drones", "collection=publications", {"swarm", "wing"}},
      {"drones before 2016", "year=..2015", {"wing"}},
      {"drones 2018–2020", "year=2018..2020", {"swarm"}},
      {"security projects since 2018", "year=2018.. collection=projects", {"advert", "guard", "train"}},
      {"Horizon 2020 security projects since 2018",
       "program=horizon-2020 year=2018.. collection=projects",
       {"guard", "train"}},
      {"H2020 MSCA", "program=horizon-2020/msca", {"train"}},
      {"lee fp7", "program=fp7 person=ann-lee", {"lab"}},
      {"sensors FP 7", "program=fp7", {"lab"}},
      {"horizon2020 space debris", "program=horizon-2020/space", {"orbit"}},
      {R"(program:"Horizon 2020" date:2018..)", "program=horizon-2020", {"guard", "orbit", "train"}},
      {R"(security program:"horizon 2020")", "program=horizon-2020", {"fence", "guard", "train"}},
  }));
  CAPTURE(q);
  const auto answer = search(q);
  CHECK(word_filters(answer, "filters") == filters);
  CHECK(sorted(names_of(answer)) == found);
  CHECK(answer.at("total") == found.size());
  CHECK(answer.at("query").at("choices").empty());
}

TEST_CASE("look-alikes, titles and what leaves nothing filter by nothing", "[words]") {
  struct Case {
    std::string q;
    std::string choices;
  };
  const auto& [q, choices] = GENERATE(values<Case>({
      {"space", ""},
      {"space for all", ""},
      {"FP7 history", ""},                                                // a title
      {"fp7 social", ""},                                                 // a long name
      {"MSCA", "program=horizon-2020/msca program=horizon-europe/msca"},  // means two
      {"fp7 harbours", "program=fp7"},                                    // leaves nothing
      {"security 2019", ""},
  }));
  CAPTURE(q);
  const auto answer = search(q);
  CHECK(word_filters(answer, "filters").empty());
  CHECK(word_filters(answer, "choices") == choices);
  CHECK(answer.at("query").at("unfiltered_total").is_null());
}

TEST_CASE("the words of a filter are listed, and what they find as words is a parameter away", "[words]") {
  const auto answer = search("Horizon 2020 security");
  const auto& filter = answer.at("query").at("filters").at(0);
  CHECK(filter.at("label") == "Horizon 2020");
  CHECK(filter.at("words") == "Horizon 2020");
  CHECK(answer.at("query").at("unfiltered_total") == 1);
  const auto words = search("Horizon 2020 security", {{"interpret", "off"}});
  CHECK(names_of(words) == Names{"advert"});
  CHECK(words.at("query").at("filters").empty());
  CHECK(site().search({{"q", "x"}, {"interpret", "maybe"}}).status == 400);
}

TEST_CASE("a bare year beside words comes first, and limits nothing", "[words]") {
  const Names found = names_of(search("security 2019"));
  CHECK(sorted(found) == Names{"advert", "fence", "guard", "train", "wing"});
  CHECK(sorted({found.at(0), found.at(1)}) == Names{"guard", "train"});
  CHECK(names_of(search("h2020 2016")).front() == "fence");
  CHECK(search("security 2019", {{"sort", "-date"}}).at("total") == found.size());
  CHECK(search("security 2019").at("query").at("match") == "all");
  CHECK(search("security 1999").at("query").at("match") == "some");  // no year of this catalogue
}

TEST_CASE("facets, explanations and exports have the filters of the words", "[words]") {
  const auto answer = search("h2020 security", {{"explain", "on"}});
  for (const auto& value : answer.at("facets").at("program").at("values"))
    CHECK(value.at("selected") == (value.at("value") == "horizon-2020"));
  CHECK(answer.at("facets").at("year").at("values").size() == 2);
  CHECK_THAT(answer.at("hits").at(0).at("explanation").at(0).get<std::string>(), Contains("“h2020”"));
  const auto years = site().get("/api/v1/facets/year?q=h2020+security").json();
  CHECK(years.at("total") == 3);
  const std::string lines = site().get("/api/v1/export?format=csv&fields=id&q=h2020+security").body;
  CHECK_THAT(lines, Contains("projects/guard") && Contains("projects/train") && !Contains("advert"));
}

TEST_CASE("a misspelt word beside a filter is corrected in the whole query", "[words]") {
  CHECK(search("h2020 securty").at("query").at("corrected") == "h2020 security");
  CHECK(search("securty since 2018").at("query").at("corrected") == "security since 2018");
}

TEST_CASE("suggestions are of the programme that is typed beside the words", "[words]") {
  const auto documents = site().get("/api/v1/suggest?q=horizon+2020+gua").json().at("projects");
  REQUIRE(documents.size() == 1);
  CHECK(documents.at(0).at("id") == "projects/guard");
  CHECK(site().get("/api/v1/suggest?q=fp7+gua").json().at("projects").empty());
}

TEST_CASE("what a request asks of the year itself counts, and not the words", "[words]") {
  CHECK(sorted(names_of(search("drones since 2018", {{"year_from", "2015"}}))) ==
        Names{"smoke", "swarm", "wing"});
}

TEST_CASE("the page shows the filters of words as chips that lead to the other words", "[words]") {
  const std::string body = site().get("/search?q=horizon+2020+security&ui=en").body;
  CHECK_THAT(body, Contains("aria-label=\"Remove the filter Programme: Horizon 2020\""));
  CHECK_THAT(body,
             Contains("href=\"/search?q=security&amp;ui=en\"") || Contains("href=\"/search?q=security"));
  CHECK_THAT(body, Contains("The 1 page with these words") && Contains("interpret=off"));
  CHECK_THAT(body, Contains("value=\"horizon-2020\" checked disabled"));
  const std::string greek = site().get("/search?q=horizon+2020+security&ui=el").body;
  CHECK_THAT(greek, Contains("Ορίζοντας 2020"));
  const std::string choices = site().get("/search?q=msca&ui=en").body;
  CHECK_THAT(choices, Contains("Did you mean one of these?") && Contains("program=horizon-europe%2Fmsca"));
}
