// SPDX-License-Identifier: GPL-2.0-or-later
// Words behind an elided article, where a language that has such is configured.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

std::pair<std::string, std::string> in(const std::string& language, const std::string& name,
                                       const std::string& title, const std::string& body,
                                       const std::string& more = "") {
  return {name, "---\ntitle: \"" + title + "\"\nlang: " + language + "\n" + more + "---\n" + body + "\n"};
}

SmallCatalogue::Pages texts() {
  return {
      in("fr", "jar", "La jarre ancienne", "Un récit de l’eau et d'airain, qu’on aimait jusqu'alors."),
      in("fr", "future", "Projet d'Avenir", "Texte sur la ville, aujourd'hui.",
         "tags: [l'énergie, L’Énergie, transport]\ncontact: Anna D'Amico\n"),
      in("it", "water", "La qualità dell'acqua", "Un'idea sull’ambiente e quest'anno."),
      in("ca", "river", "L'aigua del riu", "El preu d'or"),
      in("en", "english", "Notes of O'Brien", "The word l'eau in English; don't."),
      in("fr", "dotted", "Histoire de l’U.R.S.S.", "x"),
  };
}

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(texts(), "languages: [en, fr, it, ca]\n");
  return kCatalogue;
}

}  // namespace

TEST_CASE("a word is found behind its elided article, and with one before it", "[words]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"eau", {"english", "jar"}},
      {"l'eau", {"english", "jar"}},
      {"l’eau", {"english", "jar"}},
      {"L'EAU", {"english", "jar"}},
      {"d'eau", {"english", "jar"}},
      {"airain", {"jar"}},
      {"d’airain", {"jar"}},
      {"qu'on airain", {"jar"}},
      {"alors airain", {"jar"}},
      {"avenir", {"future"}},
      {"l’avenir", {"future"}},
      {"title:avenir", {"future"}},
      {"\"projet d'avenir\"", {"future"}},
      {"\"projet d’avenir\"", {"future"}},
      {"\"projet avenir\"", {"future"}},
      {"\"de l'eau et d'airain\"", {"jar"}},
      {"\"eau et airain\"", {"jar"}},
      {"jarre -eau", {}},
      {"acqua", {"water"}},
      {"dell’acqua", {"water"}},
      {"idea", {"water"}},
      {"ambiente", {"water"}},
      {"anno", {"water"}},
      {"aigua", {"river"}},
      {"l'aigua", {"river"}},
      {"urss", {"dotted"}},
      {"l'URSS", {"dotted"}},
      {"l’U.R.S.S.", {"dotted"}},
      {"énergie", {"future"}},
      {"aujourd'hui", {"future"}},
      {"aujourd’hui", {"future"}},
      {"hui", {}},
      {"o'brien", {"english"}},
      {"don't", {"english"}},
  }));
  CAPTURE(q);
  CHECK(pages().searchd().search({{"q", q}, {"typos", "off"}}).json().at("total") == found.size());
  CHECK(pages().found_sorted(q) == found);
}

TEST_CASE("the word is marked, and not its article", "[words]") {
  CHECK(pages().marks("eau", "jar") == Names{"eau"});
  CHECK(pages().marks("l'eau", "jar") == Names{"eau"});
  CHECK(pages().marks("avenir", "future") == Names{"Avenir"});
  CHECK(pages().marks("acqua", "water") == Names{"acqua"});
  CHECK(pages().marks("o'brien", "english") == Names{"O&#39;Brien"});
}

TEST_CASE("suggestions and facets leave articles out", "[words]") {
  CHECK(pages().suggest("aven").at("projects").at(0).at("highlight").at("title") ==
        "Projet d&#39;<mark>Aven</mark>ir");
  CHECK(pages().suggest("projet d'av").at("projects").at(0).at("highlight").at("title") ==
        "<mark>Projet</mark> d&#39;<mark>Av</mark>enir");
  CHECK(pages().suggest("l'avenir").at("projects").size() == 1);
  CHECK(pages().suggest("energ").at("tags").size() == 1);
  CHECK(pages().suggest("d'am").at("people").at(0).at("label") == "Anna D'Amico");
  const auto values = pages().searchd().get("/api/v1/facets/tags?facet_q=energie").json().at("values");
  CHECK(values.size() == 1);
}

TEST_CASE("in a catalogue of other languages an apostrophe belongs to the word", "[words]") {
  const SmallCatalogue english(texts());
  CHECK(english.found("eau").empty());
  CHECK(english.found_sorted("l'eau") == Names{"english", "jar"});
  CHECK(english.found("o'brien") == Names{"english"});
}
