// SPDX-License-Identifier: GPL-2.0-or-later
// Suggestions for several words: each needs a word of its own.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

std::pair<std::string, std::string> by(const std::string& name, const std::string& contact,
                                       const std::string& tag = "x") {
  return {name, "---\ntitle: Doc " + name + "\ncontact: " + contact + "\ntags: " + tag + "\n---\nx\n"};
}

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(
      {by("n0", "John Stark"), by("n1", "John Atwood", "data"), by("n2", "John Smith", "data mining"),
       by("n3", "John Johnson"), by("n4", "John Williams", "data day"), by("n5", "John Brown"),
       by("n6", "John Jones"), by("n7", "Jane Jones"), by("n8", "Ana Anagnostou"), by("n9", "Ana Pappa"),
       page("sea", "Sea of seals", "x"), page("seals", "Seals in the air", "x")});
  return kCatalogue;
}

Names labels(const std::string& q, const std::string& list) {
  Names labels;
  const nlohmann::json answer = pages().suggest(q);
  for (const auto& value : answer.at(list)) labels.push_back(value.at("label"));
  std::sort(labels.begin(), labels.end());
  return labels;
}

}  // namespace

TEST_CASE("each typed word of a name needs a word of the name for itself", "[words]") {
  struct Case {
    std::string q;
    Names people;
  };
  const auto& [q, people] = GENERATE(values<Case>({{"John J", {"John Johnson", "John Jones"}},
                                                   {"J John", {"John Johnson", "John Jones"}},
                                                   {"john jo", {"John Johnson", "John Jones"}},
                                                   {"John Joh", {"John Johnson"}},
                                                   {"John John", {"John Johnson"}},
                                                   {"J J", {"Jane Jones", "John Johnson", "John Jones"}},
                                                   {"John S", {"John Smith", "John Stark"}},
                                                   {"Ana An", {"Ana Anagnostou"}},
                                                   {"Ana Ana", {"Ana Anagnostou"}},
                                                   {"jan j", {"Jane Jones"}}}));
  CAPTURE(q);
  CHECK(labels(q, "people") == people);
}

TEST_CASE("each typed word of a tag or a title needs a word for itself", "[words]") {
  CHECK(labels("data d", "tags") == Names{"data day"});
  CHECK(labels("data m", "tags") == Names{"data mining"});
  Names projects;
  const nlohmann::json answer = pages().suggest("sea sea");
  for (const auto& project : answer.at("projects")) projects.push_back(project.at("id"));
  CHECK(projects == Names{"projects/sea"});
}
