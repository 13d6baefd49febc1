// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/site.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::pages;

namespace {

// The web part as it lies in the sources, with one asset.
void copy_web(const test::TemporaryFolder& folder) {
  const std::filesystem::path web = std::filesystem::path(MITOS_SOURCE_DIR) / "web";
  for (const char* part : {"pages", "locales"}) std::filesystem::copy(web / part, folder / part);
  folder.write("assets/mitos.css", "p{}");
}

}  // namespace

TEST_CASE("the language asked for by name goes before the browser's, and English is for all others",
          "[pages]") {
  const test::TemporaryFolder folder;
  copy_web(folder);
  const Site site(folder.path());
  CHECK(site.texts("el", "en").language() == "el");
  CHECK(site.texts("el-GR", "en").language() == "el");
  CHECK(site.texts("EL", "en").language() == "el");
  CHECK(site.texts("", "el-GR, en;q=0.8").language() == "el");
  CHECK(site.texts("", "de, el;q=0.3").language() == "el");
  CHECK(site.texts("xx", "de").language() == "en");
  CHECK(site.texts("", "").language() == "en");
  CHECK(site.texts("", ";;q=,\x01").language() == "en");
}

TEST_CASE("an incomplete web part is refused at the start, and it is said what is missing", "[pages]") {
  const test::TemporaryFolder folder;
  copy_web(folder);
  const std::string file =
      GENERATE(values<std::string>({"pages/home.html", "locales/en.page.json", "assets/mitos.css"}));
  CAPTURE(file);
  const bool asset = file.starts_with("assets/");
  std::filesystem::remove_all(asset ? folder / "assets" : folder / file);
  CHECK_THROWS_WITH(Site(folder.path()), Catch::Contains(asset ? "assets" : file));
}

TEST_CASE("texts that are none are refused with the name of their file", "[pages]") {
  const test::TemporaryFolder folder;
  copy_web(folder);
  folder.write("locales/el.page.json", R"({"site": 5})");
  CHECK_THROWS_WITH(Site(folder.path()), Catch::Contains("el.page.json"));
}
