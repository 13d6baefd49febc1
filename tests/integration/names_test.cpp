// SPDX-License-Identifier: GPL-2.0-or-later
// Names of projects, programs and grants, as people type them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/searchd.h"

using namespace mitos::test;

namespace {

const Searchd& catalogue() {
  static const TemporaryFolder kFolder;
  static const Searchd kSearchd = [] {
    const std::vector<std::pair<std::string, std::string>> pages{
        {"cpp", "title: C++ for robots"},
        {"c", "title: C for robots"},
        {"csharp", "title: C# for robots"},
        {"dotnet", "title: A .NET library"},
        {"net", "title: A net for fishers"},
        {"kspace", "title: K-Space"},
        {"ivlnet", "title: IV&L-Net"},
        {"demcare", "title: dem@care"},
        {"mediaverse", "title: MediaVerse"},
        {"xr4drama", "title: XR4DRAMA"},
        {"sensors", "title: SocialSensor"},
        {"grant", "title: A grant\nprogram: H2020-ICT-48-2020"},
        {"other-grant", "title: Another grant\nprogram: H2020-ICT-49-2020"},
        {"modal", "title: Learning\nexcerpt: a multi-modal method"},
        {"chinese", "title: 机器学习\nlang: zh"},
    };
    for (const auto& [name, matter] : pages) {
      write_file(kFolder / ("pages/" + name + ".md"), "---\n" + matter + "\n---\n");
    }
    const Finished built = run_indexer(
        {"build", "--source", (kFolder / "pages").string(), "--index", (kFolder / "index").string()});
    if (built.status != 0) throw std::runtime_error(built.err);
    return Searchd(kFolder / "index");
  }();
  return kSearchd;
}

}  // namespace

TEST_CASE("a name is found by every way to type it", "[names]") {
  struct Case {
    std::string q;
    std::string id;
  };
  const auto [q, id] = GENERATE(values<Case>({
      {"C++", "cpp"},
      {"c++ robots", "cpp"},
      {"C#", "csharp"},
      {".NET", "dotnet"},
      {"k-space", "kspace"},
      {"kspace", "kspace"},
      {"k space", "kspace"},
      {"ivlnet", "ivlnet"},
      {"IV & L Net", "ivlnet"},
      {"demcare", "demcare"},
      {"dem@care", "demcare"},
      {"dem care", "demcare"},
      {"mediaverse", "mediaverse"},
      {"media verse", "mediaverse"},
      {"verse", "mediaverse"},
      {"drama", "xr4drama"},
      {"xr4 drama", "xr4drama"},
      {"social sensor", "sensors"},
      {"socialsensor", "sensors"},
      {"H2020-ICT-48-2020", "grant"},
      {"ICT-48", "grant"},
      {"48", "grant"},
      {"multimodal", "modal"},
      {"multi modal", "modal"},
      {"multi-modal", "modal"},
      {"机器", "chinese"},
      {"学习", "chinese"},
  }));
  CAPTURE(q);
  const std::vector<std::string> ids = catalogue().ids(q);
  REQUIRE_FALSE(ids.empty());
  CHECK(ids.front() == "pages/" + id);
}

TEST_CASE("C++ is not C, and .NET is no net", "[names]") {
  CHECK(catalogue().ids("\"C++\"") == std::vector<std::string>{"pages/cpp"});
  CHECK(catalogue().ids("C++ -robots").empty());
  CHECK(catalogue().ids("\".NET\"") == std::vector<std::string>{"pages/dotnet"});
}

TEST_CASE("whatever of a name matched is marked whole", "[names]") {
  struct Case {
    std::string q;
    std::string title;
  };
  const auto [q, title] = GENERATE(values<Case>({
      {"kspace", "<mark>K-Space</mark>"},
      {"k space", "<mark>K</mark>-<mark>Space</mark>"},
      {"verse", "<mark>MediaVerse</mark>"},
      {"C++", "<mark>C++</mark> for robots"},
      {"demcare", "<mark>dem@care</mark>"},
      {"机器", "<mark>机器</mark>学习"},
  }));
  CAPTURE(q);
  const auto answer = catalogue().search({{"q", q}, {"facets", ""}}).json();
  REQUIRE_FALSE(answer["hits"].empty());
  CHECK(answer["hits"][0]["highlight"]["title"] == title);
}

