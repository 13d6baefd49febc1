// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/csv.h"

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

TEST_CASE("no cell is a formula in other clothes", "[csv]") {
  const std::string cell = GENERATE(values<std::string>({
      "\uFF1D1+1",      "\uFF0B1+1", "\uFF0D1+1",        "\uFF201+1",        "\uFE661+1",       "\uFE631+1",
      "\u22121+1",      " =1+1",     "\u00A0=1+1",       "\uFEFF=1+1",       "\u200B=1+1",      "\x01=1+1",
      "\n=1+1",         "\n",        " \u200B\uFF1D1+1", "\uFEFF\uFEFF@x()", "\u3000\uFF20x()", "\uFF0D5",
      "\u061C=1+1",      // Arabic letter mark
      "\u180E=1+1",      // Mongolian vowel separator
      "\u2061+1",        // function application
      "\u202E@x()",      // right-to-left override
      "\uFE0F=1+1",      // variation selector
      "\u0301=1+1",      // combining acute
      "\u3164=1+1",      // Hangul filler
      "\uFFF9=1+1",      // annotation anchor
      "\U000E0001=1+1",  // language tag
      "\u0085=1+1",      // next line
  }));
  CAPTURE(cell);
  const std::string record = csv_record({cell, "b"});
  CHECK((record.starts_with("'") || record.starts_with("\"'")));
}

TEST_CASE("a cell that only begins as a formula might is left alone", "[csv]") {
  const std::string cell =
      GENERATE(values<std::string>({" a=b", "\uFEFFtitle", "\u200B", " ", "\uFF21-1", "-5", "1-1"}));
  CAPTURE(cell);
  CHECK(csv_record({cell, "b"}) == cell + ",b\r\n");
}

TEST_CASE("a list in a cell can be taken apart again", "[csv]") {
  CHECK(list_cell({}).empty());
  CHECK(list_cell({"salt"}) == "salt");
  CHECK(list_cell({"salt", "water", "reef"}) == "salt; water; reef");
  CHECK(list_cell({"salt; water", "reef"}) == R"(salt\; water; reef)");
  CHECK(list_cell({R"(C:\)", "a"}) == R"(C:\\; a)");
}

TEST_CASE("an apostrophe before a formula and one that was there are told apart", "[csv]") {
  CHECK(csv_record({"=1", "'=1", "'Juniper' coast", "''"}) == "'=1,''=1,'Juniper' coast,''\r\n");
}
