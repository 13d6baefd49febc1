// SPDX-License-Identifier: GPL-2.0-or-later
// What people mean though they typed something else.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "tests/integration/support/sample.h"
#include "tests/support/seed.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

json ask(const std::string& q, const std::string& typos = "on") {
  return sample().search({{"q", q}, {"facets", ""}, {"typos", typos}}).json();
}

}  // namespace

TEST_CASE("a misspelt word is corrected, and the answer says to what", "[forgiving]") {
  struct Case {
    std::string typed;
    std::string corrected;
    std::string first;
  };
  const auto& [typed, corrected, first] = GENERATE(values<Case>({
      {"dakoswach", "dakoswatch", "projects/dakoswatch"},    // one letter less
      {"dakkoswatch", "dakoswatch", "projects/dakoswatch"},  // doubled
      {"dakoswathc", "dakoswatch", "projects/dakoswatch"},   // swapped
      {"fakoswatch", "dakoswatch", "projects/dakoswatch"},   // the first letter
      {"7reff", "7reef", "projects/7reef"},
      {"olive flise", "olive flies", "projects/dakoswatch"},
      {"posidonai meadows", "posidonia meadows", "projects/leimon"},
      {"έξυπνες παγίδσς", "έξυπνες παγιδες", "projects/dakoswatch"},
      {"\"olive flies\" taps -radar", "", ""},  // a word of the catalogue is none
  }));
  CAPTURE(typed);
  const json answer = ask(typed);
  if (corrected.empty()) {
    CHECK(answer.at("query").at("corrected") == nullptr);
    return;
  }
  CHECK(answer.at("query").at("corrected") == corrected);
  REQUIRE_FALSE(answer.at("hits").empty());
  CHECK(answer.at("hits").at(0).at("id") == first);
}

TEST_CASE("the likeliest slip is mended, and another form of a word is none", "[forgiving]") {
  const TemporaryFolder folder;
  write_file(folder / "words/en.md",
             "---\ntitle: Words\n---\nThe publisher. Publishers, publishers, publishers, publishers, "
             "publishers, publishers. One photo, an expense, "
             "expose, expose."
             " Routines of a sensor.\n");
  write_file(folder / "words/el.md", "---\ntitle: Λέξεις\n---\nΟ δρόμος.\n");
  REQUIRE(
      run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "words").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  const auto corrected = [&](const std::string& q) {
    return searchd.search({{"q", q}}).json().at("query").at("corrected");
  };
  CHECK(corrected("publishor") == "publisher");  // not the commoner, longer word
  CHECK(corrected("expese") == "expense");       // a letter is left out sooner than a wrong one typed
  CHECK(corrected("routins") == "routines");
  for (const std::string form : {"sensors", "publishing", "δρόμους", "δρόμοι"}) {
    CAPTURE(form);
    CHECK(corrected(form) == nullptr);
  }
}

TEST_CASE("a misspelt name becomes the name, and not another slip that stands once in a text",
          "[forgiving]") {
  const TemporaryFolder folder;
  for (const std::string name : {"one", "two", "three"})
    write_file(folder / ("pages/" + name + ".md"),
               "---\ntitle: Page " + name + "\ncontact: Ioannis Kompatsiaris\n---\nThe only sensor.\n");
  write_file(folder / "pages/slip.md", "---\ntitle: Sensors\n---\nWrite to Yiannis Kompatsiars.\n");
  REQUIRE(
      run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "pages").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  for (const std::string q : {"kompatsias", "kompatsirs", "kompatsars", "kompatsiarss", "kompatsiarsi"}) {
    CAPTURE(q);
    const auto answer = searchd.search({{"q", q}}).json();
    CHECK(answer.at("query").at("corrected") == "kompatsiaris");
    CHECK(answer.at("total") == 3);
  }
  CHECK(searchd.ids("kompatsiars") == std::vector<std::string>{"pages/slip"});  // as typed
  CHECK(searchd.search({{"q", "sennsor"}}).json().at("query").at("corrected") == "sensor");
}

TEST_CASE("two or three words typed as one are found", "[forgiving]") {
  const TemporaryFolder folder;
  write_file(folder / "words/cord.md", "---\ntitle: CTC\nacronym: Cut The Cord\n---\n");
  write_file(folder / "words/parts.md", "---\ntitle: Parts\n---\nThe cord. They cut.\n");
  REQUIRE(
      run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "words").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  for (const std::string q : {"cutthecord", "thecord", "cut thecord"}) {
    CAPTURE(q);
    const std::vector<std::string> found = searchd.ids(q);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == "words/cord");
  }
}

TEST_CASE("with typos=off it is searched as typed", "[forgiving]") {
  const json answer = ask("dakoswach", "off");
  CHECK(answer.at("query").at("corrected") == nullptr);
  CHECK(answer.at("total") == 0);
}

