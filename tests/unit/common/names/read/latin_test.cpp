// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/latin.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

TEST_CASE("a word of two scripts is written as its letters stand there", "[names]") {
  CHECK(latin("ΧML") == "xml");  // with a Greek chi
  CHECK(latin_as_written("ΧML") == "chml");
  CHECK(latin_as_written("e-όραση") == "e-orasi");
  for (const char* word : {"XML", "όραση", "naïve", "μ", "", "2ο"}) CHECK(latin_as_written(word).empty());
}

TEST_CASE("any script is written in Latin letters", "[names]") {
  CHECK(latin("Ιωάννης Κομπατσιάρης") == "ioannis kompatsiaris");
  CHECK(latin("ΓΚΕΒΡΈΚΗ") == "gkevreki");
  CHECK(latin("Μπάμπης Ευαγγέλου") == "bampis evangelou");
  CHECK(latin("Ψυχάρης Αυγουστίνος") == "psycharis avgoustinos");
  CHECK(latin("Łukasz Đặng Ærø Straße") == "lukasz dang aero strasse");
  CHECK(latin("Иван") == "ivan");
  CHECK(latin("Kavallieros Dimitriοs") == "kavallieros dimitrios");  // a Greek ο
  CHECK(latin("O’Dwerrin") == "o'dwerrin");
}

TEST_CASE("an address spells the name", "[names]") {
  CHECK(slug("Ioannis Kompatsiaris") == "ioannis-kompatsiaris");
  CHECK(slug(" Χριστονίκη  Maga-Nteve. ") == "christoniki-maga-nteve");
  CHECK(slug("Fintan O’Dwerrin") == "fintan-odwerrin");
  CHECK(slug("J. R. Smith") == "j-r-smith");
  CHECK(slug("...").empty());
}
