// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/marks/best_sections.h"

#include <catch2/catch.hpp>

using namespace mitos::marks;
using mitos::text::Lexicon;

namespace {

using Sections = std::vector<std::size_t>;

MatchedWords wanted(const std::vector<std::string>& stems) {
  MatchedWords words;
  for (const std::string& stem : stems) words.add_stems({stem}, 1.0);
  return words;
}

// The page begins with a line that stands below no heading.
mitos::model::Document page() {
  mitos::model::Document document;
  document.title = "Kelp";
  document.headings = {"Growth", "Harvest in spring", "Empty", "Growth in spring"};
  document.sections = {{"growth", 1}, {"harvest", 3}, {"empty", 4}, {"growth-1", 4}};
  document.body =
      "Kelp and light.\nKelp grows in cold light.\nSlowly in winter.\nBy boat and by hand.\nIt is quick.";
  return document;
}

Sections best(const std::vector<std::string>& stems, std::size_t most = 3,
              const mitos::model::Document& document = page()) {
  Lexicon lexicon;
  const MatchedWords words = wanted(stems);
  return best_sections(document, found_words(document.body, words, lexicon), words, most, lexicon);
}

}  // namespace

TEST_CASE("the section that has most of the wanted words comes first", "[sections]") {
  struct Case {
    std::vector<std::string> stems;
    Sections sections;
  };
  const auto& [stems, sections] = GENERATE(values<Case>({
      {{"winter"}, {0}},
      {{"hand"}, {1}},
      {{"quick"}, {3}},
      {{"boat", "hand", "winter"}, {1, 0}},
      {{"spring"}, {1, 3}},               // of headings
      {{"spring", "growth"}, {3, 0, 1}},  // both before one of them
      {{"light"}, {0}},                   // what stands before the first heading is in none
      {{"kelp"}, {}},                     // the title says it
      {{"kelp", "winter"}, {0}},
      {{"whale"}, {}},
      {{}, {}},
  }));
  CAPTURE(stems);
  CHECK(best(stems) == sections);
}

TEST_CASE("no more sections are named than are wanted, and none that is called like the page", "[sections]") {
  CHECK(best({"spring", "growth"}, 2) == Sections{3, 0});
  mitos::model::Document document = page();
  document.title = "GROWTH";
  CHECK(best({"winter"}, 3, document).empty());
}

TEST_CASE("a page whose headings have no places has no sections", "[sections]") {
  mitos::model::Document document = page();
  document.sections.clear();
  CHECK(best({"winter"}, 3, document).empty());
}
