// SPDX-License-Identifier: GPL-2.0-or-later
// An ORCID beside a name decides who it is.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

TEST_CASE(
    "people with equal ORCIDs are one, with different ones several, in whatever form front matter has them",
    "[orcid]") {
  const TemporaryFolder folder;
  write_file(folder / "mitos.yaml",
             "index: index\ncollections: { s: { source: s } }\npeople: people.yaml\n"
             "fields: { authors: { type: person, facet: true } }\n");
  write_file(folder / "people.yaml", "people: [{ name: Daria Quillfeather, orcid: 0000-0002-1694-233X }]\n");
  const auto page = [&](const std::string& name, const std::string& authors) {
    write_file(folder / ("s/" + name + ".md"),
               "---\ntitle: " + name + "\nauthors: " + authors + "\n---\nA page.\n");
  };
  page("a", "[{ name: Dora Quillfeather, orcid: 0000-0002-1825-0097 }]");
  page("b", "[\"[Theodora Quill](https://orcid.org/0000-0002-1825-0097)\"]");
  page("c", "[Dora Quillfeather (0000-0001-5109-3700)]");
  page("d", "[Daria Quillfeather]");
  page("e", "[\"D. Featherquill, 0000-0002-1694-233X\"]");
  REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string(), "--progress", "off"}).status ==
          0);
  const Searchd searchd(folder / "index");
  std::map<std::string, std::vector<std::string>> pages;  // by ORCID
  const json people = searchd.get("/api/v1/people").json();
  for (const json& person : people["people"]) {
    const std::string value = person["value"];
    const std::string orcid = searchd.get("/api/v1/people/" + value).json()["orcid"];
    const json answer = searchd.search({{"authors", value}, {"sort", "title"}}).json();
    for (const json& hit : answer["hits"]) pages[orcid].push_back(hit["title"]);
  }
  CHECK(pages == std::map<std::string, std::vector<std::string>>{{"0000-0002-1825-0097", {"a", "b"}},
                                                                 {"0000-0001-5109-3700", {"c"}},
                                                                 {"0000-0002-1694-233X", {"d", "e"}}});
  // What is shown is the name.
  CHECK(searchd.search({{"q", "a"}, {"sort", "title"}}).json()["hits"][0]["authors"][0]["label"] ==
        "Dora Quillfeather");
}
