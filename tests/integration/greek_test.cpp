// SPDX-License-Identifier: GPL-2.0-or-later
// The questions of docs/greek.md, which other engines answer as that page says.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;

namespace {

// A page in Greek and one in English, about the same.
const Searchd& two_pages() {
  static const TemporaryFolder kFolder;
  static const int kStatus = [] {
    write_file(kFolder / "pages/el.md", "---\ntitle: Ιωάννης Κομπατσιάρης\n---\nσυνοριακή επιτήρηση\n");
    write_file(kFolder / "pages/en.md", "---\ntitle: Yiannis Kompatsiaris\n---\nborder surveillance café\n");
    return run_indexer(
               {"build", "--index", (kFolder / "index").string(), "--source", (kFolder / "pages").string()})
        .status;
  }();
  static const Searchd kSearchd(kFolder / "index");
  REQUIRE(kStatus == 0);
  return kSearchd;
}

}  // namespace

TEST_CASE("a word finds its page as written, without accents, in capitals, inflected, misspelt, romanised",
          "[greek]") {
  struct Case {
    std::string q;
    std::string id;
  };
  const auto& [q, id] = GENERATE(values<Case>({
      {"Ιωάννης", "pages/el"},
      {"ιωαννης", "pages/el"},
      {"ΙΩΑΝΝΗΣ", "pages/el"},
      {"συνοριακής", "pages/el"},
      {"συνοριακες", "pages/el"},
      {"Kompatsiares", "pages/en"},
      {"yianis", "pages/en"},
      {"cafe", "pages/en"},
      {"CAFÉ", "pages/en"},
      {"Ioannis Kompatsiaris", "pages/el"},
      {"Kompatsiaris", "pages/el"},
      {"Κομπατσιάρης", "pages/en"},
      {"border OR zebra", "pages/en"},
  }));
  CAPTURE(q);
  const std::vector<std::string> found = two_pages().ids(q);
  CHECK(std::find(found.begin(), found.end(), id) != found.end());
}

TEST_CASE("what is excluded, or nowhere, finds nothing", "[greek]") {
  const std::string q = GENERATE(values<std::string>({"border -cafe", "ζέβρα", "Παπαδόπουλος"}));
  CAPTURE(q);
  CHECK(two_pages().ids(q).empty());
}
