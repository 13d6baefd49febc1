// SPDX-License-Identifier: GPL-2.0-or-later
// The questions of docs/greek.md, which other engines answer as that page says.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;

namespace {

// A page in Greek and one in English about the same; titles whose letters are ambiguous in Latin ones (οη,
// νθ, νδ, αϋ), of words that are English, and of words that begin others; names in Latin letters.
const Searchd& pages() {
  static const TemporaryFolder kFolder;
  static const int kStatus = [] {
    write_file(kFolder / "pages/el.md", "---\ntitle: Ιωάννης Κομπατσιάρης\n---\nσυνοριακή επιτήρηση\n");
    write_file(kFolder / "pages/en.md", "---\ntitle: Yiannis Kompatsiaris\n---\nborder surveillance café\n");
    write_file(kFolder / "pages/help.md", "---\ntitle: Βοήθεια\n---\n");
    write_file(kFolder / "pages/compose.md", "---\ntitle: Σύνθεση\n---\n");
    write_file(kFolder / "pages/link.md", "---\ntitle: Σύνδεση\n---\n");
    write_file(kFolder / "pages/illusion.md", "---\ntitle: Αϋταπάτη\n---\n");
    write_file(kFolder / "pages/menu.md", "---\ntitle: Το μενού «Αρχείο»\n---\nΕντολές για αρχεία.\n");
    write_file(kFolder / "pages/menu-alone.md", "---\ntitle: Το μενού\n---\n");
    write_file(kFolder / "pages/convert.md", "---\ntitle: Μετατροπή (σε γραμμή)\n---\n");
    write_file(kFolder / "pages/open.md",
               "---\ntitle: Άνοιγμα\n---\nΤο μενού Αρχείο. To me, it’s open: s.\n");
    write_file(kFolder / "pages/line.md", "---\ntitle: Γραμμή\n---\nΓραμμικά σχέδια.\n");
    write_file(kFolder / "pages/linear.md", "---\ntitle: Γραμμικές μέθοδοι\n---\nΓραμμικά, γραμμικές.\n");
    write_file(kFolder / "pages/pericles.md", "---\ntitle: PERICLES\n---\n");
    write_file(kFolder / "pages/silvanus.md", "---\ntitle: SILVANUS\n---\n");
    write_file(kFolder / "pages/create.md",
               "---\ntitle: CREATE\nprogram: ΕΡΕΥΝΩ – ΔΗΜΙΟΥΡΓΩ – ΚΑΙΝΟΤΟΜΩ\n---\n");
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
  const std::vector<std::string> found = pages().ids(q);
  CHECK(std::find(found.begin(), found.end(), id) != found.end());
}

TEST_CASE("a title in the other script is first", "[greek]") {
  struct Case {
    std::string q;
    std::string id;
  };
  const auto& [q, id] = GENERATE(values<Case>({
      {"voitheia", "pages/help"},
      {"synthesi", "pages/compose"},
      {"syndesi", "pages/link"},
      {"aytapati", "pages/illusion"},
      {"to menou «archeio»", "pages/menu"},
      {"to menou", "pages/menu-alone"},
      {"metatropi (se grammi)", "pages/convert"},
      {"grammi", "pages/line"},
      {"περικλής", "pages/pericles"},
      {"σιλβάνους", "pages/silvanus"},
      {"erevno dimiourgo kainotomo", "pages/create"},
  }));
  CAPTURE(q);
  const nlohmann::json answer = pages().search({{"q", q}}).json();
  REQUIRE_FALSE(answer.at("hits").empty());
  CHECK(answer.at("hits").at(0).at("id") == id);
  CHECK(answer.at("query").at("corrected") == nullptr);
}

TEST_CASE("the Greek layout's key for accents parts no word", "[greek]") {
  CHECK(pages().ids("s;ynuesh") == std::vector<std::string>{"pages/compose"});
}

TEST_CASE("what is excluded, or nowhere, finds nothing", "[greek]") {
  const std::string q = GENERATE(values<std::string>({"border -cafe", "ζέβρα", "Παπαδόπουλος"}));
  CAPTURE(q);
  CHECK(pages().ids(q).empty());
}
