// SPDX-License-Identifier: GPL-2.0-or-later
// What is marked of synonyms of several words.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(
      {
          page("forest", "Large forest in large", "The large forest and a drone near an unmanned cabin."),
          page("vehicle", "A vehicle unmanned",
               "Unmanned aerial vehicles fly. An aerial drone is no vehicle."),
          page("things", "Things of the internet", "An internet of things, and of other things."),
          page("hyphens", "An Internet-of-Things lab", "Of the things on the internet"),
          page("border", "Border", "They talk of the unmanned\n\naerial vehicle of a neighbour. UAV."),
          page("language", "A model of language", "A large\nlanguage model is a model."),
          page("models", "LLM", "Large models. Large language models, and language."),
          page("greek", "Διαδίκτυο και πράγματα", "Το διαδίκτυο των πραγμάτων και τα πράγματα"),
          page("both", "Fires", "A forest fire is a wildfire. Fire in the forest."),
      },
      "synonyms: synonyms.yaml\n",
      {{"synonyms.yaml",
        "- [UAV, drone, unmanned aerial vehicle]\n- [IoT, internet of things, διαδίκτυο των πραγμάτων]\n"
        "- [LLM, large language model]\n- [wildfire, forest fire]\n"}});
  return kCatalogue;
}

}  // namespace

TEST_CASE("the words of a synonym are marked only where they stand together, and then as one", "[words]") {
  struct Case {
    std::string q;
    std::string name;
    Names marks;
  };
  const auto& [q, name, marks] = GENERATE(values<Case>({
      {"uav", "forest", {"drone"}},
      {"uav", "vehicle", {"Unmanned aerial vehicles", "drone"}},
      {"drone", "vehicle", {"Unmanned aerial vehicles", "drone"}},
      {"uav", "border", {"UAV"}},
      {"iot", "things", {"internet of things"}},
      {"iot lab", "hyphens", {"Internet-of-Things", "lab"}},
      {"iot", "greek", {"διαδίκτυο των πραγμάτων"}},
      {"llm", "language", {"large language model"}},
      {"llm", "models", {"LLM", "Large language models"}},
      {"wildfire", "both", {"forest fire", "wildfire"}},
  }));
  CAPTURE(q, name);
  CHECK(pages().marks(q, name) == marks);
}

TEST_CASE("the words of a synonym that were typed are marked each for itself", "[words]") {
  CHECK(pages().marks("unmanned aerial vehicle", "vehicle") ==
        Names{"vehicle", "unmanned", "Unmanned", "aerial", "vehicles", "aerial", "drone", "vehicle"});
  CHECK(pages().marks("forest fire", "both") ==
        Names{"Fires", "forest", "fire", "wildfire", "Fire", "forest"});
}

TEST_CASE("a passage is chosen for a synonym that stands whole in it", "[words]") {
  std::string body = "Internet and things. ";
  for (int i = 0; i < 100; ++i) body += "Nothing of importance is said here. ";
  const SmallCatalogue far({page("far", "Far", body + "An internet of things at last.")},
                           "synonyms: synonyms.yaml\n", {{"synonyms.yaml", "- [IoT, internet of things]\n"}});
  CHECK(far.marks("iot", "far") == Names{"internet of things"});
}
