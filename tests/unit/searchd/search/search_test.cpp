// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/search.h"

#include <catch2/catch.hpp>

#include "tests/unit/support/small_index.h"

namespace mitos::search {
namespace {

constexpr std::size_t kPages = 20;

std::shared_ptr<const snapshot::Snapshot> pages_with_a_phrase(const test::TemporaryFolder& folder) {
  const std::vector<std::string> bodies(kPages, "the sea floor is mapped");
  return snapshot::Snapshot::open(folder / "index", test::build_pages(folder, bodies));
}

}  // namespace

TEST_CASE("a search that may read all it wants is exact", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  for (const char* text : {"\"sea floor\"", "body:floor", "floor"}) {
    CAPTURE(text);
    SearchRequest request;
    request.query = query::Query(text);
    const SearchResult result = search(*snapshot, request);
    CHECK(result.total == kPages);
    CHECK(result.exact);
  }
}

namespace {

// Enough for so many texts of this catalogue, looked through for a word in a field.
query::Budget for_texts(const snapshot::Snapshot& snapshot, std::size_t texts) {
  // The candidates cost a little, too, and the pages are not all as long as the first.
  const std::uint64_t bytes = snapshot.documents().bytes_of(1);
  const std::uint64_t candidates = kPages * 2 * query::work::kListed;
  query::Budget::Limits limits;
  limits.texts = candidates + texts * (query::work::kText + bytes * query::work::kFieldByte) + bytes / 2;
  return query::Budget(limits, query::Budget::Clock::time_point::max());
}

// Enough for so many documents that have the words of so many phrases of two words, once each.
query::Budget for_phrases(std::size_t documents, std::size_t phrases) {
  constexpr std::uint64_t kWord = query::work::kListed + query::work::kPositionByte;
  query::Budget::Limits limits;
  limits.texts = (documents + 1) * phrases * 2 * kWord - 1;
  return query::Budget(limits, query::Budget::Clock::time_point::max());
}

}  // namespace

TEST_CASE("a search that leaves texts unread says so", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  for (const std::string text : {"\"sea floor\"", "body:floor"}) {
    CAPTURE(text);
    SearchRequest request;
    request.query = query::Query(text);
    query::Budget three = text == "body:floor" ? for_texts(*snapshot, 3) : for_phrases(3, 1);
    const SearchResult some = search(*snapshot, request, three);
    CHECK(some.total == 3);
    CHECK_FALSE(some.exact);
    query::Budget nothing({0, 0, query::Budget::Limits{}.matching, query::Budget::Limits{}.showing},
                          query::Budget::Clock::time_point::max());
    const SearchResult none = search(*snapshot, request, nothing);
    CHECK(none.total == 0);
    CHECK_FALSE(none.exact);
    CHECK(matches(*snapshot, request, at_once).value().size() == kPages);
  }
}

TEST_CASE("all phrases of a query are known of the documents that are read", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  SearchRequest request;
  request.query = query::Query(R"("sea floor" "is mapped")");
  query::Budget enough = for_phrases(kPages, 2);
  CHECK(search(*snapshot, request, enough).exact);
  query::Budget half = for_phrases(kPages / 2, 2);
  const SearchResult result = search(*snapshot, request, half);
  CHECK_FALSE(result.exact);
  CHECK(result.total == kPages / 2);
}

TEST_CASE("a text that was not read has what is excluded", "[search]") {
  const test::TemporaryFolder folder;
  std::vector<std::string> bodies(kPages, "the sea floor is mapped");
  bodies.back() = "the floor of the sea is mapped";
  const auto snapshot = snapshot::Snapshot::open(folder / "index", test::build_pages(folder, bodies));
  SearchRequest request;
  request.query = query::Query(R"(mapped -"sea floor")");
  CHECK(search(*snapshot, request).total == 1);
  query::Budget three = for_phrases(3, 1);
  const SearchResult result = search(*snapshot, request, three);
  CHECK(result.total <= 1);
  CHECK_FALSE(result.exact);
}

TEST_CASE("a match that costs too much is of the first documents, and the same one each time", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  for (const char* text : {"floor", "", "-nothing", "floor OR mapped"}) {
    CAPTURE(text);
    SearchRequest request;
    request.query = query::Query(text);
    const std::uint64_t all = search(*snapshot, request).total;
    CHECK(all == kPages);
    for (const std::uint64_t units : {100U, 500U, 1'000U}) {
      CAPTURE(units);
      query::Budget::Limits limits;
      limits.matching = units;
      query::Budget first(limits, query::Budget::Clock::time_point::max());
      query::Budget second(limits, query::Budget::Clock::time_point::max());
      const SearchResult some = search(*snapshot, request, first);
      CHECK_FALSE(some.exact);
      CHECK(some.total < all);
      const SearchResult again = search(*snapshot, request, second);
      CHECK(again.total == some.total);
      REQUIRE(again.hits.size() == some.hits.size());
      for (std::size_t i = 0; i < some.hits.size(); ++i)
        CHECK(again.hits[i].document.id == some.hits[i].document.id);
    }
  }
}

TEST_CASE("a search past its deadline says that it is not all", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  for (const char* text : {"floor", "", "\"sea floor\"", "flor"}) {
    CAPTURE(text);
    SearchRequest request;
    request.query = query::Query(text);
    query::Budget late(query::Budget::Limits{}, query::Budget::Clock::time_point::min());
    const SearchResult result = search(*snapshot, request, late);
    CHECK_FALSE(result.exact);
  }
}

TEST_CASE("a page that costs too much to show has fewer hits, but one", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  SearchRequest request;
  request.query = query::Query("floor");
  query::Budget::Limits limits;
  limits.showing = 0;
  query::Budget nothing(limits, query::Budget::Clock::time_point::max());
  const SearchResult result = search(*snapshot, request, nothing);
  CHECK(result.total == kPages);
  CHECK(result.hits.size() == 1);
  CHECK_FALSE(result.exact);
}

TEST_CASE("what may be wrong with a word is not looked for past the budget", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  SearchRequest request;
  request.query = query::Query("mappped");
  CHECK(search(*snapshot, request).corrected == "mapped");
  query::Budget::Limits limits;
  limits.words = 1'000;
  query::Budget little(limits, query::Budget::Clock::time_point::max());
  const SearchResult result = search(*snapshot, request, little);
  CHECK(result.corrected.empty());
  CHECK_FALSE(result.exact);
}

TEST_CASE("all that matches is found in slices, or none of it", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  SearchRequest request;
  request.query = query::Query("body:floor");
  std::size_t slices = 0;
  const auto counted = [&slices](std::uint64_t, const std::function<void()>& piece) {
    ++slices;
    piece();
  };
  CHECK(matches(*snapshot, request, counted).value().size() == kPages);
  CHECK(slices >= 3);
  CHECK_FALSE(matches(*snapshot, request, counted, 3'000).has_value());
}

namespace {

// What is spent on matching a query of so many ranges of dates, joined by OR.
std::uint64_t matching_work(const snapshot::Snapshot& snapshot, int ranges) {
  SearchRequest request;
  std::string text = "floor";
  for (int i = 0; i < ranges; ++i) text += " OR date:1900..2100";
  request.query = query::Query(text);
  query::Budget budget = query::Budget::unlimited();
  const std::uint64_t before = budget.left(query::Budget::For::matching);
  search(snapshot, request, budget);
  return before - budget.left(query::Budget::For::matching);
}

}  // namespace

TEST_CASE("each range of dates costs what its documents cost to combine, and is cut by work", "[search]") {
  const test::TemporaryFolder folder;
  constexpr std::size_t kDated = 100;
  const std::vector<std::string> bodies(kDated, "the sea floor");
  const auto snapshot =
      snapshot::Snapshot::open(folder / "index", test::build_pages(folder, bodies, "date: 2001-02-03\n"));
  const std::uint64_t one = matching_work(*snapshot, 1);
  const std::uint64_t nine = matching_work(*snapshot, 9);
  CHECK(nine - one == 8 * kDated * query::work::kListMatched);

  SearchRequest request;
  request.query = query::Query("floor OR date:1900..2100 OR date:1901..2100");
  query::Budget::Limits limits;
  limits.matching = one;
  std::vector<std::uint64_t> totals;
  for (int i = 0; i < 2; ++i) {
    query::Budget budget(limits, query::Budget::Clock::time_point::max());
    const SearchResult result = search(*snapshot, request, budget);
    CHECK_FALSE(result.exact);
    totals.push_back(result.total);
  }
  CHECK(totals[0] == totals[1]);
  CHECK(totals[0] > 0);
  CHECK(totals[0] < kDated);
}

}  // namespace mitos::search
