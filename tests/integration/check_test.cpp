// SPDX-License-Identifier: GPL-2.0-or-later
// mitos-indexer check: what staff should look at, and how they settle it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

// Two Doras, and "D. Quillfeather", which may be either; a bad page; tags that look alike.
void write_catalogue(const TemporaryFolder& folder) {
  write_file(folder / "mitos.yaml",
             "index: index\ncollections: { projects: { source: projects } }\npeople: people.yaml\n");
  write_file(folder / "people.yaml", "");
  const auto page = [&](const std::string& name, const std::string& matter) {
    write_file(folder / ("projects/" + name + ".md"), "---\ntitle: " + name + "\n" + matter + "\n---\n");
  };
  page("a", "contact: [Dora Quillfeather]\ntags: [sensor]");
  page("b", "contact: [Daniel Quillfeather]\ntags: [sensors]");
  page("c", "contact: [D. Quillfeather]\nprogram: Village fair");
}

Finished check(const TemporaryFolder& folder, const std::string& format) {
  return run_indexer({"check", "--config", (folder / "mitos.yaml").string(), "--format", format});
}

std::vector<std::string> rules_of(const json& issues) {
  std::vector<std::string> rules;
  for (const json& issue : issues) rules.push_back(issue["rule"]);
  return rules;
}

std::size_t count(const std::vector<std::string>& rules, const std::string& rule) {
  return static_cast<std::size_t>(std::count(rules.begin(), rules.end(), rule));
}

}  // namespace

TEST_CASE("check says what to look at and where, and writes nothing", "[check]") {
  const TemporaryFolder folder;
  write_catalogue(folder);
  const Finished checked = check(folder, "json");
  CHECK(checked.status == 0);
  const json issues = json::parse(checked.out);
  const std::vector<std::string> rules = rules_of(issues);
  CHECK(count(rules, "people-near-miss") == 2);
  CHECK(count(rules, "look-alike-tags") == 1);
  CHECK(count(rules, "unknown-programme") == 1);
  for (const json& issue : issues) {
    if (issue["rule"] == "people-near-miss") CHECK(issue["others"].size() == 1);
    if (issue["rule"] == "unknown-programme") CHECK(issue["line"] == 4);
  }
  CHECK_FALSE(std::filesystem::exists(folder / "index"));
}

TEST_CASE("a map where a text is expected is told once a key, with its number", "[check]") {
  const TemporaryFolder folder;
  write_catalogue(folder);
  for (const char* name : {"d", "e", "f"})
    write_file(folder / ("projects/" + std::string(name) + ".md"),
               "---\ntitle: T\ntags: { main: sensor }\n---\n");
  std::vector<std::string> messages;
  for (const json& issue : json::parse(check(folder, "json").out)) {
    if (issue["rule"] == "odd-document") messages.push_back(issue["message"]);
  }
  REQUIRE(messages.size() == 1);
  CHECK_THAT(messages[0], Catch::Contains("tags.main") && Catch::Contains("in 3 documents"));
}

TEST_CASE("a rejected document is an error", "[check]") {
  const TemporaryFolder folder;
  write_catalogue(folder);
  write_file(folder / "projects/bad.md", "---\ntitle: [\n---\n");
  const Finished checked = check(folder, "github");
  CHECK(checked.status == 1);
  CHECK(checked.out.starts_with("::error file="));
  CHECK(checked.out.find("bad.md,line=") != std::string::npos);
  CHECK(checked.out.find("\n::warning file=") != std::string::npos);
}

TEST_CASE("wrong usage and wrong configuration are told apart from findings", "[check]") {
  const TemporaryFolder folder;
  write_catalogue(folder);
  CHECK(check(folder, "xml").status == 2);
  write_file(folder / "mitos.yaml", "colections: {}\n");
  CHECK(check(folder, "text").status == 2);
}

TEST_CASE("SARIF has the structure that its readers want", "[check]") {
  const TemporaryFolder folder;
  write_catalogue(folder);
  const json sarif = json::parse(check(folder, "sarif").out);
  CHECK(sarif["version"] == "2.1.0");
  REQUIRE(sarif["runs"].size() == 1);
  const json& run = sarif["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "mitos-indexer");
  std::vector<std::string> rules;
  for (const json& rule : run["tool"]["driver"]["rules"]) rules.push_back(rule["id"]);
  REQUIRE_FALSE(run["results"].empty());
  for (const json& result : run["results"]) {
    CHECK(count(rules, result["ruleId"]) == 1);
    const std::string level = result["level"];
    CHECK((level == "error" || level == "warning" || level == "note"));
    CHECK(result["message"]["text"].is_string());
    const json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"].is_string());
    CHECK(place["region"]["startLine"] >= 1);
  }
}

TEST_CASE("a near miss is settled by a line in people.yaml, which the next build obeys", "[check]") {
  const TemporaryFolder folder;
  write_catalogue(folder);
  const auto near_misses = [&] {
    return count(rules_of(json::parse(check(folder, "json").out)), "people-near-miss");
  };
  REQUIRE(near_misses() == 2);
  std::string line;
  for (const json& issue : json::parse(check(folder, "json").out)) {
    const std::string remedy = issue["remedy"];
    if (remedy.find("Dora") != std::string::npos) line = remedy.substr(remedy.find("- ["));
  }
  write_file(folder / "people.yaml", "same:\n  " + line + "\n");
  CHECK(near_misses() == 0);
  REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string()}).status == 0);
  const Searchd searchd(folder / "index");
  const json dora = searchd.get("/api/v1/people/dora-quillfeather").json();
  CHECK(dora["count"] == 2);
  CHECK(dora["links"][0]["reason"] == "decided");
  CHECK(searchd.get("/api/v1/people/d-quillfeather").json()["value"] == "dora-quillfeather");
}
