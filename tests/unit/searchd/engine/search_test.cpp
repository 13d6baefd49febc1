// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/search.h"

#include <catch2/catch.hpp>

#include "tests/unit/support/small_index.h"

namespace mitos::engine {
namespace {

constexpr std::size_t kPages = 20;

std::shared_ptr<const Snapshot> pages_with_a_phrase(const test::TemporaryFolder& folder) {
  const std::vector<std::string> bodies(kPages, "the sea floor is mapped");
  return Snapshot::open(folder / "index", test::build_pages(folder, bodies));
}

}  // namespace

TEST_CASE("a search that may read all it wants is exact", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  for (const char* text : {"\"sea floor\"", "body:floor", "floor"}) {
    CAPTURE(text);
    SearchRequest request;
    request.text = text;
    const SearchResult result = search(*snapshot, request);
    CHECK(result.total == kPages);
    CHECK(result.exact);
  }
}

TEST_CASE("a search that leaves texts unread says so", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  const std::uint64_t one = snapshot->documents().bytes_of(1);
  for (const char* text : {"\"sea floor\"", "body:floor"}) {
    CAPTURE(text);
    SearchRequest request;
    request.text = text;
    request.most_text = 3 * one + one / 2;  // three pages, not all of them as long as the first
    const SearchResult some = search(*snapshot, request);
    CHECK(some.total == 3);
    CHECK_FALSE(some.exact);
    request.most_text = 0;
    const SearchResult none = search(*snapshot, request);
    CHECK(none.total == 0);
    CHECK_FALSE(none.exact);
    CHECK(matches(*snapshot, request).size() == kPages);
  }
}

TEST_CASE("all phrases of a query share what may be read", "[search]") {
  const test::TemporaryFolder folder;
  const auto snapshot = pages_with_a_phrase(folder);
  SearchRequest request;
  request.text = R"("sea floor" "is mapped")";
  request.most_text = (2 * kPages + 5) * snapshot->documents().bytes_of(1);
  CHECK(search(*snapshot, request).exact);
  request.most_text = (kPages + 5) * snapshot->documents().bytes_of(1);
  const SearchResult result = search(*snapshot, request);
  CHECK_FALSE(result.exact);
  CHECK(result.total > 0);
  CHECK(result.total < kPages);
}

}  // namespace mitos::engine
