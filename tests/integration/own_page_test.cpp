// SPDX-License-Identifier: GPL-2.0-or-later
// A person may want no page, or one that search engines do not list: a line in people.yaml.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using Catch::Contains;

namespace {

const Searchd& searchd() {
  static const TemporaryFolder kFolder;
  static const Searchd kSearchd = [] {
    write_file(kFolder / "mitos.yaml",
               "index: index\ncollections: { papers: { source: papers } }\npeople: people.yaml\n");
    write_file(
        kFolder / "people.yaml",
        "people:\n  - { name: D. Quillfeather, page: none }\n  - { name: Ed Northgate, page: unlisted }\n");
    const auto paper = [](const std::string& name, const std::string& contact) {
      write_file(kFolder / ("papers/" + name + ".md"),
                 "---\ntitle: " + name + "\ncontact: [" + contact + "]\n---\nA page.\n");
    };
    paper("tides", "Dora Quillfeather, Ed Northgate");
    paper("waves", "D. Quillfeather, Cara Marsh");
    if (run_indexer({"build", "--config", (kFolder / "mitos.yaml").string()}).status != 0)
      throw std::runtime_error("the index was not built");
    return Searchd(kFolder / "index");
  }();
  return kSearchd;
}

}  // namespace

TEST_CASE("who wants no page has none, in no spelling, and stands in no list of people", "[people]") {
  for (const char* address : {"dora-quillfeather", "d-quillfeather"}) {
    CAPTURE(address);
    CHECK(searchd().get(std::string("/people/") + address).status == 404);
    CHECK(searchd().get(std::string("/api/v1/people/") + address).status == 404);
  }
  CHECK_THAT(searchd().get("/people/?ui=en").body, !Contains("Quillfeather") && Contains("2 people"));
  CHECK_THAT(searchd().get("/people/?q=quill&ui=en").body, Contains("0 people"));
  const auto people = searchd().get("/api/v1/people").json();
  CHECK(people["total"] == 2);
}

TEST_CASE("searches still find the documents of who wants no page, and names lead to them", "[people]") {
  CHECK(searchd().search({{"person", "dora-quillfeather"}}).json()["total"] == 2);
  CHECK(searchd().search({{"q", "Dora Quillfeather"}}).json()["total"] == 2);
  CHECK(searchd().get("/api/v1/suggest?q=quill").json()["people"].size() == 1);
  const std::string link = "href=\"/search?person=dora-quillfeather\"";
  for (const char* page : {"/documents/papers/tides", "/people/ed-northgate", "/search?q=quillfeather"}) {
    CAPTURE(page);
    const std::string body = searchd().get(page).body;
    CHECK_THAT(body, !Contains("/people/dora"));
    CHECK_THAT(body, Contains(link));
  }
}

TEST_CASE("an unlisted page asks search engines not to list it", "[people]") {
  const std::string robots = "<meta name=\"robots\" content=\"noindex\">";
  CHECK_THAT(searchd().get("/people/ed-northgate").body, Contains(robots) && Contains("<h1"));
  CHECK_THAT(searchd().get("/people/cara-marsh").body, !Contains(robots));
  CHECK_THAT(searchd().get("/people/").body, Contains("/people/ed-northgate"));
}
