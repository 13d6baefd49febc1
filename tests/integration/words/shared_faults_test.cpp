// SPDX-License-Identifier: GPL-2.0-or-later
// Small catalogues that other engines' users reported, a kind a folder. They are no part of the repository:
// skipped where they are absent.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
namespace fs = std::filesystem;
using Names = std::vector<std::string>;

namespace {

struct Fault {
  std::string folder;
  std::string q;
  Names found;  // names of pages, best first
};

Searchd served(const fs::path& fault, const TemporaryFolder& folder) {
  Names arguments{"build", "--index", (folder / "index").string()};
  const fs::path config = fault / "mitos.yaml";
  arguments.emplace_back(fs::exists(config) ? "--config" : "--source");
  arguments.push_back((fs::exists(config) ? config : fault / "content/projects").string());
  REQUIRE(run_indexer(arguments).status == 0);
  return Searchd(folder / "index");
}

Names names_of(const Names& ids) {
  Names names;
  for (const std::string& id : ids) names.push_back(id.substr(id.find('/') + 1));
  return names;
}

}  // namespace

TEST_CASE("each kind of the shared faults is answered right", "[words][shared]") {
  const fs::path faults = fs::path(MITOS_SOURCE_DIR).parent_path() / "shared" / "faults" / "words";
  if (!fs::exists(faults)) {
    WARN("skipped: the shared faults are not beside the repository");
    return;
  }
  const auto& [name, q, found] = GENERATE(values<Fault>({
      {"dotless-i", "isik", {"a"}},
      {"dotless-i", "IŞIK", {"a"}},
      {"dotted-acronyms", "ΕΚΕΤΑ", {"e", "b"}},
      {"dotted-acronyms", "Ε.Κ.Ε.Τ.Α.", {"e", "b"}},
      {"dotted-acronyms", "CERES -works", {"g"}},
      {"dotted-acronyms", "C.E.R.E.S. -news", {"f"}},
      {"elision", "eau", {"a"}},
      {"elision", "avenir", {"b"}},
      {"letters-without-decomposition", "oresund", {"b"}},
      {"letters-without-decomposition", "dorde scepanovic", {"d"}},
      {"letters-without-decomposition", "lodz wroclaw", {"a"}},
      {"ligatures-oe-ae", "coelac", {"a"}},
      {"ligatures-oe-ae", "oeuvre", {"a"}},
      {"typographic-quotes", "“breaking point”", {"a"}},
      {"typographic-quotes", "point -“breaking point”", {"b"}},
      {"typographic-quotes", "«breaking point»", {"a"}},
      {"typographic-quotes", "„breaking point“", {"a"}},
      {"version-numbers", "5.3.2", {"a"}},
      {"version-numbers", "14.2.1.0", {"e"}},
      {"whole-word-before-beginning", "sea", {"b", "a", "f"}},
      {"whole-word-before-beginning", "deep sea", {"b", "f"}},
      {"whole-word-before-beginning", "port", {"e", "d"}},
  }));
  CAPTURE(name, q);
  const TemporaryFolder folder;
  const Searchd searchd = served(faults / name, folder);
  CHECK(names_of(searchd.ids(q)) == found);
}

TEST_CASE("what the shared faults show on pages and in suggestions is right", "[words][shared]") {
  const fs::path faults = fs::path(MITOS_SOURCE_DIR).parent_path() / "shared" / "faults" / "words";
  if (!fs::exists(faults)) return;
  const TemporaryFolder folder;
  SECTION("marks of synonyms") {
    // The synonyms that it names are those of the repository.
    write_file(folder / "mitos.yaml",
               "index: index\ncollections:\n  projects: { source: \"" +
                   (faults / "marks-of-synonyms/content/projects").string() + "\" }\nsynonyms: \"" +
                   (fs::path(MITOS_SOURCE_DIR) / "data/synonyms.yaml").string() + "\"\n");
    REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string()}).status == 0);
    const Searchd searchd(folder / "index");
    const auto answer = searchd.search({{"q", "uav"}}).json();
    for (const auto& hit : answer.at("hits"))
      CHECK(hit.at("highlight").at("snippet").get<std::string>().find("<mark>unmanned") == std::string::npos);
  }
  SECTION("two words of a name") {
    const Searchd searchd = served(faults / "two-words-of-a-name", folder);
    Names people;
    const auto suggested = searchd.get("/api/v1/suggest?q=John+J").json();
    for (const auto& person : suggested.at("people")) people.push_back(person.at("label").get<std::string>());
    std::sort(people.begin(), people.end());
    CHECK(people == Names{"John Johnson", "John Jones"});
  }
  SECTION("a value shown twice") {
    const Searchd searchd = served(faults / "value-shown-twice", folder);
    const auto document = searchd.get("/api/v1/documents/projects/a").json();
    for (const char* field : {"tags", "contact", "program"}) CHECK(document.at(field).size() == 1);
  }
  SECTION("a slash at the end") {
    const Searchd searchd = served(faults / "trailing-slash", folder);
    for (const char* path : {"/people", "/programmes", "/search/", "/people/ann-lee/"})
      CHECK(searchd.get(path).status == 301);
  }
}
