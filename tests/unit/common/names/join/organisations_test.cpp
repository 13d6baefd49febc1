// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "common/names/join/join.h"

using namespace mitos::names;

namespace {

using Labels = std::map<std::string, std::size_t>;  // "<kind> <label>": spellings

Labels labels_of(const std::vector<Spelling>& spellings, const Decisions& decisions = {}) {
  static const GivenNames kTable = given_names();
  Labels labels;
  for (const Person& person : join_people(spellings, kTable, decisions).people)
    labels[std::string(name_of(person.kind)) + " " + person.label] = person.spellings.size();
  return labels;
}

}  // namespace

TEST_CASE("an organisation is joined with its other spellings, and with no person", "[names]") {
  CHECK(labels_of({{"Nilsen Institute", 1},
                   {"{Nilsen Institute}", 1},
                   {"The Nilsen Institute", 2},
                   {"I. Nilsen", 1}}) ==
        Labels{{"organisation Nilsen Institute", 3}, {"person I. Nilsen", 1}});
  CHECK(labels_of({{"NORFOLK DEPARTMENT OF FISH & GAME", 3}, {"Norfolk Department of Fish and Game", 1}}) ==
        Labels{{"organisation Norfolk Department of Fish and Game", 2}});
  CHECK(labels_of({{"{Greenpeace}", 1}, {"Greenpeace", 1}}) == Labels{{"organisation Greenpeace", 2}});
  CHECK(labels_of({{"Υπουργειο Παιδειας", 2}, {"Υπουργείο Παιδείας", 1}}) ==
        Labels{{"organisation Υπουργείο Παιδείας", 2}});
}

TEST_CASE("a word in capitals alone is an organisation if no person is called so", "[names]") {
  CHECK(labels_of({{"NASA", 1}, {"Kari Nilsen", 1}}) ==
        Labels{{"organisation NASA", 1}, {"person Kari Nilsen", 1}});
  CHECK(labels_of({{"SMITH", 1}, {"Ann Smith", 1}}) == Labels{{"person Smith", 1}, {"person Ann Smith", 1}});
}

TEST_CASE("among organisations a word in capitals and a form of two letters are a company's", "[names]") {
  const std::vector<Spelling> names{
      {"MICROPHYTON", 1}, {"METEO-NORDLAND", 1}, {"Nordseil AG", 1}, {"Kari Nilsen", 1}, {"NILSEN", 1}};
  CHECK(labels_of(names) == Labels{{"person Microphyton", 1},
                                   {"person Meteo-Nordland", 1},
                                   {"person A. G. Nordseil", 1},
                                   {"person Kari Nilsen", 1},
                                   {"person Nilsen", 1}});
  std::vector<Spelling> with_organisations = names;
  for (const char* town : {"Aberdeen", "Bergen", "Cork", "Dundee", "Esbjerg", "Faro"})
    with_organisations.push_back({std::string("University of ") + town, 1});
  const Labels labels = labels_of(with_organisations);
  CHECK(labels.contains("organisation MICROPHYTON"));
  CHECK(labels.contains("organisation METEO-NORDLAND"));
  CHECK(labels.contains("organisation Nordseil AG"));
  CHECK(labels.contains("person Nilsen"));
}

TEST_CASE("what staff list is an organisation, and what no name is is reported", "[names]") {
  Decisions decisions;
  decisions.file = "people.yaml";
  decisions.organisations = {{"Salt & Water", 2}, {"Nobody Here", 3}};
  CHECK(labels_of({{"Salt and Water", 1}}, decisions) == Labels{{"organisation Salt and Water", 1}});
  static const GivenNames kTable = given_names();
  const People result = join_people({{"Salt and Water", 1}}, kTable, decisions);
  REQUIRE(result.findings.size() == 1);
  CHECK(to_string(result.findings[0]) ==
        "people.yaml:3: organisations: no name in the catalogue is spelt “Nobody Here”");
}

TEST_CASE("capitals behind a name are what most of the catalogue has there", "[names]") {
  // "PAM" can be initials or a family name.
  CHECK(labels_of({{"Brandt PAM", 1}, {"Osborne PJ", 1}}).contains("person P. A. M. Brandt"));
  CHECK(labels_of({{"Brandt PAM", 1}, {"Makoto NAGAO", 1}}).contains("person Brandt Pam"));
  // A given name stands before a family name.
  CHECK(labels_of({{"Martin LEE", 1}, {"Osborne PJ", 1}}).contains("person Martin Lee"));
}

TEST_CASE("a label is the best written of the spellings", "[names]") {
  CHECK(labels_of({{"MARY MCALLEN", 5}, {"Mary McAllen", 1}}) == Labels{{"person Mary McAllen", 2}});
  CHECK(labels_of({{"JOHN MACDONALD", 1}, {"Ann MacDonald", 1}}) ==
        Labels{{"person John MacDonald", 1}, {"person Ann MacDonald", 1}});
  CHECK(labels_of({{"Γιωργος Παππος", 3}, {"Γιώργος Παππός", 1}}) == Labels{{"person Γιώργος Παππός", 2}});
  CHECK(labels_of({{"ΓΙΩΡΓΟΣ ΒΑΡΔΑΣ", 1}, {"Γιώργος Παππός", 1}}) ==
        Labels{{"person Γιώργος Βαρδας", 1}, {"person Γιώργος Παππός", 1}});
  CHECK(labels_of({{"kari nilsen", 4}, {"Kari Nilsen", 1}}) == Labels{{"person Kari Nilsen", 2}});
  CHECK(labels_of({{"Ines Castro", 1}, {"Inês Castro", 1}}) == Labels{{"person Inês Castro", 2}});
  CHECK(labels_of({{"Pieter Van Der Meer", 1}, {"PIETER VAN DER MEER", 3}}) ==
        Labels{{"person Pieter Van Der Meer", 2}});
}
