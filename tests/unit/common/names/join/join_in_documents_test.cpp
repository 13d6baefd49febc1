// SPDX-License-Identifier: GPL-2.0-or-later
// What the documents say that name people: who is beside whom, when, and how this catalogue writes names.
#include <catch2/catch.hpp>

#include "common/names/join/join.h"
#include "tests/unit/common/names/join/joined_names.h"

using namespace mitos::names;
using namespace mitos::test;

TEST_CASE("who has the same companion settles what fits several people", "[names]") {
  const People result =
      joined_in(Lists{{"S. Abney", "Wilma Steen"}, {"Steven Abney", "Wilma Steen"}, {"Sandra Abney"}});
  CHECK(are_one(result, "S. Abney", "Steven Abney"));
  CHECK_FALSE(are_one(result, "S. Abney", "Sandra Abney"));
  const People without =
      joined_in(Lists{{"S. Abney", "Wilma Steen"}, {"Steven Abney", "Paul Roth"}, {"Sandra Abney"}});
  CHECK_FALSE(are_one(without, "S. Abney", "Steven Abney"));
  CHECK(is_doubted(without, "S. Abney", "Steven Abney", Doubt::ambiguous));
}

TEST_CASE("a companion of both of two candidates settles nothing", "[names]") {
  const People result = joined_in(
      Lists{{"S. Abney", "Wilma Steen"}, {"Steven Abney", "Wilma Steen"}, {"Sandra Abney", "Wilma Steen"}});
  CHECK_FALSE(are_one(result, "S. Abney", "Steven Abney"));
  CHECK_FALSE(are_one(result, "S. Abney", "Sandra Abney"));
}

TEST_CASE("a person beside everyone is a co-mention of none", "[names]") {
  Lists document_people{{"S. Abney", "Wilma Steen"}, {"Steven Abney", "Wilma Steen"}, {"Sandra Abney"}};
  for (int i = 0; i < 10; ++i) document_people.push_back({"Wilma Steen"});
  CHECK_FALSE(are_one(joined_in(document_people), "S. Abney", "Steven Abney"));
}

TEST_CASE("a companion settles a second family name and a slip", "[names]") {
  // That others have the name, or the word, speaks against both otherwise.
  const Lists others{{"Ana Garcia"}, {"Rosa Garcia"}, {"Eva Garcia"}, {"Paula Garcia"}};
  const auto with = [&](Lists document_people) {
    document_people.insert(document_people.end(), others.begin(), others.end());
    return joined_in(document_people);
  };
  CHECK(are_one(with({{"Marta Garcia", "Wilma Steen"}, {"Marta Garcia Lorca", "Wilma Steen"}}),
                "Marta Garcia", "Marta Garcia Lorca"));
  CHECK_FALSE(are_one(with({{"Marta Garcia", "Wilma Steen"}, {"Marta Garcia Lorca", "Paul Roth"}}),
                      "Marta Garcia", "Marta Garcia Lorca"));
  const auto slip = [&](const std::string& companion) {
    return joined_in(Lists{{"Celia Herrnandez", "Wilma Steen"},
                           {"Milan Herrnandez"},
                           {"Celia Hernandez", companion},
                           {"Celia Hernandez", companion}});
  };
  CHECK(are_one(slip("Wilma Steen"), "Celia Herrnandez", "Celia Hernandez"));
  CHECK_FALSE(are_one(slip("Paul Roth"), "Celia Herrnandez", "Celia Hernandez"));
}

TEST_CASE("of a common family name, strangers are two", "[names]") {
  Lists document_people{{"K. Wolf", "Wilma Steen"}, {"Karla Wolf", "Paul Roth"}};
  for (const char* given : {"Anna", "Bert", "Dora", "Emil", "Fritz", "Gerda"}) {
    document_people.push_back({std::string(given) + " Wolf"});
  }
  const People strangers = joined_in(document_people);
  CHECK_FALSE(are_one(strangers, "K. Wolf", "Karla Wolf"));
  CHECK(is_doubted(strangers, "K. Wolf", "Karla Wolf", Doubt::ambiguous));
  document_people[0].pop_back();  // alone: nothing speaks against it
  CHECK(are_one(joined_in(document_people), "K. Wolf", "Karla Wolf"));
}

