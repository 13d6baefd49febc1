// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/position_list.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "common/error.h"
#include "tests/support/seed.h"

using namespace mitos;
using namespace mitos::index;

namespace {

using Lists = std::map<DocumentNumber, std::vector<Position>>;

std::string list_of(const Lists& documents) {
  PositionListWriter writer;
  for (const auto& [number, positions] : documents) {
    std::string bytes;
    append_positions(bytes, positions);
    writer.add(number, bytes);
  }
  return writer.take();
}

Lists read_all(std::string_view list) {
  Lists documents;
  for (PositionCursor cursor(list); cursor.document() != kEndOfList; cursor.skip_to(cursor.document() + 1))
    cursor.read(documents[cursor.document()]);
  return documents;
}

Lists some_documents(std::size_t count) {
  Lists documents;
  DocumentNumber number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    number += 1 + static_cast<DocumentNumber>(i * i % 300);
    for (std::size_t j = 0; j <= i % 7; ++j) documents[number].push_back(static_cast<Position>(j * 100 + i));
  }
  return documents;
}

}  // namespace

TEST_CASE("what a list of positions was made of is read from it", "[positions]") {
  constexpr Position kLast = 4'294'967'295;
  const Lists documents = GENERATE(values<Lists>({
      {},
      {{1, {0}}},
      {{1, {0, 1, 2, 3}}},
      {{4'294'967'294, {kLast}}},
      {{1, {0, kLast}}, {2, {127, 128, 16'383, 16'384}}, {4'000'000'000, {7}}},
      some_documents(127),
      some_documents(128),
      some_documents(129),
      some_documents(256),
      some_documents(257),
      some_documents(2'000),
  }));
  CHECK(read_all(list_of(documents)) == documents);
  CHECK(PositionCursor(list_of(documents)).documents() == documents.size());
}

TEST_CASE("no bytes are an empty list", "[positions]") {
  CHECK(PositionCursor("").document() == kEndOfList);
  CHECK(PositionCursor("").documents() == 0);
}

TEST_CASE("a cursor stands at the first document from the wanted one on, however far that is",
          "[positions]") {
  const Lists documents = some_documents(1'000);
  const std::string list = list_of(documents);
  const unsigned seed = test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (const unsigned longest : {3U, 1'000U, 40'000U}) {
    PositionCursor cursor(list);
    for (DocumentNumber wanted = 0; cursor.document() != kEndOfList;
         wanted += static_cast<DocumentNumber>(random() % longest)) {
      cursor.skip_to(wanted);
      const auto expected = documents.lower_bound(wanted);
      REQUIRE(cursor.document() == (expected == documents.end() ? kEndOfList : expected->first));
      if (expected == documents.end()) break;
      std::vector<Position> positions;
      cursor.read(positions);
      REQUIRE(positions == expected->second);
    }
  }
}

TEST_CASE("a writer makes one list after the other", "[positions]") {
  PositionListWriter writer;
  writer.add(5, "\x01");
  const std::string first = writer.take();
  writer.add(5, "\x01");
  CHECK(writer.take() == first);
}

TEST_CASE("what is no list is refused, or read within its bytes", "[positions]") {
  const std::string whole = list_of(some_documents(300));
  for (std::size_t bytes = 1; bytes < whole.size(); bytes += 7) {
    CAPTURE(bytes);
    CHECK_THROWS_AS(read_all(whole.substr(0, bytes)), IndexError);
  }
  // As a file that was cut off is read.
  CHECK_THROWS_WITH(read_all("\x02" + std::string(10, '\0')), "the positions are damaged");
  const unsigned seed = test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2'000; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    try {
      read_all(bytes);
    } catch (const IndexError&) {
      continue;
    }
  }
}
