// SPDX-License-Identifier: GPL-2.0-or-later
// The catalogues of ../shared/faults/catalogue, a folder a kind of fault: each answers as its README says.
// Skipped, saying so, where they are absent.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using nlohmann::json;
namespace fs = std::filesystem;
using Names = std::vector<std::string>;

namespace {

fs::path faults() {
  const char* shared = std::getenv("MITOS_SHARED");
  return fs::path(shared != nullptr ? shared : fs::path(MITOS_SOURCE_DIR).parent_path() / "shared") /
         "faults/catalogue";
}

// One of them, indexed and served.
class Fault {
 public:
  explicit Fault(const std::string& name) {
    const fs::path folder = faults() / name;
    std::vector<std::string> arguments{"build", "--index", (index_ / "index").string()};
    if (fs::exists(folder / "mitos.yaml")) {
      arguments.insert(arguments.end(), {"--config", (folder / "mitos.yaml").string()});
    } else {
      arguments.insert(arguments.end(), {"--source", "projects=" + (folder / "content").string()});
    }
    const Finished built = run_indexer(arguments);
    messages_ = built.err;
    REQUIRE(built.status == 0);
    searchd_ = std::make_unique<Searchd>(index_ / "index");
  }

  const std::string& messages() const { return messages_; }
  Reply get(const std::string& target) const { return searchd_->get(target); }

  Names found(const std::string& q) const {
    return sorted(names_of(searchd_->search({{"q", q}, {"per_page", "50"}}).json()));
  }

  // "label count" of each person.
  Names people() const {
    Names people;
    const json answer = get("/api/v1/people?per_page=100").json();
    for (const json& person : answer.at("people"))
      people.push_back(person.at("label").get<std::string>() + " " +
                       std::to_string(person.at("count").get<int>()));
    return people;
  }

  Names values(const std::string& query) const {
    Names labels;
    const json answer = get("/api/v1/facets/" + query).json();
    for (const json& value : answer.at("values")) labels.push_back(value.at("label"));
    return labels;
  }

  Names titles() const {
    Names titles;
    const json answer = get("/api/v1/search?sort=title&per_page=50").json();
    for (const json& hit : answer.at("hits")) titles.push_back(hit.at("title"));
    return titles;
  }