TEST_CASE("an initial or pet name and a name that strangers had years apart are two", "[names]") {
  const auto people = [](std::optional<int> first, const std::string& companion) {
    return joined_in(std::vector<DocumentPeople>{{{"F. Kepler", "Wilma Steen"}, first},
                                                 {{"Fabio Kepler", companion}, 2016}});
  };
  const People apart = people(2006, "Paul Roth");
  CHECK_FALSE(are_one(apart, "F. Kepler", "Fabio Kepler"));
  CHECK(is_doubted(apart, "F. Kepler", "Fabio Kepler", Doubt::ambiguous));
  CHECK(are_one(people(2011, "Paul Roth"), "F. Kepler", "Fabio Kepler"));
  CHECK(are_one(people(2006, "Wilma Steen"), "F. Kepler", "Fabio Kepler"));
  CHECK(are_one(people({}, "Paul Roth"), "F. Kepler", "Fabio Kepler"));
  const auto pet_name = [](int first) {
    return joined_in(std::vector<DocumentPeople>{{{"Tom Howard", "Wilma Steen"}, first},
                                                 {{"Thomas Howard", "Paul Roth"}, 2018}});
  };
  CHECK_FALSE(are_one(pet_name(1996), "Tom Howard", "Thomas Howard"));
  CHECK(are_one(pet_name(2014), "Tom Howard", "Thomas Howard"));
  const auto alone = [](int first) {
    return joined_in(
        std::vector<DocumentPeople>{{{"D. Varga"}, first}, {{"Daniel Varga", "Paul Roth"}, 2014}});
  };
  CHECK_FALSE(are_one(alone(1965), "D. Varga", "Daniel Varga"));
  CHECK(are_one(alone(2000), "D. Varga", "Daniel Varga"));
  const auto two_initials = [](int first) {
    return joined_in(std::vector<DocumentPeople>{{{"Y. T. Chien", "Wilma Steen"}, first},
                                                 {{"Yu-Ta Chien", "Paul Roth"}, 2018}});
  };
  CHECK_FALSE(are_one(two_initials(1992), "Y. T. Chien", "Yu-Ta Chien"));
  CHECK(are_one(two_initials(2005), "Y. T. Chien", "Yu-Ta Chien"));
}

TEST_CASE("the documents nearest in time say how long ago it was", "[names]") {
  const auto people = [](int between) {
    return joined_in(std::vector<DocumentPeople>{{{"F. Kepler", "Wilma Steen"}, 2006},
                                                 {{"F. Kepler"}, between},
                                                 {{"Fabio Kepler", "Paul Roth"}, 2016},
                                                 {{"Fabio Kepler"}, 1999}});
  };
  CHECK_FALSE(are_one(people(2009), "F. Kepler", "Fabio Kepler"));
  CHECK(are_one(people(2019), "F. Kepler", "Fabio Kepler"));
  CHECK(are_one(people(2004), "F. Kepler", "Fabio Kepler"));
}