TEST_CASE("forms of a word meet in each of the catalogue's languages", "[names]") {
  const TemporaryFolder folder;
  write_file(folder / "mitos.yaml",
             "index: index\nlanguages: [en, el, de]\ncollections: { pages: { source: pages } }\n");
  write_file(folder / "pages/a.de.md", "---\ntitle: Forschung\n---\nNeue Verfahren für Häuser und Gärten.\n");
  write_file(folder / "pages/b.md",
             "---\ntitle: Houses\n---\nThe researchers build houses for gardens, and write about them.\n");
  write_file(folder / "pages/c.md",
             "---\ntitle: Bäume\n---\nDie Forscher untersuchen seit Jahren die Wälder.\n");
  REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string()}).status == 0);
  const Searchd searchd(folder / "index");
  CHECK(searchd.ids("\"Häuser\"") == std::vector<std::string>{"pages/a.de"});
  CHECK(searchd.ids("häuser") == std::vector<std::string>{"pages/a.de"});
  CHECK(searchd.ids("Verfahren") == std::vector<std::string>{"pages/a.de"});
  CHECK(searchd.ids("title:Bäumen") == std::vector<std::string>{"pages/c"});
  CHECK(searchd.ids("haus") == std::vector<std::string>{"pages/a.de"});
  CHECK(searchd.ids("Wald") == std::vector<std::string>{"pages/c"});
  CHECK(searchd.ids("house") == std::vector<std::string>{"pages/b"});
  const auto document = searchd.get("/api/v1/documents/pages/c").json();
  CHECK(document["lang"] == "de");
}

TEST_CASE("what the keepers or a title call the same finds the same", "[synonyms]") {
  const TemporaryFolder folder;
  write_file(folder / "mitos.yaml",
             "index: index\nsynonyms: same.yaml\ncollections: { pages: { source: pages } }\n");
  write_file(folder / "same.yaml", "- [UAV, drone]\n- { from: disaster, to: [flood] }\n");
  write_file(folder / "pages/drone.md", "---\ntitle: Drones over fields\n---\n");
  write_file(folder / "pages/flood.md", "---\ntitle: After the flood\n---\n");
  write_file(folder / "pages/iot.md", "---\ntitle: IoT on farms\n---\n");
  write_file(folder / "pages/things.md", "---\ntitle: The Internet of Things (IoT)\n---\n");
  write_file(folder / "pages/net.md", "---\ntitle: An internet of documents\n---\n");
  REQUIRE(run_indexer({"build", "--config", (folder / "mitos.yaml").string()}).status == 0);
  const Searchd searchd(folder / "index");
  CHECK(searchd.ids("uav") == std::vector<std::string>{"pages/drone"});
  CHECK(searchd.ids("UAVs") == std::vector<std::string>{"pages/drone"});
  CHECK(searchd.ids("disaster") == std::vector<std::string>{"pages/flood"});
  CHECK(searchd.ids("internet of things") == std::vector<std::string>{"pages/things", "pages/iot"});
  CHECK(searchd.ids("\"uav\"").empty());  // a phrase is what it is
  const auto answer = searchd.search({{"q", "uav"}}).json();
  CHECK(answer["hits"][0]["highlight"]["title"] == "<mark>Drones</mark> over fields");
  CHECK(answer["query"]["corrected"].is_null());

  write_file(folder / "same.yaml", "- [UAV, drone]\n- alone\n");
  const Finished refused = run_indexer({"build", "--config", (folder / "mitos.yaml").string()});
  CHECK(refused.status == 2);
  CHECK(refused.err.find("same.yaml:2:") != std::string::npos);
}

