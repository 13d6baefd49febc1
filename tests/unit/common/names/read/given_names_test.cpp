// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/given_names.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

TEST_CASE("given names are one where the table says so", "[names]") {
  const GivenNames& table = given_names();
  const auto are_one = [&table](const char* a, const char* b) {
    return intersect(table.find(a), table.find(b));
  };
  CHECK(are_one("Ιωάννης", "Yiannis"));
  CHECK(are_one("Giannis", "Yannis"));
  CHECK(are_one("John", "Ioannis"));
  CHECK(are_one("Thanassis", "Αθανάσιος"));
  CHECK(are_one("Xristos", "Χρήστος"));
  CHECK(are_one("Zoe", "Zoi"));
  CHECK(are_one("Bob", "Robert"));
  CHECK(are_one("Vicky", "Βασιλική"));
  CHECK(are_one("Vicky", "Victoria"));
  CHECK_FALSE(are_one("Victoria", "Βασιλική"));
  CHECK_FALSE(are_one("Ιωάννα", "Ιωάννης"));
  CHECK_FALSE(are_one("Konstantinos", "Konstantina"));
  CHECK_FALSE(are_one("Yan", "Ioannis"));
  CHECK_FALSE(are_one("Dafydd", "David"));
  CHECK_FALSE(are_one("Nobody", "Nobody"));  // which the table does not have
}

TEST_CASE("the official form is the first of a line, and lines with one beginning are one", "[names]") {
  const GivenNames table({"# remark\nRobert Bob\nAnna\n", "Robert Rob\r\n\n"});
  CHECK(table.is_official("Robert"));
  CHECK_FALSE(table.is_official("Bob"));
  CHECK(intersect(table.find("Bob"), table.find("rob")));
  CHECK_FALSE(intersect(table.find("Bob"), table.find("Anna")));
  CHECK(table.find("remark").empty());
}
