// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/typed_value.h"

#include <catch2/catch.hpp>

using namespace mitos::index;
using mitos::model::FieldType;

TEST_CASE("a value is one text however it is written", "[typed_value]") {
  struct Case {
    FieldType type;
    std::string text;
    std::optional<std::string> value;
  };
  const auto& [type, text, value] = GENERATE(values<Case>({
      {FieldType::number, "9.0", "9"},
      {FieldType::number, " 1e3 ", "1000"},
      {FieldType::number, "0.50", "0.5"},
      {FieldType::number, "100000", "100000"},
      {FieldType::number, "about 30", std::nullopt},
      {FieldType::number, "nan", std::nullopt},
      {FieldType::number, "", std::nullopt},
      {FieldType::date, "14/5/2021", "2021-05-14"},
      {FieldType::date, "2021-5-14T07:48:57+03:00", "2021-05-14"},
      {FieldType::date, "2021", "2021"},
      {FieldType::date, "soon", std::nullopt},
      {FieldType::boolean, "Yes", "true"},
      {FieldType::boolean, "on", "true"},
      {FieldType::boolean, "True", "true"},
      {FieldType::boolean, "OFF", "false"},
      {FieldType::boolean, "maybe", std::nullopt},
      {FieldType::boolean, "", std::nullopt},
      {FieldType::keyword, " as it is", " as it is"},
  }));
  CAPTURE(text);
  CHECK(canonical_value(type, text) == value);
}

TEST_CASE("the ends of a range of dates take in the whole of what they name", "[typed_value]") {
  struct Case {
    std::string text;
    std::optional<double> from;
    std::optional<double> to;
  };
  const auto& [text, from, to] = GENERATE(values<Case>({
      {"2021", 20210000, 20219999},
      {"2021-05", 20210500, 20210599},
      {"2021-05-14", 20210514, 20210514},
      {"2021-5-14", std::nullopt, std::nullopt},
      {"2021-02-30", std::nullopt, std::nullopt},
      {"14/05/2021", std::nullopt, std::nullopt},
      {"2021-05-14T00:00", std::nullopt, std::nullopt},
  }));
  CAPTURE(text);
  CHECK(range_end(FieldType::date, text, RangeEnd::from) == from);
  CHECK(range_end(FieldType::date, text, RangeEnd::to) == to);
}

TEST_CASE("what a date is ordered by leads back to it", "[typed_value]") {
  const std::string text = GENERATE("2021-05-14", "2021-05", "2021");
  CHECK(mitos::model::to_string(date_of(order_of(FieldType::date, text).value())) == text);
}
