// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/facet_texts.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/build/facet_values.h"

using namespace mitos;
using namespace mitos::build;

namespace {

using Texts = std::vector<std::string>;

model::Document tagged(const Texts& tags) {
  model::Document document;
  document.tags = tags;
  return document;
}

std::size_t place_of(const index::Schema& schema, const std::string& facet) {
  const auto found = std::ranges::find(schema.facets(), facet, &index::FacetSpec::name);
  return static_cast<std::size_t>(found - schema.facets().begin());
}

}  // namespace

TEST_CASE("threads that take documents by turns count them as one would", "[facet_texts]") {
  const index::Schema schema;
  FacetTexts one(schema);
  FacetTexts other(schema);
  one.add(1, tagged({"b", "a"}));
  other.add(2, tagged({"c", "b"}));
  one.add(4, tagged({"c"}));
  other.add(5, tagged({"a", "b", "c"}));
  one.add(other);
  const CatalogueTexts texts = std::move(one).texts();
  const std::size_t tags = place_of(schema, "tags");
  CHECK(texts.counts[tags] == TextCounts{{"a", 2}, {"b", 3}, {"c", 3}});
  const auto said = [&](index::DocumentNumber document) {
    Texts all;
    for (const std::uint32_t text : texts.mentions[tags].of(document))
      all.push_back(texts.counts[tags][text].first);
    return all;
  };
  CHECK(said(1) == Texts{"b", "a"});
  CHECK(said(2) == Texts{"c", "b"});
  CHECK(said(3).empty());
  CHECK(said(4) == Texts{"c"});
  CHECK(said(5) == Texts{"a", "b", "c"});
}

TEST_CASE("a text's place is the number of its spelling, whatever its facet is", "[facet_texts]") {
  using Type = model::FieldType;
  const index::Schema schema({{"a", Type::keyword, true, {}},
                              {"b", Type::person, true, {}},
                              {"c", Type::tree, true, {}},
                              {"d", Type::number, true, {}},
                              {"e", Type::date, true, {}},
                              {"f", Type::boolean, true, {}}});
  FacetTexts texts(schema);
  model::Document document;
  const Texts said = {"about 30", "7",       "12",  "Ann Lee", "A. Lee & B. Roy",
                      "x > y",    "2014-05", "yes", "-",       "Yes"};
  document.program = document.tags = document.contact = said;
  for (const char* field : {"a", "b", "c", "d", "e", "f"}) document.fields.emplace_back(field, said);
  texts.add(1, document);
  const CatalogueTexts counted = std::move(texts).texts();
  const CatalogueValues catalogue = catalogue_values(schema, counted, taxonomy::default_rules(), {});
  for (std::size_t facet = 0; facet < schema.facets().size(); ++facet) {
    CAPTURE(schema.facets()[facet].name);
    Texts spelled;
    for (const auto& spelling : catalogue.facets[facet].spellings) spelled.push_back(spelling.raw);
    Texts sorted;
    for (const auto& [text, documents] : counted.counts[facet]) sorted.push_back(text);
    CHECK(spelled == sorted);
  }
}
