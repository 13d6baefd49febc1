// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/organisation.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

TEST_CASE("a name is told to be an organisation's by its words", "[names]") {
  const std::string name = GENERATE(values<std::string>({
      "Agency for Coastal Planning and Development",
      "Norfolk Department of Fish and Harbours",
      "NORFOLK DEPARTMENT OF FISH",
      "Harding and Sons, Ltd.",
      "Harding & Co.",
      "University of the Isles, Department of Ichthyology",
      "Board of Tides and Currents",
      "{Greenpeace}",
      "W3C",
      "AT&T",
      "ATLAS Collaboration",
      "The Annotation Group",
      "Gaia Team",
      "Working Group 3",
      "Max Planck Society",
      "World Bank",
      "Harvard Law School",
      "U.S. Geological Survey",
      "Friends of the Earth",
      "Telefónica S.A.",
      "Deutsche Telekom AG",
      "STARLAB BARCELONA SL",
      "Red Eléctrica de España, S.A.",
      "NORDSEIL S R L",
      "NatVet sp. z o. o.",
      "WIND EUROPE",
      // other languages
      "Εθνικό Κέντρο Έρευνας και Τεχνολογικής Ανάπτυξης",
      "Ινστιτούτο Πληροφορικής",
      "ΥΠΟΥΡΓΕΙΟ ΠΑΙΔΕΙΑΣ",
      "Εταιρεία Ύδρευσης Α.Ε.",
      "Fraunhofer-Institut für Optronik",
      "Forschungszentrum Jülich",
      "Institut national de recherche",
      "Ministerio de Ciencia e Innovación",
      "Consiglio Nazionale delle Ricerche",
      "Universidade Federal do Rio de Janeiro",
  }));
  CAPTURE(name);
  CHECK(is_organisation(name));
}

TEST_CASE("people with the words of organisations for names stay people", "[names]") {
  const std::string name = GENERATE(values<std::string>({
      "Kenneth Church",
      "Robert Banks",
      "Michael Bishop",
      "Ann Council",
      "Jane Team",
      "J. Office",
      "Council, Ann",
      "Dr. Council",
      "Ofir Press",
      "Mathias Bank",
      "Royal Jain",
      "Doo Soon Kim",
      "The Nghia Pham",
      "O.Y. Kwong",
      "William of Ockham",
      "Brandt AG",
      "Brandt A S",
      "Osborne SA",
      "de la Fuente AB",
      "Lopez Garcia AB",
      "Juan Soler-Company",
      "Anna Park Hall",
      "Laura House",
      "Δήμος Παπαδόπουλος",
      "Wei OU",
      "Team",
      "",
      "&",
  }));
  CAPTURE(name);
  CHECK_FALSE(is_organisation(name));
}

TEST_CASE("spellings of an organisation have one key", "[names]") {
  const std::string key = organisation_key("Board of Tides and Currents");
  CHECK(organisation_key("{Board of Tides and Currents}") == key);
  CHECK(organisation_key("The Board of Tides & Currents") == key);
  CHECK(organisation_key("BOARD OF TIDES AND CURRENTS") == key);
  CHECK(organisation_key("Board of Tides") != key);
  CHECK(without_braces("{Board of Tides}") == "Board of Tides");
}
