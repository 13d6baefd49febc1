// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/date.h"

#include <catch2/catch.hpp>

using namespace mitos::model;

TEST_CASE("a date is read in every form that front matter has", "[date]") {
  struct Case {
    std::string typed;
    std::string read;  // "" for none
  };
  const auto [typed, read] = GENERATE(values<Case>({
      {"2021-05-14", "2021-05-14"},
      {"2021-5-14T07:48:57+03:00", "2021-05-14"},
      {"2021-05-14T07:48:57Z", "2021-05-14"},
      {"2021-05-14 07:48:57 +0300", "2021-05-14"},
      {"2021-05-14t07:48:57.123456789z", "2021-05-14"},
      {" 2021-05-14 ", "2021-05-14"},
      {"2021/05/14", "2021-05-14"},
      {"14/05/2021", "2021-05-14"},
      {"14.5.2021", "2021-05-14"},
      {"20210514", "2021-05-14"},
      {"2021-05", "2021-05"},
      {"2021", "2021"},
      {"2020-02-29", "2020-02-29"},
      {"2021-05-14 (approx.)", "2021-05-14"},
      {"9999-12-31", "9999-12-31"},
      {"October 4, 2022", "2022-10-04"},
      {"4 Oct 2022", "2022-10-04"},
      {"4th of October 2022", "2022-10-04"},
      {"Oct. 4th, 2022", "2022-10-04"},
      {"04-Oct-2022", "2022-10-04"},
      {"Sept 4, 2022", "2022-09-04"},
      {"MAY 14, 2021", "2021-05-14"},
      {"Tuesday, 4 October 2022", "2022-10-04"},
      {"Tue, 04 Oct 2022 10:00:00 GMT", "2022-10-04"},
  }));
  CAPTURE(typed);
  const auto date = parse_date(typed);
  REQUIRE(date);
  CHECK(to_string(*date) == read);
}

TEST_CASE("what is no date of the calendar is none", "[date]") {
  const std::string typed = GENERATE(values<std::string>({"",
                                                          " ",
                                                          "today",
                                                          "TBA",
                                                          "true",
                                                          "2021-02-29",
                                                          "1900-02-29",
                                                          "2021-13-01",
                                                          "2021-00-10",
                                                          "2021-01-00",
                                                          "0000-00-00",
                                                          "10000-01-01",
                                                          "99999999999999999999-01-01",
                                                          "-0044-03-15",
                                                          "0x7E5-05-14",
                                                          "05/14/2021",
                                                          "2019-2022",
                                                          "2021-134",
                                                          "2021-W19-5",
                                                          "1620967737",
                                                          "2021-05-14x",
                                                          "Octopus 4, 2022",
                                                          "October 2022",
                                                          "October 32, 2022",
                                                          "Ma 4, 2022",
                                                          "Tuesday",
                                                          "October 4, 22",
                                                          "2019-01-321T10:51:45+03:00"}));
  CAPTURE(typed);
  CHECK_FALSE(parse_date(typed));
}

TEST_CASE("a less precise date sorts before the days it covers", "[date]") {
  CHECK(sortable(*parse_date("2021")) < sortable(*parse_date("2021-01")));
  CHECK(sortable(*parse_date("2021-01")) < sortable(*parse_date("2021-01-01")));
  CHECK(sortable(*parse_date("2020-12-31")) < sortable(*parse_date("2021")));
}
