// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sound_key.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/text/fold.h"

using namespace mitos::text;

namespace {

bool sound_alike(const std::string& greek, const std::string& latin) {
  const std::string wanted = sound_key(fold(greek));
  const std::string word = fold(latin);
  const std::vector<std::string> others = other_sound_keys(word);
  return sound_key(word) == wanted || std::find(others.begin(), others.end(), wanted) != others.end();
}

}  // namespace

TEST_CASE("a Greek word and its spellings in Latin letters sound alike", "[text]") {
  struct Case {
    std::string greek;
    std::vector<std::string> latin;
  };
  const auto& [greek, spellings] = GENERATE(values<Case>({
      {"ΥποστηρίΖΩ", {"ypostirizo", "ipostirizo", "upostirizw", "YPOSTIRIZO"}},
      {"Δημήτρης", {"Dimitris", "Dhmhtrhs"}},
      {"Γιάννης", {"Giannis", "Yiannis", "Yannis"}},
      {"Κομπατσιάρης", {"Kompatsiaris", "Kombatsiaris", "Kobatsiaris"}},
      {"Λόγγου", {"Loggou", "Longou", "Logou"}},
      {"Χρήστος", {"Christos", "Hristos", "Xristos", "Khristos"}},
      {"Ξένιος", {"Xenios", "Ksenios"}},
      {"Ευάγγελος", {"Evangelos", "Euaggelos", "Evaggelos"}},
      {"Αυγουστίνος", {"Avgoustinos", "Augoustinos"}},
      {"Ντίνος", {"Ntinos", "Dinos"}},
      {"Θανάσης", {"Thanasis"}},
      {"Ψυχή", {"Psychi", "Psihi", "Psyxi"}},
      {"Βασίλης", {"Vasilis", "Basilis", "Vassilis"}},
      {"Κυριακίδης", {"Kyriakidis", "Kiriakidis", "Kyriakiddis"}},
      {"όραση", {"orasi", "orash"}},
      {"Βοήθεια", {"voitheia", "boitheia"}},
      {"σύνθεση", {"synthesi"}},
      {"σύνδεση", {"syndesi", "sindesi"}},
      {"παρένθεση", {"parenthesi"}},
      {"αϋταπάτη", {"aytapati", "aftapati"}},
      {"αυτό", {"afto", "auto", "ayto"}},
      {"ροή", {"roi", "roh"}},
  }));
  for (const std::string& latin : spellings) {
    CAPTURE(greek, latin, sound_key(fold(greek)), sound_key(fold(latin)));
    CHECK(sound_alike(greek, latin));
  }
}

TEST_CASE("an ancient name sounds like its Latin form", "[text]") {
  CHECK(latinised_sound_key("pericles") == sound_key(fold("Περικλής")));
  CHECK(latinised_sound_key("theodorus") == sound_key(fold("Θεόδωρος")));
  CHECK_FALSE(latinised_sound_key("periklis"));
}

TEST_CASE("words that sound differently have different keys", "[text]") {
  CHECK_FALSE(sound_alike("Δημήτρης", "Dimos"));
  CHECK_FALSE(sound_alike("όραση", "oraia"));
}

TEST_CASE("a word of neither script, or of both, has no key", "[text]") {
  CHECK(sound_key("2020") == "");
  CHECK(sound_key("жизнь") == "");
  CHECK(sound_key("aδ") == "");
}
