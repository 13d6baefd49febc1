// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/record.h"

#include <catch2/catch.hpp>
#include <memory>

#include "common/error.h"
#include "tests/unit/support/documents.h"

using namespace mitos;
using namespace mitos::index;

namespace {

void check_equal(const model::Document& a, const model::Document& b) {
  CHECK(a.id == b.id);
  CHECK(a.collection == b.collection);
  CHECK(a.url == b.url);
  CHECK(a.lang == b.lang);
  CHECK(a.title == b.title);
  CHECK(a.acronym == b.acronym);
  CHECK(a.excerpt == b.excerpt);
  CHECK(a.date == b.date);
  CHECK(a.tags == b.tags);
  CHECK(a.program == b.program);
  CHECK(a.contact == b.contact);
  CHECK(a.images == b.images);
  CHECK(a.website_name == b.website_name);
  CHECK(a.website_link == b.website_link);
  CHECK(a.fields == b.fields);
  CHECK(a.headings == b.headings);
  CHECK(a.body == b.body);
}

// Each copy stands alone in memory, so that AddressSanitizer sees a read beyond its end.
model::Document decode_copy(std::string_view bytes) {
  const auto copy = std::make_unique<char[]>(bytes.size());
  std::copy(bytes.begin(), bytes.end(), copy.get());
  return decode_record({copy.get(), bytes.size()});
}

}  // namespace

TEST_CASE("a document comes out of its record as it went in", "[index]") {
  check_equal(decode_record(encode_record(test::full_document())), test::full_document());
}

TEST_CASE("an empty document comes out empty", "[index]") {
  check_equal(decode_record(encode_record({})), {});
}

TEST_CASE("a date keeps its precision in a record", "[index]") {
  const model::Date date = GENERATE(model::Date{2021, 5, 14}, model::Date{2021, 5, 0},
                                    model::Date{2021, 0, 0}, model::Date{5, 1, 1}, model::Date{9999, 12, 31});
  model::Document document;
  document.date = date;
  CAPTURE(model::to_string(date));
  CHECK(decode_record(encode_record(document)).date == date);
}

TEST_CASE("any bytes survive in a record's texts", "[index]") {
  model::Document document;
  document.title = std::string("\0\xFF\n", 3);
  document.tags = {"", std::string(70'000, 'x'), ""};
  check_equal(decode_record(encode_record(document)), document);
}

TEST_CASE("a record cut off at any byte is refused", "[index]") {
  const std::string record = encode_record(test::full_document());
  for (std::size_t length = 0; length < record.size(); ++length) {
    CAPTURE(length, record.size());
    CHECK_THROWS_AS(decode_copy(std::string_view(record).substr(0, length)), IndexError);
  }
}

TEST_CASE("a record with a flipped bit is read or refused, never overrun", "[index]") {
  const std::string record = encode_record(test::full_document());
  for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
    std::string flipped = record;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    try {
      decode_copy(flipped);
    } catch (const IndexError&) {
    }
  }
  SUCCEED("no other exception, no crash");
}

TEST_CASE("a record with bytes left over is refused", "[index]") {
  CHECK_THROWS_AS(decode_record(encode_record(test::full_document()) + "x"), IndexError);
}

TEST_CASE("a count that no record could hold allocates nothing", "[index]") {
  std::string record = encode_record({});
  // Behind eight empty texts stands the number of tags.
  constexpr std::size_t kTagCount = std::size_t{8} * 4;
  for (std::size_t i = 0; i < 4; ++i) record[kTagCount + i] = '\xFF';
  CHECK_THROWS_AS(decode_copy(record), IndexError);
}
