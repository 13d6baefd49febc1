// SPDX-License-Identifier: GPL-2.0-or-later
// What suggestions say of themselves, and in which order they stand.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

using List = std::vector<std::string>;

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(
      {
          {"long", "---\ntitle: Secure Beyond 5G Long Range Networks for Coasts\ndate: 2021\n---\nx\n"},
          {"tide",
           "---\ntitle: Tide gauges\nprogram: Horizon 2020\ntags: [kelp forest]\ndate: 2019\n"
           "contact: Marina Quillfeather\n---\nx\n"},
          {"marine", "---\ntitle: Marine life\ndate: 2018\n---\nx\n"},
      },
      "  news: { source: news }\nranking: { projects: 2 }\n",
      {{"news/long.md", "---\ntitle: Secure Beyond 5G Long Range Networks for Coasts\ndate: 2022\n---\nx\n"},
       {"news/tides.md", "---\ntitle: Tide\ndate: 2022\n---\nx\n"}});
  return kCatalogue;
}

List completions(const std::string& q) {
  return pages().suggest(q).at("completions");
}

}  // namespace

TEST_CASE("suggested documents name their collections, those that weigh more first", "[suggest]") {
  const auto documents = pages().suggest("tide").at("projects");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].at("collection") == "projects");
  CHECK(documents[1].at("collection") == "news");
}

TEST_CASE("people stand above documents where what is typed begins a name", "[suggest]") {
  CHECK(pages().suggest("marin").at("groups").front() == "people");
  CHECK(pages().suggest("tide").at("groups").front() == "projects");
}

TEST_CASE("no completion is cut out of a longer name", "[suggest]") {
  for (const char* typed : {"secure", "secure bey", "beyond"}) CHECK(completions(typed).empty());
}

TEST_CASE("operators and their values are suggested as they are typed", "[suggest]") {
  CHECK(completions("tide prog") == List{"tide program:"});
  CHECK(completions("program:hor") == List{"program:\"Horizon 2020\""});
  CHECK(completions("tag:kel") == List{"tag:\"kelp forest\""});
  CHECK(completions("tide since 20") ==
        List{"tide since 2022", "tide since 2021", "tide since 2019", "tide since 2018"});
  CHECK(completions("tide since ").size() == 4);
  for (const char* other : {"pr", "words:hor", "program:xyz", "tide 20"}) CHECK(completions(other).empty());
}