 private:
  TemporaryFolder index_;
  std::string messages_;
  std::unique_ptr<Searchd> searchd_;
};

bool are_here() {
  if (fs::exists(faults())) return true;
  WARN("skipped: there are no shared faults (MITOS_SHARED)");
  return false;
}

bool has(const std::string& body, const std::string& text) {
  return body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("queries of the shared faults find what is right", "[catalogue][faults]") {
  if (!are_here()) return;
  struct Case {
    std::string folder;
    std::vector<std::pair<std::string, Names>> asks;
  };
  const std::vector<Case> cases{
      {"isbn", {{"9783161484100", {"a"}}, {"978-0-306-40615-7", {"b"}}, {"978-3-16-148410-0", {"a"}}}},
      {"pasted-doi",
       {{"https://doi.org/10.5555/kelp.3248291", {"a"}},
        {"doi:10.5555/kelp.3248291", {"a"}},
        {"10.5555/kelp.3248291", {"a"}},
        {"10.5555/kelp.9999999", {}}}},
      {"and-sign", {{"\"fish and chips\"", {"a", "b"}}, {"\"fish & chips\"", {"a", "b"}}}},
      {"star", {{"*", {"a", "b", "c", "d"}}, {"clim* policy", {"a", "b"}}}},
      {"field-names",
       {{"Title:tern", {"a"}},
        {"title: tern", {"a"}},
        {"Date:2019", {"a"}},
        {"year:2019", {"a"}},
        {"authors:\"Kari Nilsen\"", {"a", "b"}},
        {"Contact:brandt", {"a", "b"}},
        {"tag:birds", {"a", "b"}},
        {"contact:\"Brandt, Peter\"", {"a", "b"}}}},
  };
  for (const auto& [folder, asks] : cases) {
    const Fault fault(folder);
    for (const auto& [q, found] : asks) {
      CAPTURE(folder, q);
      CHECK(fault.found(q) == found);
    }
  }
}

TEST_CASE("people of the shared faults are who they are", "[catalogue][faults]") {
  if (!are_here()) return;
  const std::vector<std::pair<std::string, Names>> cases{
      {"organisations",
       {"Kari Nilsen 2", "Agency for Coastal Planning and Development 1", "Board of Tides and Currents 1",
        "Harding and Sons, Ltd. 1", "Norfolk Department of Fish and Harbours 1", "Peter Brandt 1",
        "University of the Isles, Department of Ichthyology 1"}},
      {"no-person", {"Kari Nilsen 3"}},
      {"initials-after-name", {"P. J. Osborne 4", "A. B. de la Fuente 1", "K. Nilsen 1", "P. M. Brandt 1"}},
      {"marks-on-names", {"Wei Zhao 6"}},
      {"capitals-of-names",
       {"Γιώργος Παππός 2", "ATLAS Collaboration 1", "NASA 1", "Pieter van der Meer 1", "Sean O'Malley 1",
        "W3C 1"}},
  };
  for (const auto& [folder, people] : cases) {
    CAPTURE(folder);
    CHECK(sorted(Fault(folder).people()) == sorted(people));
  }
}

TEST_CASE("lists of the shared faults stand in order and whole", "[catalogue][faults]") {
  if (!are_here()) return;
  CHECK(Fault("title-order").titles() == Names{"Alder", "«Borealis» atlas", "\"Cirrus\" survey",
                                               "“Delta” plain", "[Fjord] notes", "'Juniper' coast",
                                               "The kelp forest", "A lagoon", "An orchid meadow", "Volume 2",
                                               "Volume 10", "Zephyr"});
  const Fault labels("label-order");
  const Names tags{"ábaco", "apple", "Banana", "cherry", "Éclair", "fig", "Zebra"};
  CHECK(labels.values("tags?facet_sort=label") == tags);
  CHECK(labels.values("tags") == tags);
  const Names people = labels.people();
  const auto place = [&people](const char* name) {
    return std::find_if(people.begin(), people.end(), [name](const auto& each) { return has(each, name); });
  };
  CHECK(place("Évariste") < place("Zoe"));
  const Fault beyond("facet-values-beyond");
  CHECK(beyond.values("tags?page=2").size() == 10);
  CHECK(beyond.values("tags?page=2&per_page=10").size() == 10);
  CHECK(beyond.values("tags?page=2") != beyond.values("tags?page=2&per_page=10"));
  CHECK(beyond.get("/api/v1/facets/tags").json().at("values_total") == 30);
  const Fault entities("entities-in-values");
  CHECK(sorted(entities.values("tags")) == sorted({"R&D", "café"}));
  CHECK(entities.people() == Names{"Renée Moreau 2"});
}

TEST_CASE("dates of the shared faults are their years, without a warning", "[catalogue][faults]") {
  if (!are_here()) return;
  const Fault dates("catalogue-dates");
  std::vector<int> years;
  const json answer = dates.get("/api/v1/search?sort=title&per_page=20").json();
  for (const json& hit : answer.at("hits")) years.push_back(hit.at("year"));
  CHECK(years == std::vector<int>{2003, 2004, 2005, 1850, 1998, 2019, 1999, 2006});
  CHECK_FALSE(has(dates.messages(), "no date"));
}

TEST_CASE("exports of the shared faults can be read back", "[catalogue][faults]") {
  if (!are_here()) return;
  const std::string names = Fault("bibtex-names").get("/api/v1/export?format=bibtex").body;
  for (const char* author : {"{{Geological Office of the Isles} and ", "{Fenwick, Jr., Robert}",
                             "{Skerritt, III, William E.}", "{Castro Lima, Inês}", "{{The Tern Team}}"})
    CHECK_THAT(names, Catch::Contains(std::string("author = ") + author));
  const std::string fields = Fault("bibtex-fields").get("/api/v1/export?format=bibtex").body;
  for (const char* line :
       {"@article{", "@inproceedings{", "journal = {Journal of Terns}", "doi = {10.5555/tern_12}",
        "booktitle = {Proceedings of the Gull Meeting}", "publisher = {Delta Press}"})
    CHECK_THAT(fields, Catch::Contains(line));
  const std::string csv = Fault("list-in-csv").get("/api/v1/export?format=csv&fields=tags").body;
  CHECK_THAT(csv, Catch::Contains("salt\\; water; reef\r\n") && Catch::Contains("\r\nsalt; water; reef\r\n"));
}

TEST_CASE("pages past the end of the shared faults lead to the last", "[catalogue][faults]") {
  if (!are_here()) return;
  const Fault pages("page-past-the-end");
  const Reply past = pages.get("/search?q=survey&page=3");
  CHECK(has(past.body, "page=2"));
  for (const char* page : {"0", "x"}) {
    const Reply first = pages.get(std::string("/search?q=survey&page=") + page);
    CHECK(first.status < 500);
    CHECK(has(first.body, "<mark>"));
  }
}
