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
      {{"two\nlines", "two\r\nlines", "\r"}, "\"two\nlines\",\"two\r\nlines\",\"\r\"\r\n"},
      {{" blanks ", "semi;colon", "it's"}, " blanks ,semi;colon,it's\r\n"},
      {{"", "", ""}, ",,\r\n"},
  }));
  CAPTURE(cells);
  CHECK(csv_record(cells) == record);
}

TEST_CASE("a record of one empty cell is no empty line, which readers skip", "[csv]") {
  CHECK(csv_record({""}) == "\"\"\r\n");
}
