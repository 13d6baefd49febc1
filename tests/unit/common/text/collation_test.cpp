// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/collation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "tests/support/seed.h"

using namespace mitos::text;

namespace {

using Titles = std::vector<std::string>;

Titles in_order(Titles titles, const std::string& site, const std::string& language) {
  const Collation collation(site);
  std::stable_sort(titles.begin(), titles.end(), [&](const std::string& a, const std::string& b) {
    return collation.key(a, language) < collation.key(b, language);
  });
  return titles;
}

}  // namespace

TEST_CASE("titles stand as people look for them", "[text]") {
  struct Case {
    std::string language;
    Titles titles;
  };
  const auto& [language, titles] = GENERATE(values<Case>({
      {"en",
       {"Alder", "«Borealis» atlas", "\"Cirrus\" survey", "“Delta” plain", "[Fjord] notes", "'Juniper' coast",
        "The kelp forest", "A lagoon", "An orchid meadow", "Volume 2", "Volume 10", "Zephyr"}},
      {"en", {"ábaco", "apple", "Banana", "cherry", "Éclair", "fig", "Zebra"}},
      {"en", {"5G", "10 years", "The A", "A-Team", "Ab", "B", "a c"}},
      {"en", {"Évariste Moreau", "Ólafur Jónsson", "Zoe Hart"}},
      {"el", {"Η αμμουδιά", "Βράχος", "Το γιασεμί", "Ένας δρόμος", "Ώρα"}},
      {"de", {"Ähre", "Der Apfel", "Bach", "Die Zeder"}},
      {"fr", {"L'abeille", "La côte", "Une île"}},
  }));
  Titles mixed = titles;
  std::mt19937 random(mitos::test::seed());
  std::shuffle(mixed.begin(), mixed.end(), random);
  CHECK(in_order(mixed, language, language) == titles);
}

TEST_CASE("an article counts where it is the whole title, or a word of another language", "[text]") {
  CHECK(ordered_part("The", "en") == "The");
  CHECK(ordered_part("A", "en") == "A");
  CHECK(ordered_part("Die Hard", "en") == "Die Hard");
  CHECK(ordered_part("Die Härte", "de") == "Härte");
  CHECK(ordered_part("The sea", "en-GB") == "sea");
  CHECK(ordered_part("The sea", "xx") == "The sea");
  CHECK(ordered_part("?!", "en") == "?!");
  CHECK(ordered_part("", "en").empty());
}

TEST_CASE("a language has its own alphabet", "[text]") {
  CHECK(in_order({"Ö", "Z", "O"}, "sv", "sv") == Titles{"O", "Z", "Ö"});
  CHECK(in_order({"Ö", "Z", "O"}, "de", "de") == Titles{"O", "Ö", "Z"});
}
