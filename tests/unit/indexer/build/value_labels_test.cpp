// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/value_labels.h"

#include <catch2/catch.hpp>

using namespace mitos;
using namespace mitos::build;

namespace {

using Labels = std::vector<std::pair<std::string, std::string>>;

index::FacetValues tags() {
  index::FacetValues values;
  values.facet = "tags";
  values.values = {{"climate", {{"", "Climate"}}}, {"sea", {{"", "Sea"}}}};
  values.spellings = {{"CLIMATE", {0}}, {"Climate", {0}}, {"Sea", {1}}};
  index::put_in_order(values.values, "en");
  return values;
}

}  // namespace

TEST_CASE("a value has the label of staff, by any spelling or by its name in requests", "[facet_values]") {
  const std::string text = GENERATE(values<std::string>({"CLIMATE", "Climate", "climate", "CLimate"}));
  CAPTURE(text);
  std::vector<index::FacetValues> facets{tags()};
  const auto idle = give_labels(facets, {{"tags", {{text, {{"", "Weather"}, {"el", "Κλίμα"}}}}}}, "en");
  CHECK(idle.empty());
  CHECK(facets[0].values[0].labels == Labels{{"", "Weather"}, {"el", "Κλίμα"}});
  CHECK(facets[0].values[1].labels == Labels{{"", "Sea"}});
  CHECK(facets[0].values[0].place > facets[0].values[1].place);
}

TEST_CASE("labels of what no document has are told", "[facet_values]") {
  std::vector<index::FacetValues> facets{tags()};
  const auto idle = give_labels(facets, {{"tags", {{"gone", {{"", "Gone"}}}}}, {"lang", {}}}, "en");
  CHECK(idle == std::vector<LabelledValue>{{"tags", "gone"}});
  CHECK(facets[0] == tags());
}
