// SPDX-License-Identifier: GPL-2.0-or-later
// Queries that other catalogues took otherwise than they were meant: each case names its thread.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

std::pair<std::string, std::string> by(const std::string& name, const std::string& title,
                                       const std::string& authors) {
  return {name, "---\ntitle: \"" + title + "\"\nauthors: [\"" + authors + "\"]\n---\nx\n"};
}

const SmallCatalogue& books() {
  static const SmallCatalogue kCatalogue({page("husky", "The Husky & His White Cat Shizun"),
                                          page("pride", "Pride and Prejudice"),
                                          page("pride2", "Pride & Prejudice"),
                                          page("pride3", "Prejudice, and pride"),
                                          page("allergy", "Allergy and clinical immunology, Mount Sinai"),
                                          page("union", "Hotel&Gastro Union"),
                                          page("goodman", "Goodman & Gilman’s pharmacology"),
                                          page("scrum", "Scrum kurz & gut"),
                                          page("olives", "Love & olives"),
                                          page("att", "AT&T"),
                                          page("immigration", "Citizenship & Immigration"),
                                          by("fert", "Spin valves", "A Fert"),
                                          by("fert2", "Spin currents", "A. Fert"),
                                          by("condon", "Survey of 2014", "Condon, Kevin"),
                                          by("jung", "Wandlungen und Symbole der Libido", "Carl Gustav Jung"),
                                          by("jung2", "Psychology of the unconscious", "C.G. Jung"),
                                          by("kabat", "Full catastrophe living", "Jon Kabat-Zinn"),
                                          by("gilbert", "Patience", "Gilbert, F. S"),
                                          by("ellis", "Black holes", "John Ellis"),
                                          page("about", "About Ellis", "A page on Ellis of the island."),
                                          page("lyhy", "Lyhykäinen kertomus"),
                                          page("honig", "Honigkuchen"),
                                          page("honig2", "Backen", "Honigkuchen und mehr"),
                                          page("glam", "Glam rock"),
                                          page("glitter", "Glitter rock"),
                                          page("quran", "The Koran and the Qur'an"),
                                          page("koran", "The Koran"),
                                          page("oryx", "Oryx and Crake")},
                                         "fields: { authors: { type: person, facet: true } }\n");
  return kCatalogue;
}

struct Case {
  const char* thread;
  std::string q;
  Names found;
};

}  // namespace

TEST_CASE("a query that other catalogues take wrongly finds what was meant", "[trackers]") {
  const auto& [thread, q, found] = GENERATE(values<Case>({
      {"inveniosoftware/invenio#284", "author: ellis", {"ellis"}},
      {"inveniosoftware/invenio#284", "author: john ellis", {"ellis"}},
      {"internetarchive/openlibrary#11314", "husky and shizun", {"husky"}},
      {"pulibrary/orangelight#792", "\"pride and prejudice\"", {"pride", "pride2"}},
      {"pulibrary/orangelight#792", "\"pride & prejudice\"", {"pride", "pride2"}},
      {"swissbib/vufind#444", "allergy & clinical immunology sinai", {"allergy"}},
      {"swissbib/vufind#444", "Hotel & Gastro Union", {"union"}},
      {"swissbib/vufind#444", "Hotel&Gastro Union", {"union"}},
      {"swissbib/vufind#444", "Goodman & Gilman's", {"goodman"}},
      {"swissbib/vufind#444", "Scrum kurz & gut", {"scrum"}},
      {"Aspen-Discovery/aspen-discovery#2155", "Love and olives", {"olives"}},
      {"Aspen-Discovery/aspen-discovery#2155", "\"Love and olives\"", {"olives"}},
      {"Aspen-Discovery/aspen-discovery#2155", "AT&T", {"att"}},
      {"codeforamerica/ohana-api#81", "\"Citizenship and Immigration\"", {"immigration"}},
      {"mkucej/i-librarian-free#31", "author:Fert", {"fert", "fert2"}},
      {"mkucej/i-librarian-free#31", "author:\"Fert, A\"", {"fert", "fert2"}},
      {"mkucej/i-librarian-free#31", "author:\"Fert, A.\"", {"fert", "fert2"}},
      {"IQSS/dataverse#249", "Author:Kevin", {"condon"}},
      {"Embassy-of-the-Free-Mind/sourcelibrary-v2#1701", "author:\"carl jung\"", {"jung", "jung2"}},
      {"Embassy-of-the-Free-Mind/sourcelibrary-v2#1701", "author:\"c.g. jung\"", {"jung", "jung2"}},
      {"internetarchive/openlibrary#5784", "author:kabat*", {"kabat"}},
      {"internetarchive/openlibrary#5784", "jon kabat*", {"kabat"}},
      {"urieli/jochre#5", "author:\"Gilbert, F. S.\"", {"gilbert"}},
      {"gbhl/bhl-europe#39", "Lyhykain*", {"lyhy"}},
      {"hbz/lobid#27", "title:Honigku*", {"honig"}},
      {"hbz/lobid#27", "Honigku*", {"honig", "honig2"}},
      {"ualbertalib/discovery#567", "glam OR glitter", {"glam", "glitter"}},
      {"sul-dlss/dlme#1501", "Koran AND Qur'an", {"quran"}},
      {"sul-dlss/dlme#1501", "koran and qur'an", {"quran"}},
      {"ualbertalib/discovery#567", "\"glam or rock\"", {}},  // a small “or” is a word
      {"ualbertalib/discovery#551", "\"Oryx and Crake\"", {"oryx"}},
  }));
  CAPTURE(thread, q);
  CHECK(books().found_sorted(q) == found);
}
