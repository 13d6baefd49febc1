// SPDX-License-Identifier: GPL-2.0-or-later
// People in a field that a site declared are found, suggested and shown as contacts are.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

const SmallCatalogue& papers() {
  static const SmallCatalogue kPapers(
      {{"tides",
        "---\ntitle: Tides\nauthors: [Ioannis Kymatidis, Rosa Lindgren]\nprogram: Horizon 2020\n---\nx\n"},
       {"waves",
        "---\ntitle: Waves\nauthors: Ioannis Kymatidis\ncontact: Ioannis Kymatidis\nprogram: "
        "Horizon 2020\n---\nx\n"},
       {"sand", "---\ntitle: Sand\nauthors: Maria Kanella\n---\nx\n"}},
      "fields: { authors: { type: person, facet: true, label: { en: Author } } }\n");
  return kPapers;
}

}  // namespace

TEST_CASE("an author is found by any way to write the name", "[people]") {
  const std::string q = GENERATE(values<std::string>(
      {"Kymatidis", "Κυματίδης", "Giannis Kymatidis", "Γιάννης Κυματίδης", "giannis kymatidhs", "kymatdis"}));
  CAPTURE(q);
  CHECK(papers().found_sorted(q) == std::vector<std::string>{"tides", "waves"});
}

TEST_CASE("an author is suggested in the other script, and by a misspelt name", "[people]") {
  const std::string q = GENERATE(values<std::string>({"kanel", "Κανέλ", "knaella"}));
  CAPTURE(q);
  const auto people = papers().suggest(q).at("people");
  REQUIRE(people.size() == 1);
  CHECK(people.at(0).at("label") == "Maria Kanella");
}

TEST_CASE("the page of a programme lists its authors, one who is a contact, too, once", "[people]") {
  const std::string html = papers().searchd().get("/programmes/horizon-2020").body;
  CHECK(html.find("Rosa Lindgren") != std::string::npos);
  const std::size_t first = html.find("<bdi>Ioannis Kymatidis</bdi>");
  REQUIRE(first != std::string::npos);
  CHECK(html.find("<bdi>Ioannis Kymatidis</bdi>", first + 1) == std::string::npos);
}

TEST_CASE("a hit shows its authors under their label", "[people]") {
  const std::string html = papers().searchd().get("/search?q=sand").body;
  const std::size_t label = html.find("Author</dt>");
  REQUIRE(label != std::string::npos);
  CHECK(html.find("Maria Kanella", label) != std::string::npos);
}

TEST_CASE("authors are browsed on the first page as contacts are", "[people]") {
  const std::string html = papers().searchd().get("/").body;
  const std::size_t label = html.find("People<", html.find("class=\"browse\""));
  REQUIRE(label != std::string::npos);
  CHECK(html.find("/people/rosa-lindgren", label) != std::string::npos);
}

TEST_CASE("the name of a declared field and its people are completed", "[suggest]") {
  const auto completions = [](const std::string& q) { return papers().suggest(q).at("completions"); };
  CHECK(completions("tides auth") == nlohmann::json{"tides authors:"});
  CHECK(completions("authors:kan") == nlohmann::json{"authors:\"Maria Kanella\""});
  CHECK(completions("Author:kan") == nlohmann::json{"Author:\"Maria Kanella\""});
}

TEST_CASE("pages without people are those that name nobody in any field", "[missing]") {
  const SmallCatalogue pages({{"a", "---\ntitle: A\nauthors: Kari Nilsen\n---\nx\n"},
                              {"b", "---\ntitle: B\ncontact: Kari Nilsen\n---\nx\n"},
                              {"c", "---\ntitle: C\n---\nx\n"}},
                             "fields: { authors: { type: person, facet: true } }\n");
  const std::string html = pages.searchd().get("/people/?ui=en").body;
  CHECK(html.find("1 page without People") != std::string::npos);
  CHECK(html.find("contact.missing=true&amp;authors.missing=true") != std::string::npos);
}
