// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/export_answer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "tests/unit/support/small_index.h"

using namespace mitos;
using namespace mitos::api;

namespace {

constexpr std::size_t kPages = 250;

std::vector<std::string> all_saying(const std::string& word) {
  return std::vector<std::string>(kPages, word);
}

void at_once(std::uint64_t, const std::function<void()>& piece) {
  piece();
}

// Refuses what comes after so many pieces of work.
search::InTurn busy_after(int pieces) {
  return [pieces](std::uint64_t, const std::function<void()>& piece) mutable {
    if (pieces-- == 0) throw std::runtime_error("busy");
    piece();
  };
}

std::string whole(Export& file) {
  std::string all;
  while (const auto piece = file.next()) all += *piece;
  return all;
}

}  // namespace

TEST_CASE("an export comes piece by piece, of the generation it began with", "[export]") {
  const test::TemporaryFolder folder;
  auto snapshot =
      snapshot::Snapshot::open(folder / "index", test::build_pages(folder, all_saying("oldword")));
  auto answer = export_answer(snapshot, {{"q", "oldword"}, {"fields", "id,body"}}, at_once, Length::unknown);
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

TEST_CASE("an export is as long as it was said to be, and the same", "[export]") {
  const test::TemporaryFolder folder;
  const auto snapshot =
      snapshot::Snapshot::open(folder / "index", test::build_pages(folder, all_saying("word")));
  for (const char* format : {"jsonl", "csv", "bibtex"}) {
    CAPTURE(format);
    const Params params{{"format", format}};
    auto chunked = export_answer(snapshot, params, at_once, Length::unknown);
    auto counted = export_answer(snapshot, params, at_once, Length::known);
    CHECK_FALSE(std::get<Export>(chunked).length.has_value());
    const std::string all = whole(std::get<Export>(chunked));
    CHECK(std::get<Export>(counted).length == all.size());
    CHECK(whole(std::get<Export>(counted)) == all);
  }
}

TEST_CASE("an export that is not let go on says so, whichever piece is refused", "[export]") {
  const test::TemporaryFolder folder;
  const auto snapshot =
      snapshot::Snapshot::open(folder / "index", test::build_pages(folder, all_saying("word and word")));
  const Params params{{"q", "\"word and word\""}};
  int refused = 0;
  for (int pieces = 0;; ++pieces) {
    CAPTURE(pieces);
    try {
      auto answer = export_answer(snapshot, params, busy_after(pieces), Length::unknown);
      const std::string all = whole(std::get<Export>(answer));
      CHECK(std::count(all.begin(), all.end(), '\n') == kPages);
      break;
    } catch (const std::runtime_error&) {
      ++refused;
    }
  }
  CHECK(refused > 3);  // what it means, which texts have it, the match, each piece of the file
}
