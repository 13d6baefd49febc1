// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/catalogue_date.h"

#include <catch2/catch.hpp>

using namespace mitos::model;

TEST_CASE("a date is read as cataloguers write it", "[date]") {
  struct Case {
    std::string typed;
    std::string read;
  };
  const auto [typed, read] = GENERATE(values<Case>({
      {"2021-05-14", "2021-05-14"},
      {"[2003]", "2003"},
      {"[2003?]", "2003"},
      {"(2003)", "2003"},
      {"2003.", "2003"},
      {"1999?", "1999"},
      {"©2004", "2004"},
      {"© 2004", "2004"},
      {"c2004", "2004"},
      {"copyright 2004", "2004"},
      {"c. 1850", "1850"},
      {"ca 1850", "1850"},
      {"ca. 1850", "1850"},
      {"circa 1850", "1850"},
      {"about 1850", "1850"},
      {"περ. 1850", "1850"},
      {"1998-2001", "1998"},
      {"1998–2001", "1998"},
      {"1998 - 2001", "1998"},
      {"1998/2001", "1998"},
      {"1998/99", "1998"},
      {"1998-99", "1998"},
      {"1998 to 2001", "1998"},
      {"2019-", "2019"},
      {"2019–present", "2019"},
      {"from 2015 to 2018", "2015"},
      {"between 1850 and 1860", "1850"},
      {"1850 or 1851", "1850"},
      {"before 1850", "1850"},
      {"Spring 2019", "2019"},
      {"spring/summer 2019", "2019"},
      {"Winter 2019-20", "2019"},
      {"Άνοιξη 2019", "2019"},
      {"Χειμώνας 2019", "2019"},
      {"Herbst 2019", "2019"},
      {"Été 2019", "2019"},
      {"Q3 2019", "2019"},
      {"2019 Q3", "2019"},
      {"FY2019", "2019"},
      {"early 2019", "2019"},
      {"May 2019", "2019-05"},
      {"Sept. 2019", "2019-09"},
      {"2019 May", "2019-05"},
      {"March–May 2019", "2019-03"},
      {"Jan/Feb 2019", "2019-01"},
      {"Μάιος 2019", "2019-05"},
      {"Ιουνίου 2019", "2019-06"},
      {"1990s", "1990"},
      {"the 1990s", "1990"},
      {"mid-1990s", "1990"},
      {"199-", "1990"},
      {"[199-?]", "1990"},
      {"19--", "1900"},
      {"19th century", "1801"},
      {"late 19th century", "1801"},
      {"19ος αιώνας", "1801"},
  }));
  CAPTURE(typed);
  const auto date = parse_catalogue_date(typed);
  REQUIRE(date);
  CHECK(to_string(*date) == read);
}

TEST_CASE("what says more than a date, or none, is no date", "[date]") {
  const std::string typed = GENERATE(
      values<std::string>({"", "n.d.", "soon", "2021-02-29", "2021-13-01", "14/05", "version 2019",
                           "page 1998", "1998-12345", "19th", "century", "1998 1 2", "12", "0000", "spring",
                           "May", "2001: A Space Odyssey", "since the meeting of 2003 in Athens"}));
  CAPTURE(typed);
  CHECK_FALSE(parse_catalogue_date(typed));
}

TEST_CASE("the end of a span is read as well as its beginning", "[date]") {
  struct Case {
    std::string typed;
    std::string last;  // "" for none
  };
  const auto& [typed, last] = GENERATE(values<Case>({
      {"1998-2001", "2001"},
      {"1998 – 2001", "2001"},
      {"1998/99", "1999"},
      {"[1998–2001]", "2001"},
      {"c. 1998 to 2001", "2001"},
      {"between 1850 and 1860", "1860"},
      {"1850 or 1851", "1851"},
      {"Winter 2019-20", "2020"},
      {"1990s", "1999"},
      {"1990s–2010s", "2019"},
      {"199-", "1999"},
      {"19--", "1999"},
      {"19th century", "1900"},
      {"18th–19th century", "1900"},
      {"March–May 2019", "2019-05"},
      {"May 2019 - June 2020", "2020-06"},
      {"2003-05-01/2003-05-14", "2003-05-14"},
      {"14/5/2003 – 2/6/2003", "2003-06-02"},
      {"2003", ""},
      {"2019–", ""},
      {"2019–present", ""},
      {"2001-1998", ""},
      {"2004, c2003", ""},
      {"2003 2005", ""},
  }));
  CAPTURE(typed);
  const auto span = parse_catalogue_span(typed);
  REQUIRE(span);
  CHECK((span->last ? to_string(*span->last) : "") == last);
}
