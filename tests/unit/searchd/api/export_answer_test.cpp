// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export_answer.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/unit/support/small_index.h"

using namespace mitos;
using namespace mitos::api;

namespace {

constexpr std::size_t kPages = 250;

std::vector<std::string> all_saying(const std::string& word) {
  return std::vector<std::string>(kPages, word);
}

}  // namespace

TEST_CASE("an export comes piece by piece, of the generation it began with", "[export]") {
  const test::TemporaryFolder folder;
  auto snapshot = engine::Snapshot::open(folder / "index", test::build_pages(folder, all_saying("oldword")));
  auto answer = export_answer(snapshot, {{"q", "oldword"}, {"fields", "id,body"}});
  auto& file = std::get<Export>(answer);
  snapshot.reset();
  const std::string first = file.next().value_or("");
  REQUIRE(test::build_pages(folder, all_saying("newword")) == 2);

  std::string all = first;
  int pieces = 1;
  for (auto piece = file.next(); piece; piece = file.next()) {
    CHECK_FALSE(piece->empty());
    all += *piece;
    ++pieces;
  }
  CHECK(pieces > 1);
  CHECK(std::count(all.begin(), all.end(), '\n') == kPages);
  CHECK(all.find("newword") == std::string::npos);
  CHECK_FALSE(file.next().has_value());
}
