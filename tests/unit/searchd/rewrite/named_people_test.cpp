// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/names/named_people.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/searchd/rewrite/catalogue.h"

namespace mitos::rewrite {
namespace {

// "0 1: George Li, Wei Li": the words of the query that are the name, and who has it; "; " between names.
std::string named_by(const char* typed) {
  std::string out;
  for (const NamedPeople& named : test::rewritten(typed).people) {
    if (!out.empty()) out += "; ";
    for (const std::size_t part : named.parts) out += std::to_string(part) + ' ';
    out.back() = ':';
    for (const lookup::PersonNumber person : named.people)
      out += (out.back() == ':' ? " " : ", ") + test::catalogue().people()[person].label;
  }
  return out;
}

struct Row {
  const char* typed;
  const char* named;
};

}  // namespace

TEST_CASE("words of a query name the people whose names they are", "[rewrite]") {
  const std::vector<Row> rows{
      {"Κομπατσιάρης", "0: Ioannis Kompatsiaris"},
      {"κομπατσιαρης", "0: Ioannis Kompatsiaris"},
      {"kompatsiaris", "0: Ioannis Kompatsiaris"},
      {"yiannis kompatsiaris", "0 1: Ioannis Kompatsiaris"},
      {"giannis kompatsiaris", "0 1: Ioannis Kompatsiaris"},
      {"ioannis", ""},
      {"giannis", ""},
      {"john kompatsiaris", "0 1: Ioannis Kompatsiaris"},
      {"Γιάννης Κομπατσιάρης", "0 1: Ioannis Kompatsiaris"},
      {"i. kompatsiaris", "0 1: Ioannis Kompatsiaris"},
      {"kompatsiaris i", "0 1: Ioannis Kompatsiaris"},
      {"kompatsiars", "0: Ioannis Kompatsiaris"},
      {"kompatsiarisyiannis", "0: Ioannis Kompatsiaris"},
      {"ikompatsiaris", "0: Ioannis Kompatsiaris"},
      {"kompatsiaris sensors", "0: Ioannis Kompatsiaris"},
      {"papadopoulou", "0: Maria Papadopoulou"},
      {"papadopoulos maria", "0 1: Maria Papadopoulou"},
      {"maria papadopoulou smoke", "0 1: Maria Papadopoulou"},
      {"m papadopoulou", "0 1: Maria Papadopoulou"},
      {"athanasiou eleni", "0 1: Ελένη Αθανασίου"},
      {"αθανασίου", "0: Ελένη Αθανασίου"},
      {"li", "0: George Li, Wei Li"},
      {"george li", "0 1: George Li"},
      {"wei li", "0 1: Wei Li"},
      {"michael li", ""},
      {"g li", "0 1: George Li"},
      {"li wei health", "0 1 2: Wei Li"},
      {"long", ""},
      {"anna long", "0 1: Anna Long"},
      {"a long sentence", ""},
      {"a. long", "0 1: Anna Long"},
      {"long reef", ""},
      {"brown", ""},
      {"michael brown", "0 1: Michael Brown"},
      {"brown bears", ""},
      {"m brown", "0 1: Michael Brown"},
      {"garcia marquez", "1: Joao Garcia Marquez"},
      {"joao garcia marquez", "0 1 2: Joao Garcia Marquez"},
      {"marquez", "0: Joao Garcia Marquez"},
      {"garcia", ""},
      {"joão", ""},
  };
  for (const auto& [typed, named] : rows)
    CHECK(std::pair(typed, named_by(typed)) == std::pair(typed, std::string(named)));
}

}  // namespace mitos::rewrite
