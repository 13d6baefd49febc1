// SPDX-License-Identifier: GPL-2.0-or-later
// The institute's own site, which is not part of the repository: skipped where it is absent.
#include <catch2/catch.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;
namespace fs = std::filesystem;

TEST_CASE("the users' site is indexed whole and its projects are found", "[site]") {
  const fs::path site = fs::path(MITOS_SOURCE_DIR).parent_path() / "shared" / "corpora" / "site";
  if (!fs::exists(site)) {
    WARN("skipped: the users' site is not beside the repository");
    return;
  }
  const TemporaryFolder folder;
  std::vector<std::string> arguments{"build", "--json",  "--progress",
                                     "off",   "--index", (folder / "index").string()};
  std::size_t files = 0;
  for (const char* collection : {"projects", "publications", "article", "results"}) {
    arguments.emplace_back("--source");
    arguments.push_back((site / collection).string());
    for (const auto& entry : fs::recursive_directory_iterator(site / collection))
      files += entry.is_regular_file();
  }
  const Finished built = run_indexer(arguments);
  const auto summary = nlohmann::json::parse(built.out);
  CHECK(built.status == 0);
  CHECK(summary.at("documents") == files);
  CHECK(summary.at("rejected").empty());

  const Searchd searchd(folder / "index");
  const auto place = [&](const std::string& q, const std::string& id) {
    const std::vector<std::string> ids = searchd.ids(q);
    return std::find(ids.begin(), ids.end(), id) - ids.begin();
  };
  CHECK(place("ai4media", "projects/AI4Media") == 0);
  CHECK(place("wildfire", "projects/silvanus") < 10);
  CHECK(place("όραση", "projects/e-vision") == 0);
  CHECK(place("ΌΡΑΣΗ", "projects/e-vision") == 0);
}
