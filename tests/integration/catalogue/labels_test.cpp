// SPDX-License-Identifier: GPL-2.0-or-later
// Values of filters are called as staff have it, and found by both names.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kPages(
      {{"a", "---\ntitle: Kelp\ntags: [conference_publications, Sea]\n---\nx\n"},
       {"b", "---\ntitle: Eelgrass\ntags: [journal]\n---\nx\n"}},
      "labels:\n  collection: { projects: { en: Works, el: Έργα } }\n"
      "  tags: { conference_publications: Conference papers }\n");
  return kPages;
}

nlohmann::json answer(const std::string& path) {
  const Reply reply = pages().searchd().get(path);
  REQUIRE(reply.status == 200);
  return reply.json();
}

}  // namespace

TEST_CASE("a value is called as staff have it, and asked for as before", "[catalogue]") {
  std::map<std::string, std::string> labels;
  const nlohmann::json tags = answer("/api/v1/facets/tags");
  for (const auto& value : tags.at("values"))
    labels[value.at("value")] = value.at("label").get<std::string>();
  CHECK(labels == std::map<std::string, std::string>{{"conference_publications", "Conference papers"},
                                                     {"journal", "journal"},
                                                     {"sea", "Sea"}});
  CHECK(answer("/api/v1/search?tags=conference_publications").at("total") == 1);
  CHECK_THAT(pages().searchd().get("/search?q=kelp").body, Catch::Contains("Works"));
  CHECK_THAT(pages().searchd().get("/search?q=kelp&ui=el").body, Catch::Contains("Έργα"));
}

TEST_CASE("a tag is found by the label of staff, and by its own text", "[catalogue]") {
  const std::string query = GENERATE(values<std::string>(
      {"conference%20papers", "conference_publications", "tags:conference_publications"}));
  CAPTURE(query);
  CHECK(answer("/api/v1/search?q=" + query).at("total") == 1);
}
