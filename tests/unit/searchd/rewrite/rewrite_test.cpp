// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/rewrite.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/unit/searchd/rewrite/catalogue.h"

namespace mitos::rewrite {
namespace {

using test::rewritten;
using test::tree_of;

struct Row {
  const char* typed;
  const char* tree;  // as to_string() writes it
};

void check(const std::vector<Row>& rows) {
  for (const auto& [typed, tree] : rows)
    CHECK(std::pair(typed, tree_of(typed)) == std::pair(typed, std::string(tree)));
}

}  // namespace

TEST_CASE("words side by side are one word, too", "[rewrite]") {
  check({
      {"smoke", "(smoke*)"},
      {"wildfire smoke", "(wildfire=wildfiresmoke~wildfiresmoke^0.1 smoke=wildfiresmoke*)"},
      {"social sensor", "(social=socialsensor~socialsensor^0.1 sensor=socialsensor*)"},
      {"social sensors", "(social sensors*)"},
      {"Social Sensor media", "(Social=socialsensor~socialsensor^0.1 Sensor=socialsensor media*)"},
      {"media social", "(media social*)"},
      {"ai 4 media",
       R"((ai=ai4media~ai4media^0.1~"artificial intelligence"^0.7 4=ai4media media=ai4media*))"},
      {"deaf and blind", "(deaf=deafblind~deafblind^0.1 and=deafblind blind=deafblind*)"},
      {"deaf blind people", "(deaf=deafblind~deafblind^0.1 blind=deafblind people*)"},
      {"deaf or blind", "(deaf or blind*)"},
      {"(social) sensor", "(social=socialsensor~socialsensor^0.1 sensor=socialsensor*)"},
      {"social (sensor)", "(social=socialsensor~socialsensor^0.1 sensor=socialsensor*)"},
      {"wild fire", "(wild=wildfire~wildfire^0.1 fire=wildfire*)"},
      {"wild fires smoke", "(wild=wildfires~wildfires^0.1 fires=wildfires smoke*)"},
  });
}

TEST_CASE("a word may be several whose blanks are missing", "[rewrite]") {
  check({
      {"socialsensor", R"((socialsensor~"social sensor"^0.8*))"},
      {"cutthecord", R"((cutthecord~"cut the cord"^0.8*))"},
      {"oliveflies", R"((oliveflies~"olive flies"^0.8*))"},
      {"seafloor", R"((seafloor~"sea floor"^0.8*))"},
      {"seeflor", "(seeflor*)"},
      {"smokewildfire", R"((smokewildfire~"smoke wildfire"^0.8*))"},
  });
}

TEST_CASE("a word is its British and its American spelling", "[rewrite]") {
  check({
      {"recognising", "(recognising=recognizing*)"},
      {"recognizing", "(recognizing*)"},
      {"recognise smoke", "(recognise=recognize smoke*)"},
      {"color", "(color=colour*)"},
      {"colour", "(colour*)"},
      {"center", "(center=centre*)"},
      {"centre", "(centre*)"},
      {"analyse", "(analyse~analysis^0.5*)"},
      {"analyze", "(analyze*)"},
  });
}

TEST_CASE("a verb is its noun, too", "[rewrite]") {
  check({
      {"prescribe", "(prescribe~prescription^0.5*)"},
      {"prescribes", "(prescribes~prescription^0.5*)"},
      {"prescribed drugs", "(prescribed~prescription^0.5 drugs*)"},
      {"verify", "(verify~verification^0.5*)"},
      {"verification", "(verification*)"},
      {"verifying", "(verifying~verification^0.5*)"},
      {"explain", "(explain>explanation~explanation^1*)"},
      {"explanation", "(explanation*)"},
  });
}

TEST_CASE("a synonym stands for all words of the other", "[rewrite]") {
  check({
      {"iot", R"((iot~"internet of things"^0.7*))"},
      {"internet of things", "(internet~iot^0.7 of~iot^0.7 things~iot^0.7*)"},
      {"things of internet", "(things of internet*)"},
      {"internet things", "(internet things*)"},
      {"ai", R"((ai~"artificial intelligence"^0.7*))"},
      {"artificial intelligence", "(artificial~ai^0.7 intelligence~ai^0.7*)"},
      {"lamps", R"((lamps~"street lights"^0.7*))"},
      {"street lights", "(street lights*)"},
      {"street lamp", R"((street lamp~"street lights"^0.7*))"},
      {"h2020", R"((h2020~"horizon 2020"^0.7*))"},
      {"horizon 2020", "(horizon~h2020^0.7 2020~h2020^0.7*)"},
      {R"("internet of things")", R"(("internet of things"))"},
      {"title:iot", "(title:iot)"},
      {"neural network", "(neural network*)"},
  });
}

TEST_CASE("a word that the catalogue does not have is the likeliest that it has", "[rewrite]") {
  check({
      {"wildfir", "(wildfir*)"},
      {"wildfirre", "(wildfirre>wildfire~wildfire^1~wildfires^0.4*)"},
      {"sensr", "(sensr>sensor~sensor^1*)"},
      {"senosr", "(senosr>sensor~sensor^1*)"},
      {"smoek", "(smoek>smoke~smoke^1*)"},
      {"dronse", "(dronse>drones~drones^1*)"},
      {"mapings", "(mapings*)"},
      {"reaf", "(reaf>reef~reef^1*)"},
      {"reff", "(reff>reef~reef^1*)"},
      {"7reff", "(7reff>7reef~7reef^1*)"},
      {"2021", "(2021*)"},
      {"publsiher", "(publsiher>publisher~publisher^1*)"},
      {"posidonai meadows", "(posidonai>posidonia~posidonia^1 meadows*)"},
      {"fakoswatch", "(fakoswatch*)"},
      {"xyzzyx", "(xyzzyx*)"},
      {"qqq", "(qqq*)"},
  });
}

TEST_CASE("a form of a word is no mistake, and a wrong letter in it is", "[rewrite]") {
  check({
      {"sensors", "(sensors*)"},
      {"sensor", "(sensor*)"},
      {"publishers", "(publishers*)"},
      {"begining", "(begining>beginning*)"},
      {"beginings", "(beginings*)"},
      {"routins", "(routins>routines*)"},
      {"routine", "(routine*)"},
      {"routines", "(routines*)"},
      {"παγιδα", "(παγιδα*)"},
      {"παγίδες", "(παγίδες*)"},
      {"παγίδσς", "(παγίδσς>παγιδες~παγιδεσ^1*)"},
      {"έξυπνες παγίδσς", "(έξυπνες παγίδσς>παγιδες~παγιδεσ^1*)"},
  });
}

TEST_CASE("a name may be typed in the other script", "[rewrite]") {
  check({
      {"δακος", "(δακος*)"},
      {"δακοσ", "(δακοσ*)"},
      {"δρομος", "(δρομος*)"},
      {"δρόμου", "(δρόμου*)"},
      {"ελια", "(ελια*)"},
      {"pagides", "(pagides>παγιδες~παγιδεσ^0.9*)"},
      {"exypnes pagides", "(exypnes>εξυπνες~εξυπνεσ^0.9 pagides>παγιδες~παγιδεσ^0.9*)"},
      {"thessaloniki", "(thessaloniki*)"},
      {"Θεσσαλονικη", "(Θεσσαλονικη*)"},
  });
}

TEST_CASE("a query may be typed on the other keyboard layout", "[rewrite]") {
  check({
      {"αινδ", "(αινδ*)"},
      {"ςιλδφιρε", "(wildfire*)"},
      {"σμοκε", "(σμοκε>smoke~smoke^0.9*)"},
      {"εοιλδφιρε σμοκε", "(εοιλδφιρε σμοκε>smoke~smoke^0.9*)"},
      {"pag;idew", "(παγιδες*)"},
      {"pagidew", "(παγιδες*)"},
      {"φεστιβαλ", "(φεστιβαλ>festival~festival^0.9*)"},
      {"festib;al", "(festib al*)"},
  });
}

TEST_CASE("operators, phrases, fields and dates stay what they are", "[rewrite]") {
  check({
      {"smoke -drones", "(smoke -drones)"},
      {"smoke NOT drones", "(smoke -drones)"},
      {"smoke OR drones", "((or smoke drones*))"},
      {"(smoke OR drones) sea", "((or smoke drones) sea*)"},
      {R"(smoke -"early warning")", R"((smoke -"early warning"))"},
      {R"("early warning")", R"(("early warning"))"},
      {R"("early warning" smoke)", R"(("early warning" smoke*))"},
      {R"("pagides" elias)", R"(("παγιδεσ" ελιασ*))"},
      {R"("exypnes pagides")", "(exypnes>εξυπνες~εξυπνεσ^0.9 pagides>παγιδες~παγιδεσ^0.9)"},
      {"title:smoke", "(title:smoke)"},
      {"title:smoek", "(title:smoek)"},
      {R"(body:"sea floor")", R"((body:"sea floor"))"},
      {"date:2019..2022 smoke", "(date:20190000..20229999 smoke*)"},
      {"date:2019..2022", "(date:20190000..20229999)"},
  });
}

TEST_CASE("a question is read by its own words", "[rewrite]") {
  check({
      {"bear dog light tents season report fields", "(bear dog light tents season report fields*)"},
      {"smoek dog light tents season report fields",
       "(smoek>smoke~smoke^1 dog light tents season report fields*)"},
      {"social sensor light tents season report fields",
       "(social=socialsensor~socialsensor^0.1 sensor=socialsensor light tents season report fields*)"},
  });
}

TEST_CASE("words that say little, signs, and words said again", "[rewrite]") {
  check({
      {"the", "(the*)"},
      {"the and of", "(the and of*)"},
      {"what is it", "(what is it*)"},
      {"!!!", "()"},
      {"smoke smoke smoke", "(smoke smoke smoke*)"},
      {"Smoke SMOKE", "(Smoke SMOKE*)"},
      {"wildfire*", "(wildfire*)"},
      {"5.3.2", "(5.3.2*)"},
      {"c++", "(c++*)"},
      {"the wildfires of the fields", "(the wildfires of the fields*)"},
      {"social-sensor", "(social=socialsensor~socialsensor^0.1 sensor=socialsensor*)"},
      {"social sensor OR wild fire", "(social (or sensor wild) fire>fields~fields^1*)"},
      {R"("wild fire")", R"(("wild fire"))"},
      {"analisis of smoke", "(analisis>analysis~analysis^1 of smoke*)"},
      {"expl", "(expl*)"},
      {"beginning of a season", "(beginning of a season*)"},
      {"drone", "(drone*)"},
      {"drones", "(drones*)"},
      {"UAV", "(UAV*)"},
      {"city lamps", R"((city lamps~"street lights"^0.7*))"},
      {"streetlamps", R"((streetlamps~"street lamps"^0.8*))"},
      {"streetfestival", R"((streetfestival~"street festival"^0.8*))"},
      {"exypnespagides", "(exypnespagides>εξυπνεσπαγιδες~εξυπνεσπαγιδεσ^0.9*)"},
      {"deafblind", "(deafblind*)"},
      {"ai4media", "(ai4media*)"},
      {"ai 4", R"((ai~"artificial intelligence"^0.7 4*))"},
      {"4 media", "(4 media*)"},
      {"ai artificial", R"((ai~"artificial intelligence"^0.7 artificial*))"},
  });
}

TEST_CASE("what was typed wrong stays so where nothing is forgiven", "[rewrite]") {
  for (const char* typed : {"smoek", "wildfirre", "begining", "ςιλδφιρε"}) {
    CHECK(tree_of(typed, query::Typos::as_typed) == "(" + std::string(typed) + "*)");
    CHECK(rewritten(typed, query::Typos::as_typed).corrected.empty());
  }
}

TEST_CASE("the query is written out with what was searched instead of its words", "[rewrite]") {
  struct Case {
    const char* typed;
    const char* searched;
    const char* corrected;
  };
  const std::vector<Case> cases{
      {"smoke", "smoke", ""},
      {"smoek", "smoke", "smoke"},
      {"posidonai meadows", "posidonia meadows", "posidonia meadows"},
      {"begining", "beginning", "beginning"},
      {"analisis of smoke", "analysis of smoke", "analysis of smoke"},
      {"Posidonai  MEADOWS", "posidonia  MEADOWS", "posidonia  MEADOWS"},
      {"ςιλδφιρε", "wildfire", "wildfire"},
      {"pagidew", "παγιδες", "παγιδες"},
      {"exypnes pagides", "εξυπνες παγιδες", ""},
      {"athanasiou eleni", "αθανασιου ελενη", ""},
      {"iot", "iot", ""},
      {"smoek -dronse", "smoke -dronse", "smoke -dronse"},
      {R"("wild fire" smoek)", R"("wild fire" smoke)", R"("wild fire" smoke)"},
      {"title:smoke smoek", "title:smoke smoke", "title:smoke smoke"},
      {"explain", "explanation", "explanation"},
  };
  for (const auto& [typed, searched, corrected] : cases) {
    CAPTURE(typed);
    CHECK(rewritten(typed).searched == searched);
    CHECK(rewritten(typed).corrected == corrected);
  }
}

}  // namespace mitos::rewrite
