// SPDX-License-Identifier: GPL-2.0-or-later
// The same page in several languages.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

std::string text(const std::string& title, const std::string& more = "") {
  return "---\ntitle: \"" + title + "\"\n" + more + "---\n" + title + ".\n";
}

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({{"sea", text("Sea")},
                                          {"sea.el", text("Θάλασσα")},
                                          {"sea.pt-BR", text("Mar")},
                                          {"land", text("Land")},
                                          {"el/land", text("Γη")},
                                          {"sky", text("Sky", "translationKey: sky\n")},
                                          {"ouranos", text("Ουρανός", "translationKey: sky\n")},
                                          {"twin", text("Sky again", "translationKey: other\n")},
                                          {"alone", text("Alone")}},
                                         "languages: [en, el, pt-br]\n");
  return kCatalogue;
}

// Of a document, as "language id".
Names translations_in(const Searchd& searchd, const std::string& id) {
  const auto document = searchd.get("/api/v1/documents/" + id).json();
  Names found;
  for (const auto& other : document.at("translations")) {
    CHECK(other.at("url").get<std::string>().starts_with("/"));
    CHECK_FALSE(other.at("title").get<std::string>().empty());
    found.push_back(other.at("language").get<std::string>() + " " + other.at("id").get<std::string>());
  }
  return found;
}

}  // namespace

TEST_CASE("a document tells its translations", "[translations]") {
  struct Case {
    std::string id;
    Names translations;
  };
  const auto& [id, translations] = GENERATE(values<Case>({
      {"sea", {"el projects/sea.el", "pt-br projects/sea.pt-BR"}},
      {"sea.el", {"en projects/sea", "pt-br projects/sea.pt-BR"}},
      {"land", {"el projects/el/land"}},
      {"el/land", {"en projects/land"}},
      {"sky", {"el projects/ouranos"}},
      {"ouranos", {"en projects/sky"}},
      {"twin", {}},
      {"alone", {}},
  }));
  CAPTURE(id);
  CHECK(translations_in(pages().searchd(), "projects/" + id) == translations);
}

TEST_CASE("a document's page links to its translations", "[translations]") {
  const std::string page = pages().searchd().get("/documents/projects/sea?ui=en").body;
  CHECK(page.find("<link rel=\"alternate\" hreflang=\"el\" href=\"/documents/projects/sea.el\">") !=
        std::string::npos);
  CHECK(page.find("<link rel=\"alternate\" hreflang=\"en\" href=\"/documents/projects/sea\">") !=
        std::string::npos);
  CHECK(page.find("<a href=\"/documents/projects/sea.el?ui=en\"><bdi>Greek</bdi></a>") != std::string::npos);
  CHECK(pages().searchd().get("/documents/projects/alone").body.find("hreflang=\"en\" href=\"/documents") ==
        std::string::npos);
}

TEST_CASE("pages of a Hugo site with a folder for each language are translations", "[translations]") {
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml",
             "[languages.en]\ncontentDir = 'content/en'\n[languages.el]\ncontentDir = 'content/el'\n");
  write_file(folder / "content/en/posts/a.md", text("Sea"));
  write_file(folder / "content/el/posts/a.md", text("Θάλασσα"));
  write_file(folder / "content/en/posts/b/index.md", text("Land"));
  write_file(folder / "content/el/posts/b/index.md", text("Γη"));
  write_file(folder / "mitos.yaml",
             "collections:\n  english: { source: content/en }\n  greek: { source: content/el }\n");
  const Finished built = run_indexer(
      {"build", "--config", (folder / "mitos.yaml").string(), "--index", (folder / "index").string()});
  REQUIRE(built.status == 0);
  const Searchd searchd(folder / "index");
  CHECK(translations_in(searchd, "english/posts/a") == Names{"el greek/posts/a"});
  CHECK(translations_in(searchd, "greek/posts/b") == Names{"en english/posts/b"});
}

TEST_CASE("of a page's translations the one in the visitor's language comes first", "[translations]") {
  static const SmallCatalogue kRadar({{"radar", text("Radar", "lang: en\n")},
                                      {"radar.el", text("Radar", "lang: el\n")},
                                      {"other", text("Radar of others", "lang: en\n")},
                                      {"greek", text("Radar of Greeks", "lang: el\n")}},
                                     "languages: [en, el]\n");
  const Searchd& searchd = kRadar.searchd();
  const auto ids = [&](const std::string& language) {
    std::vector<std::pair<std::string, std::string>> parameters{{"q", "radar"}};
    if (!language.empty()) parameters.emplace_back("prefer_lang", language);
    Names found;
    const auto answer = searchd.search(parameters).json();
    for (const auto& hit : answer.at("hits")) found.push_back(hit.at("id"));
    return found;
  };
  const Names plain = ids("");
  REQUIRE(plain.size() == 4);
  for (const std::string language : {"el", "el-GR", "en", "xx"}) {
    CAPTURE(language);
    const Names found = ids(language);
    const bool greek = language.starts_with("el");
    const auto place = [](const Names& names, const std::string& id) {
      return std::find(names.begin(), names.end(), "projects/" + id) - names.begin();
    };
    if (language != "xx") CHECK((place(found, "radar.el") < place(found, "radar")) == greek);
    CHECK(place(found, "other") == place(plain, "other"));
    CHECK(place(found, "greek") == place(plain, "greek"));
  }
  const auto first_of_page = [&](const std::string& target, const std::string& accepted) {
    const std::string page = searchd.get(target, {{"Accept-Language", accepted}}).body;
    return page.find("/documents/projects/radar.el") < page.find("/documents/projects/radar\"");
  };
  CHECK(first_of_page("/search?q=radar", "el-GR,en;q=0.5"));
  CHECK_FALSE(first_of_page("/search?q=radar", "en"));
  CHECK(first_of_page("/search?q=radar&ui=el", "en"));
}
