// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/schema.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/unit/support/documents.h"

using namespace mitos;
using namespace mitos::index;

using model::FieldType;

namespace {

template <typename Spec>
std::vector<std::string> names_of(const std::vector<Spec>& specs) {
  std::vector<std::string> names;
  for (const Spec& spec : specs) names.push_back(spec.name);
  return names;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("every catalogue has the facets and the sort order of the contract", "[index]") {
  const Schema schema;
  Strings facets = names_of(schema.facets());
  std::sort(facets.begin(), facets.end());
  CHECK(facets == Strings{"collection", "contact", "lang", "program", "tags", "year"});
  CHECK(names_of(schema.sorts()) == Strings{"date"});
}

TEST_CASE("a declared field is a facet if it says so, and sorts if it is a number or a date", "[index]") {
  const Schema schema({{"authors", FieldType::person, true, {}},
                       {"venue", FieldType::keyword, false, {}},
                       {"budget", FieldType::number, true, {}},
                       {"ends", FieldType::date, false, {}}});
  const Strings facets = names_of(schema.facets());
  CHECK(std::count(facets.begin(), facets.end(), "authors") == 1);
  CHECK(std::count(facets.begin(), facets.end(), "budget") == 1);
  CHECK(std::count(facets.begin(), facets.end(), "venue") == 0);
  CHECK(names_of(schema.sorts()) == Strings{"date", "budget", "ends"});
}

TEST_CASE("no two values of a document share a slot", "[index]") {
  std::vector<model::DeclaredField> declared;
  for (int i = 0; i < 90; ++i) {
    declared.push_back(
        {"field" + std::to_string(i), i % 2 == 0 ? FieldType::number : FieldType::keyword, true, {}});
  }
  const Schema schema(declared);
  std::set<Slot> slots{kTitleSlot, kTitleOrderSlot, kTranslationSlot};
  for (const SortSpec& sort : schema.sorts()) CHECK(slots.insert(sort.slot).second);
}

TEST_CASE("a facet has the values that the document typed", "[index]") {
  struct Case {
    std::string facet;
    Strings values;
  };
  const auto [facet, values] = GENERATE(Catch::Generators::values<Case>({
      {"tags", {"current", "european"}},
      {"program", {"H2020, ICT-48-2020"}},
      {"contact", {"Ελένη Βλάχου", "John Smith"}},
      {"collection", {"projects"}},
      {"lang", {"el"}},
      {"year", {"2021"}},
      {"authors", {"A. Writer", "B. Writer"}},
      {"nothing", {}},
  }));
  CAPTURE(facet);
  CHECK(texts_of(test::full_document(), facet) == values);
}

TEST_CASE("a document without a date has no year and no place by date", "[index]") {
  CHECK(texts_of({}, "year").empty());
  CHECK_FALSE(sort_value({}, {"date", FieldType::date, 0}));
  CHECK_FALSE(sort_value({}, {"budget", FieldType::number, 1}));
}

TEST_CASE("the fields that every catalogue has are known", "[index]") {
  const std::string name = GENERATE(Catch::Generators::values<std::string>(
      {"title", "acronym", "tags", "program", "contact", "date", "lang", "images", "website_name",
       "website_link", "excerpt", "types", "layout", "aliases", "year", "collection", "url", "slug"}));
  CAPTURE(name);
  CHECK(is_known_field(name));
}

TEST_CASE("a site's own fields are not taken for those of every catalogue", "[index]") {
  const std::string name =
      GENERATE(Catch::Generators::values<std::string>({"", "authors", "venue", "Title", "tag", "budget"}));
  CAPTURE(name);
  CHECK_FALSE(is_known_field(name));
}

TEST_CASE("every text of a document is visited, a phrase's worth at a time", "[index]") {
  const model::Document document = test::full_document();
  std::vector<std::pair<TextField, std::string>> visited;
  for_each_text(document, [&](TextField field, std::string_view text) { visited.emplace_back(field, text); });
  const auto has = [&visited](TextField field, const std::string& text) {
    return std::count(visited.begin(), visited.end(), std::pair(field, text)) == 1;
  };
  CHECK(has(TextField::title, document.title));
  CHECK(has(TextField::acronym, document.acronym));
  CHECK(has(TextField::contact, "Ελένη Βλάχου"));
  CHECK(has(TextField::contact, "John Smith"));
  CHECK(has(TextField::program, "H2020, ICT-48-2020"));
  CHECK(has(TextField::tags, "european"));
  CHECK(has(TextField::headings, "Partners"));
  CHECK(has(TextField::excerpt, document.excerpt));
  CHECK(has(TextField::declared, "A. Writer"));
  CHECK(has(TextField::body, document.body));
}

TEST_CASE("a word in a title weighs more than one in a body", "[index]") {
  CHECK(words_of(TextField::title).weight > words_of(TextField::contact).weight);
  CHECK(words_of(TextField::acronym).weight > words_of(TextField::body).weight);
  CHECK(words_of(TextField::tags).weight > words_of(TextField::body).weight);
  CHECK(words_of(TextField::body).weight >= 1);
}