TEST_CASE("words that are one elsewhere find it", "[forgiving]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/gloves.md", "---\ntitle: Smart gloves for the deafblind\n---\n");
  write_file(folder / "pages/shop.md", "---\ntitle: A shop for the blind\n---\nA good deal.\n");
  REQUIRE(
      run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "pages").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  CHECK(searchd.ids("deaf and blind") == std::vector<std::string>{"pages/gloves"});
  CHECK(searchd.ids("wearables for people who are deaf and blind").front() == "pages/gloves");
  CHECK(searchd.search({{"q", "deaf and blind"}}).json()["query"]["corrected"].is_null());
}

TEST_CASE("British, American and the noun of a verb are found, and no typing errors", "[forgiving]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/a.md", "---\ntitle: Recognizing behavior\n---\n");
  write_file(folder / "pages/b.md", "---\ntitle: Electronic prescriptions\n---\n");
  REQUIRE(
      run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "pages").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  const auto& [query, page] = GENERATE(values<std::pair<std::string, std::string>>(
      {{"recognising behaviours", "pages/a"}, {"prescribing", "pages/b"}, {"recognition", "pages/a"}}));
  CAPTURE(query);
  CHECK(searchd.ids(query) == std::vector<std::string>{page});
  CHECK(searchd.search({{"q", query}}).json()["query"]["corrected"].is_null());
}

TEST_CASE("beside a family name a given name is any of its forms", "[names]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/a.md", "---\ntitle: Alpha\ncontact: Ioannis Papadakis\n---\n");
  write_file(folder / "pages/b.md", "---\ntitle: Beta\ncontact: Vasileios Mezas\n---\n");
  write_file(folder / "pages/c.md", "---\ntitle: Gamma\ncontact: Κωνσταντίνος Δέλτας\n---\n");
  REQUIRE(
      run_indexer({"build", "--source", (folder / "pages").string(), "--index", (folder / "index").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  CHECK(searchd.ids("Giannis Papadakis") == std::vector<std::string>{"pages/a"});
  CHECK(searchd.ids("papadakis yannis") == std::vector<std::string>{"pages/a"});
  CHECK(searchd.ids("Vasilis Mezas") == std::vector<std::string>{"pages/b"});
  CHECK(searchd.ids("Kostas Deltas") == std::vector<std::string>{"pages/c"});
  CHECK(searchd.ids("Giannis").empty());  // which may be many people
}

TEST_CASE("an unfinished query is completed to phrases of the catalogue", "[suggest]") {
  const TemporaryFolder folder;
  write_file(folder / "pages/a.md", "---\ntitle: Border surveillance by radar\n---\n");
  write_file(folder / "pages/b.md", "---\ntitle: Border Surveillance at sea\n---\n");
  write_file(folder / "pages/c.md", "---\ntitle: Border security\n---\n");
  write_file(folder / "pages/e.md", "---\ntitle: Border security once more\n---\n");
  write_file(folder / "pages/d.md", "---\ntitle: Τεχνητή νοημοσύνη\n---\n");
  write_file(folder / "pages/f.md", "---\ntitle: Η τεχνητή νοημοσύνη\n---\n");
  REQUIRE(
      run_indexer({"build", "--source", (folder / "pages").string(), "--index", (folder / "index").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  const auto completions = [&](const std::string& q) {
    return searchd.get("/api/v1/suggest?limit=3&q=" + percent_encoded(q)).json()["completions"];
  };
  using List = std::vector<std::string>;
  CHECK(completions("bord") == List{"Border security", "Border surveillance"});
  CHECK(completions("border se") == List{"Border security"});
  CHECK(completions("radar border surv") == List{"radar Border surveillance"});
  CHECK(completions("sea border sec") == List{});  // no page has that
  CHECK(completions("τεχνη") == List{"τεχνητή νοημοσύνη"});
  CHECK(completions("") == List{});
}
