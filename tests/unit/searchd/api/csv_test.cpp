// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/csv.h"

#include <catch2/catch.hpp>

using namespace mitos::api;

TEST_CASE("a cell is quoted only where it would be misread", "[csv]") {
  struct Case {
    std::vector<std::string> cells;
    std::string record;
  };
  const auto& [cells, record] = GENERATE(values<Case>({
      {{"a", "b"}, "a,b\r\n"},
      {{"Φάροι και θάλασσα", "Sea"}, "Φάροι και θάλασσα,Sea\r\n"},
      {{"Sea, land", "air"}, "\"Sea, land\",air\r\n"},
      {{"the \"old\" port", ""}, "\"the \"\"old\"\" port\",\r\n"},
      {{"\"", "\"\""}, "\"\"\"\",\"\"\"\"\"\"\r\n"},
      {{"two\nlines", "two\r\nlines", "\r"}, "\"two\nlines\",\"two\r\nlines\",\"'\r\"\r\n"},
      {{" blanks ", "semi;colon", "it's"}, " blanks ,semi;colon,it's\r\n"},
      {{"", "", ""}, ",,\r\n"},
  }));
  CAPTURE(cells);
  CHECK(csv_record(cells) == record);
}

TEST_CASE("a record of one empty cell is no empty line, which readers skip", "[csv]") {
  CHECK(csv_record({""}) == "\"\"\r\n");
}

TEST_CASE("no cell is a formula", "[csv]") {
  CHECK(csv_record({"=1+1", "+30 2310", "-x", "@SUM(A1)", "\t=1", "a=b"}) ==
        "'=1+1,'+30 2310,'-x,'@SUM(A1),'\t=1,a=b\r\n");
  CHECK(csv_record({"=HYPERLINK(\"http://a.example\",\"b\")", ""}) ==
        "\"'=HYPERLINK(\"\"http://a.example\"\",\"\"b\"\")\",\r\n");
  CHECK(csv_record({"-5", "-0.5", "-1e3", "-5-2"}) == "-5,-0.5,-1e3,'-5-2\r\n");
}
