// SPDX-License-Identifier: GPL-2.0-or-later
// Browsing by programme: the tree over HTTP, and a page for everything in it.
#include <catch2/catch.hpp>

#include "tests/integration/support/sample.h"

using namespace mitos::test;
using Catch::Contains;

namespace {

nlohmann::json find(const nlohmann::json& level, const std::string& value) {
  for (const auto& programme : level) {
    if (programme["value"] == value) return programme;
  }
  return {};
}

// Every programme of the tree as a search would count it.
void expect_counts_of_searches(const nlohmann::json& level) {
  for (const auto& programme : level) {
    const std::string value = programme["value"];
    CAPTURE(value);
    CHECK(programme["count"] == sample().search({{"program", value}}).json()["total"]);
    expect_counts_of_searches(programme["children"]);
  }
}

}  // namespace

TEST_CASE("the tree of programmes has labels, years and the documents of each", "[programmes]") {
  const auto tree = sample().get("/api/v1/programmes").json()["programmes"];
  const auto europe = find(tree, "horizon-europe");
  CHECK(europe["labels"]["el"] == "Ορίζοντας Ευρώπη");
  CHECK(europe["years"] == nlohmann::json{{"from", 2021}, {"to", 2027}});
  const auto cluster = find(europe["children"], "horizon-europe/cluster-3");
  const auto call = find(cluster["children"], "horizon-europe/cluster-3/horizon-cl3-2022-cs-01");
  CHECK(call["label"] == "HORIZON-CL3-2022-CS-01");
  CHECK(call["children"].empty());
  expect_counts_of_searches(tree);
  for (std::size_t i = 1; i < tree.size(); ++i) CHECK(tree[i - 1]["count"] >= tree[i]["count"]);
}

TEST_CASE("what no rule knows stands under “Other”, with the reason", "[programmes]") {
  const auto other = find(sample().get("/api/v1/programmes").json()["programmes"], "other");
  REQUIRE(!other["children"].empty());
  for (const auto& programme : other["children"]) CHECK(programme["note"].is_string());
}

TEST_CASE("the tree takes no parameters", "[programmes]") {
  const Reply refused = sample().get("/api/v1/programmes?q=sea");
  CHECK(refused.status == 400);
  CHECK(refused.json()["parameter"] == "q");
}

TEST_CASE("a programme is found and filtered by what its rules call it", "[programmes]") {
  CHECK(sample().get("/api/v1/suggest?q=h2020").json()["programmes"][0]["value"] == "horizon-2020");
  CHECK(sample().search({{"program", "H2020"}}).json()["total"] ==
        sample().search({{"program", "horizon-2020"}}).json()["total"]);
}

TEST_CASE("the page of all programmes leads to frameworks and what is right below them", "[programmes]") {
  const std::string page = sample().get("/programmes/?ui=el").body;
  CHECK_THAT(page, Contains("<a href=\"/programmes/horizon-europe?ui=el\"><bdi>Ορίζοντας Ευρώπη</bdi></a>"));
  CHECK_THAT(page, Contains("<a href=\"/programmes/horizon-europe/cluster-3?ui=el\">"));
  CHECK_THAT(page, !Contains("/programmes/horizon-europe/cluster-3/"));
}

TEST_CASE("a programme has a page with its place, projects, people and spellings", "[programmes]") {
  const Reply page = sample().get("/programmes/horizon-europe/cluster-3?ui=en");
  REQUIRE(page.status == 200);
  CHECK_THAT(page.body,
             Contains("<li><a href=\"/programmes/horizon-europe?ui=en\"><bdi>Horizon Europe</bdi></a></li>"));
  CHECK_THAT(page.body, Contains("/programmes/horizon-europe/cluster-3/horizon-cl3-2022-cs-01?ui=en"));
  CHECK_THAT(page.body,
             Contains("<span class=\"count\">2023</span>") && Contains("/documents/projects/keelsafe?ui=en"));
  CHECK_THAT(page.body, Contains("/search?program=horizon-europe%2Fcluster-3"));
  CHECK_THAT(page.body,
             Contains("<a href=\"/people/ioannis-kymatidis?ui=en\"><bdi>Ioannis Kymatidis</bdi></a>"));
  CHECK_THAT(page.body,
             Contains("<li dir=\"auto\">HORIZON-CL3-2022-DRS-01-05 / Horizon Innovation Actions</li>"));
  const std::string framework = sample().get("/programmes/horizon-europe?ui=en").body;
  CHECK_THAT(framework, Contains("<span>Runs 2021–2027</span>") && !Contains("class=\"path\""));
}

TEST_CASE("another name of a programme leads to its page, and no name to none", "[programmes]") {
  const std::string name = GENERATE(values<std::string>({"H2020", "Horizon%202020", "h2020"}));
  const Reply moved = sample().get("/programmes/" + name + "?ui=el");
  CHECK(moved.status == 302);
  CHECK(moved.header("Location") == "/programmes/horizon-2020?ui=el");
  CHECK(sample().get("/programmes/nothing/at/all").status == 404);
}

TEST_CASE("a document leads to the page of its programme", "[programmes]") {
  CHECK_THAT(sample().get("/documents/projects/keelsafe").body,
             Contains("/programmes/horizon-europe/cluster-3/horizon-cl3-2022-cs-01"));
}