TEST_CASE("two names that one document has beside each other are two people", "[names]") {
  const People nishida = joined_in(Lists{{"Kyosuke Nishida", "Kosuke Nishida", "Wilma Steen"},
                                         {"Kyosuke Nishida", "Wilma Steen"},
                                         {"Kosuke Nishida", "Paul Roth"},
                                         {"Kyosuke Nishida"}});
  CHECK_FALSE(are_one(nishida, "Kyosuke Nishida", "Kosuke Nishida"));
  CHECK(is_doubted(nishida, "Kosuke Nishida", "Kyosuke Nishida", Doubt::together));
  CHECK_FALSE(are_one(joined_in(Lists{{"Marcos Garcia", "Marcos Garcia Salido"}}), "Marcos Garcia",
                      "Marcos Garcia Salido"));
  CHECK_FALSE(
      are_one(joined_in(Lists{{"M. A. Khan", "Muhammad Aamir Khan"}}), "M. A. Khan", "Muhammad Aamir Khan"));
  // Listed twice, in other letters.
  CHECK(are_one(joined_in(Lists{{"Jan Hajič", "Jan HAJIC"}}), "Jan Hajič", "Jan HAJIC"));
}

TEST_CASE("a short form joins no two people that a document names", "[names]") {
  const People psutka = joined_in(Lists{{"J. Psutka"}, {"Josef Psutka", "Josef V. Psutka"}});
  CHECK_FALSE(are_one(psutka, "Josef Psutka", "Josef V. Psutka"));
  CHECK_FALSE(are_one(psutka, "J. Psutka", "Josef Psutka"));
  CHECK(is_doubted(psutka, "J. Psutka", "Josef Psutka", Doubt::ambiguous));
  // It cannot stand for the one beside it. That does not say that it stands for the other one.
  const People beside = joined_in(Lists{{"J. Psutka", "Josef Psutka"}, {"Jan Psutka"}});
  CHECK_FALSE(are_one(beside, "J. Psutka", "Jan Psutka"));
}

TEST_CASE("a family name that is also a Greek given name stays one where given names come first", "[names]") {
  const auto labels = [](const std::vector<std::string>& raws) {
    std::set<std::string> all;
    for (const Person& person : joined(raws).people) all.insert(person.label);
    return all;
  };
  // Paris, John and Kate are Greek given names, too.
  CHECK(labels({"Cécile Paris", "Rohit Kate", "Maria Liakata", "Stelios Piperidis", "Sophia Ananiadou"}) ==
        std::set<std::string>{"Cécile Paris", "Rohit Kate", "Maria Liakata", "Stelios Piperidis",
                              "Sophia Ananiadou"});
  // A family name that others have, too, is turned round for good.
  const std::set<std::string> mixed =
      labels({"Malakasiotis Prodromos", "Eftychia Malakasiotis", "Sophia Ananiadou", "Cécile Dupont",
              "Cécile Paris", "Maria Liakata"});
  CHECK(mixed.contains("Prodromos Malakasiotis"));
  CHECK(mixed.contains("Cécile Paris"));
  // As the institute writes its contacts.
  CHECK(labels({"Liakata Maria", "Piperidis Stelios", "Sophia Ananiadou"}).contains("Stelios Piperidis"));
  CHECK(
      labels({"Παπαδοπούλου Μαρία", "Stelios Piperidis", "Sophia Ananiadou"}).contains("Μαρία Παπαδοπούλου"));
}

TEST_CASE("a given name that is written out after an initial is one", "[names]") {
  const People result =
      join_people({{"J. Robin Rohlicek", 9}, {"Robin Rohlicek", 1}, {"R. Rohlicek", 20}}, table());
  REQUIRE(result.people.size() == 1);
  CHECK(result.people.front().label == "J. Robin Rohlicek");
}

TEST_CASE("of 40 projects a person in five stands beside everybody, a person in four does not", "[names]") {
  const auto document_people = [](std::size_t of_one) {
    Lists lists{{"S. Abney", "Wilma Steen"}, {"Steven Abney", "Wilma Steen"}, {"Sandra Abney"}};
    for (std::size_t i = 2; i < of_one; ++i) lists.push_back({"Wilma Steen"});
    while (lists.size() < 40) lists.push_back({"Zoran Zzyzx"});
    return joined_in(lists);
  };
  CHECK(are_one(document_people(4), "S. Abney", "Steven Abney"));
  CHECK_FALSE(are_one(document_people(5), "S. Abney", "Steven Abney"));
}
