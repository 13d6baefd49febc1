// SPDX-License-Identifier: GPL-2.0-or-later
// Publications that say who wrote them in a citation alone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

constexpr const char* kConfiguration =
    "index: index\ncollections:\n  papers: { source: papers }\n  projects: { source: projects }\n"
    "fields:\n  authors: { from: citation, type: person, facet: true }\n"
    "  venue: { from: citation, type: keyword, facet: true }\n  doi: { from: citation, type: keyword }\n"
    "  date: { from: [published, citation] }\n";

void write_papers(const TemporaryFolder& folder) {
  write_file(folder / "mitos.yaml", kConfiguration);
  const auto paper = [&](const std::string& name, const std::string& front, const std::string& body) {
    write_file(folder / ("papers/" + name + ".md"), "---\ntitle: " + name + "\n" + front + "---\n" + body);
  };
  paper("Kelp at night", "",
        "<p>D. Quillfeather and B. Roe, <a href=\"https://doi.org/10.5555/kelp.7\">\"Kelp at night\"</a>, "
        "Journal of "
        "Phycology, vol. 7, 2018.</p>");
  paper("Seagrass by day", "published: 2019-05-01\n",
        "Quillfeather, D., & Poe, C. (2018, May). Seagrass by day. In Phycology Days (pp. 1-9). Springer.\n");
  paper("Algae", "authors: [Ann Ng]\n", "B. Roe, C. Poe, \"Algae\", Phycology Days, 2018\n");
  paper("Diatoms", "", "A book by several hands, 2018.\n");
  write_file(folder / "projects/reef.md",
             "---\ntitle: Reef\ncontact: Dora Quillfeather\n---\nA project about reefs.\n");
}

Finished check(const TemporaryFolder& folder) {
  return run_indexer({"check", "--config", (folder / "mitos.yaml").string(), "--format", "json"});
}

void build(const TemporaryFolder& folder) {
  REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string(), "--progress", "off"}).status ==
          0);
}

}  // namespace

TEST_CASE("a paper has the authors, the venue, the year and the DOI of its citation", "[citations]") {
  const TemporaryFolder folder;
  write_papers(folder);
  build(folder);
  const Searchd searchd(folder / "index");
  const json kelp = searchd.get("/api/v1/documents/papers/Kelp%20at%20night").json();
  CHECK(kelp["authors"][0]["raw"] == "D. Quillfeather");
  CHECK(kelp["authors"][1]["raw"] == "B. Roe");
  CHECK(kelp["venue"][0]["label"] == "Journal of Phycology");
  CHECK(kelp["date"] == "2018");
  CHECK(kelp["doi"][0]["value"] == "10.5555/kelp.7");
  // Front matter comes first.
  CHECK(searchd.get("/api/v1/documents/papers/Seagrass%20by%20day").json()["date"] == "2019-05-01");
  const json algae = searchd.get("/api/v1/documents/papers/Algae").json();
  CHECK(algae["authors"].size() == 1);
  CHECK(algae["venue"][0]["label"] == "Phycology Days");
}

TEST_CASE("authors of citations are joined with the contacts of projects", "[citations]") {
  const TemporaryFolder folder;
  write_papers(folder);
  build(folder);
  const Searchd searchd(folder / "index");
  const json person = searchd.get("/api/v1/people/dora-quillfeather").json();
  CHECK(person["spellings"].size() == 3);
  const std::string page = searchd.get("/people/dora-quillfeather").body;
  for (const char* title : {"Kelp at night", "Seagrass by day", "Reef"})
    CHECK_THAT(page, Catch::Contains(title));
  CHECK(searchd.ids("Dora Quillfeather").size() == 3);
}

TEST_CASE("check lists each paper whose citation cannot be read, and no page of another kind",
          "[citations][check]") {
  const TemporaryFolder folder;
  write_papers(folder);
  std::vector<std::string> files;
  for (const json& issue : json::parse(check(folder).out)) {
    if (issue["rule"] == "unread-citation") files.push_back(issue["file"]);
  }
  REQUIRE(files.size() == 1);
  CHECK_THAT(files[0], Catch::EndsWith("Diatoms.md"));
}
