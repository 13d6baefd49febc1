// SPDX-License-Identifier: GPL-2.0-or-later
// Which texts of a field of people are people, which organisations, and which nobody's.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

// A catalogue with a page for each value of `authors`, as YAML has it.
class Authors {
 public:
  explicit Authors(const std::vector<std::string>& values, const std::string& people = "")
      : catalogue_(pages(values), config(people), files(people)) {}

  // "<kind> <label>", and how many pages each has.
  std::map<std::string, int> people() const {
    const json answer = catalogue_.searchd().get("/api/v1/people?per_page=100").json();
    std::map<std::string, int> people;
    for (const json& person : answer.at("people")) {
      people[person.at("kind").get<std::string>() + " " + person.at("label").get<std::string>()] =
          person.at("count");
    }
    return people;
  }

  json at(const std::string& value) const {
    return catalogue_.searchd().get("/api/v1/people/" + value).json();
  }

  const SmallCatalogue& catalogue() const { return catalogue_; }

 private:
  static SmallCatalogue::Pages pages(const std::vector<std::string>& values) {
    SmallCatalogue::Pages pages;
    for (const std::string& value : values) {
      const std::string name = "p" + std::to_string(pages.size());
      pages.emplace_back(name, "---\ntitle: " + name + "\nauthors: " + value + "\n---\nText.\n");
    }
    return pages;
  }
  static std::string config(const std::string& people) {
    return std::string(people.empty() ? "" : "people: people.yaml\n") +
           "fields: { authors: { type: person, facet: true } }\n";
  }
  static SmallCatalogue::Pages files(const std::string& people) {
    if (people.empty()) return {};
    return {{"people.yaml", people}};
  }

  SmallCatalogue catalogue_;
};

using Counts = std::map<std::string, int>;

}  // namespace

TEST_CASE("an organisation is one author, called as it is written", "[people]") {
  const Authors authors({R"(["Agency for Coastal Planning and Development"])",
                         R"(["Norfolk Department of Fish and Harbours", "Kari Nilsen"])",
                         R"(["Harding and Sons, Ltd."])",
                         R"(["University of the Isles, Department of Ichthyology"])",
                         R"("Nilsen, Kari and Brandt, Peter")", R"(["{Board of Tides and Currents}"])"});
  CHECK(authors.people() == Counts{{"organisation Agency for Coastal Planning and Development", 1},
                                   {"organisation Norfolk Department of Fish and Harbours", 1},
                                   {"organisation Harding and Sons, Ltd.", 1},
                                   {"organisation University of the Isles, Department of Ichthyology", 1},
                                   {"organisation Board of Tides and Currents", 1},
                                   {"person Kari Nilsen", 2},
                                   {"person Peter Brandt", 1}});
  const json board = authors.at("board-of-tides-and-currents");
  CHECK(board.at("kind") == "organisation");
  CHECK(board.at("label") == "Board of Tides and Currents");
  CHECK(authors.at("peter-brandt").at("kind") == "person");
  const json suggested = authors.catalogue().suggest("tides");
  CHECK(suggested.at("people").at(0).at("label") == "Board of Tides and Currents");
}

TEST_CASE("an organisation that staff list is one author, and no relative of anybody", "[people]") {
  const Authors authors({R"(["Nilsen and Brandt"])", R"("Kari Nilsen; Nilsen & Brandt")"},
                        "organisations:\n  - Nilsen & Brandt\n");
  CHECK(authors.people() == Counts{{"organisation Nilsen & Brandt", 2}, {"person Kari Nilsen", 1}});
}

TEST_CASE("what says that there are others, or nobody, is no author", "[people]") {
  const Authors authors({R"(["Kari Nilsen", "et al."])", R"("Nilsen, Kari and others")", R"(["N/A"])",
                         R"(["TBA"])", R"(["Kari Nilsen", "&", "co."])", R"("None")", R"("Various")"});
  CHECK(authors.people() == Counts{{"person Kari Nilsen", 3}});
}

TEST_CASE("initials behind a name are the person's whose name has them in front", "[people]") {
  const Authors authors({R"(["Osborne PJ"])", R"(["P. J. Osborne"])", R"(["Osborne, P.J."])",
                         R"("Nilsen K, Brandt PM")", R"(["de la Fuente AB"])", R"(["Osborne, PJ"])",
                         R"("Brandt PM Nilsen K")"});
  CHECK(authors.people() == Counts{{"person P. J. Osborne", 4},
                                   {"person K. Nilsen", 2},
                                   {"person P. M. Brandt", 2},
                                   {"person A. B. de la Fuente", 1}});
}

TEST_CASE("labels have the capitals and accents of a careful editor", "[people]") {
  const Authors authors({R"(["NASA"])", R"(["SEAN O'MALLEY"])", R"(["PIETER VAN DER MEER"])",
                         R"(["ΓΙΩΡΓΟΣ ΠΑΠΠΟΣ"])", R"(["Γιώργος Παππός"])", R"(["W3C"])",
                         R"(["ATLAS Collaboration"])"});
  CHECK(authors.people() == Counts{{"organisation NASA", 1},
                                   {"person Sean O'Malley", 1},
                                   {"person Pieter van der Meer", 1},
                                   {"person Γιώργος Παππός", 2},
                                   {"organisation W3C", 1},
                                   {"organisation ATLAS Collaboration", 1}});
}

TEST_CASE("marks of affiliation and brackets are no part of a name", "[people]") {
  const Authors authors({R"(["Wei Zhao"])", R"(["Wei Zhao†"])", R"(["Wei Zhao¹"])",
                         R"(["Wei Zhao<sup>1</sup>"])", R"(["Wei Zhao*"])", R"(["[Wei Zhao]"])",
                         R"x(["Wei Zhao1,2", "Ming Li (3)"])x"});
  CHECK(authors.people() == Counts{{"person Wei Zhao", 7}, {"person Ming Li", 1}});
}

TEST_CASE("the page of an organisation speaks of an organisation", "[people]") {
  const Authors authors(
      {R"(["Board of Tides and Currents", "Kari Nilsen"])", R"(["{Board of Tides and Currents}"])"});
  const Searchd& searchd = authors.catalogue().searchd();
  const std::string board = searchd.get("/people/board-of-tides-and-currents").body;
  CHECK(board.find("<p>Organisation</p>") != std::string::npos);
  CHECK(board.find("Board of Tides and Currents (organisation)") != std::string::npos);
  CHECK(board.find("Named together with") != std::string::npos);
  CHECK(board.find("one person") == std::string::npos);
  CHECK(board.find("Everybody") == std::string::npos);
  CHECK(searchd.get("/people/kari-nilsen").body.find("Organisation</p>") == std::string::npos);
  const std::string greek = searchd.get("/people/board-of-tides-and-currents?ui=el").body;
  CHECK(greek.find("<p>Οργανισμός</p>") != std::string::npos);
}
