// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export_answer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stop_token>

#include "indexer/build/build.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::api;

namespace {

constexpr int kPages = 250;

// Builds an index of many pages that all say `word`, and gives the generation's number.
index::GenerationNumber build_pages(const test::TemporaryFolder& folder, const std::string& word) {
  for (int i = 0; i < kPages; ++i) {
    folder.write("pages/" + std::to_string(i) + ".md",
                 "---\ntitle: Page " + std::to_string(i) + "\n---\n" + word + "\n");
  }
  build::BuildOptions options;
  options.config.index = folder / "index";
  options.config.collections.push_back(config::parse_source((folder / "pages").string()));
  build::Progress progress;
  return build::build(options, progress, std::stop_token()).generation;
}

}  // namespace

TEST_CASE("an export comes piece by piece, of the generation it began with", "[export]") {
  const test::TemporaryFolder folder;
  auto snapshot = engine::Snapshot::open(folder / "index", build_pages(folder, "oldword"));
  auto answer = export_answer(snapshot, {{"q", "oldword"}, {"fields", "id,body"}});
  auto& file = std::get<Export>(answer);
  snapshot.reset();
  const std::string first = file.next().value_or("");
  REQUIRE(build_pages(folder, "newword") == 2);

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