TEST_CASE("what the catalogue holds, digits and short words are not corrected", "[forgiving]") {
  const std::string q =
      GENERATE(values<std::string>({"sea", "flies", "2031", "CL3-2031", "xq", "DRS-99", "h2021"}));
  CAPTURE(q);
  CHECK(ask(q).at("query").at("corrected") == nullptr);
}

TEST_CASE("nonsense finds nothing", "[forgiving]") {
  const std::string q =
      GENERATE(values<std::string>({"xqzzyplugh", "qqqqqqqq", "ξξξξξξξξ", "xqzzyplugh sea"}));
  CAPTURE(q);
  CHECK(ask(q).at("total") == 0);
  CHECK(ask(q).at("query").at("corrected") == nullptr);
}

TEST_CASE("a name is found joined or split, in the other script, or with the other keyboard layout on",
          "[forgiving]") {
  struct Case {
    std::string q;
    std::string first;
  };
  const auto& [q, first] = GENERATE(values<Case>({
      {"dakos watch", "projects/dakoswatch"},
      {"feed sight", "projects/feedsight"},
      {"salt marsh", "projects/saltmarsh"},
      {"eksipnes pagides", "projects/dakoswatch"},
      {"exypnes pagides", "projects/dakoswatch"},
      {"δακοσςατψη", "projects/dakoswatch"},       // dakoswatch
      {"φεεδσιγητ", "projects/feedsight"},         // feedsight
      {"ejypnew pagidew", "projects/dakoswatch"},  // έξυπνες παγίδες
  }));
  CAPTURE(q);
  const json answer = ask(q);
  REQUIRE_FALSE(answer.at("hits").empty());
  CHECK(answer.at("hits").at(0).at("id") == first);
}

TEST_CASE("Greek words are found in any form, with or without accents", "[forgiving]") {
  const std::string q = GENERATE(values<std::string>({"παγίδα", "παγίδες", "ΠΑΓΊΔΩΝ", "παγιδα"}));
  CAPTURE(q);
  const std::vector<std::string> ids = sample().ids(q);
  CHECK(std::find(ids.begin(), ids.end(), "projects/dakoswatch") != ids.end());
}

TEST_CASE("no query, however long, misspelt or odd, goes without an answer", "[forgiving]") {
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> pieces{
      "sea",    "level",   "sealevel", "dakoswach",  "ολιβε",  "παγίδσς", "pagides", "of",    "the",
      "camera", "feeding", "OR",       "AND",        "-flies", "\"sea",   "bream\"", "(",     ")",
      "7reff",  "2022",    "CL3-2021", "monitoring", "wahles", "ςιλδ",    "x",       "fishs", "costal"};
  Client client(sample().port());
  for (int i = 0; i < 300; ++i) {
    std::string q;
    for (std::size_t words = 1 + random() % 40; words > 0; --words)
      q += pieces[random() % pieces.size()] + " ";
    CAPTURE(q);
    const Reply reply = client.get("/api/v1/search?facets=&per_page=100&q=" + percent_encoded(q));
    REQUIRE(reply.status == 200);
  }
}

TEST_CASE("explain=on says why each hit ranks where it does", "[forgiving]") {
  const json hit = sample().search({{"q", "dakoswach"}, {"explain", "on"}}).json().at("hits").at(0);
  const std::string why = hit.at("explanation").dump();
  CHECK_THAT(why, Catch::Contains("It was read as “dakoswatch”."));
  CHECK_THAT(why, Catch::Contains("of the title (each counts 3)"));
  CHECK_THAT(why, Catch::Contains("exactly that"));
  CHECK_FALSE(sample().search({{"q", "sea"}}).json().at("hits").at(0).contains("explanation"));
  CHECK(sample().search({{"q", "sea"}, {"explain", "yes"}}).status == 400);
}

TEST_CASE("emoji neither stop a build nor hide what stands beside them", "[forgiving]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/a.md", "---\ntitle: '❤️❤️'\n---\nheart\n");
  write_file(folder / "pages/b.md", "---\ntitle: 'Radar ☀️'\n---\nweather\n");
  REQUIRE(
      run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "pages").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  CHECK(searchd.search({{"q", "weather ☀️"}, {"match", "all"}}).json().at("total") == 1);
  CHECK(searchd.ids("radar") == std::vector<std::string>{"pages/b"});
  CHECK(searchd.search({{"q", "☀️"}}).status == 200);
}

TEST_CASE("a question of stop words alone is a question", "[forgiving]") {
  CHECK(ask("to be or not to be that is what it is").at("total") > 0);
}

TEST_CASE("only what is wanted is corrected, wherever it stands", "[forgiving]") {
  CHECK(ask("\"olive flies\" dakoswach \"olive flies\"").at("query").at("corrected") ==
        "\"olive flies\" dakoswatch \"olive flies\"");
}
