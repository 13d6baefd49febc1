// SPDX-License-Identifier: GPL-2.0-or-later
// Languages without a stemmer beside others with one.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

SmallCatalogue::Pages texts() {
  return {
      page_in("pl", "strony", "Wszystkie strony",
              "Nasze dane i wszystkie usługi publiczne w jednym miejscu."),
      page_in("pl-PL", "mapy", "Mapa usług", "Strony z mapami i pogodą."),
      page_in("cs", "stranky", "Všechny stránky", "Naše data a veřejné služby na jednom místě."),
      page_in("hr", "usluge", "Javne usluge", "Svi podaci i usluge na jednom mjestu."),
      page_in("uk", "lantsiuhy", "Ланцюги довіри", "Текст про центри сертифікації не мають права."),
      page_in("bg", "verigi", "Вериги на доверие", "Центрове за сертифициране на данни."),
      page_in("ru", "tsepochki", "Цепочки доверия", "Центры сертификации выдают ключи."),
      page_in("en", "pages", "All pages", "Our data and all public services are in one place."),
  };
}

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(texts(), "languages: [en, pl, cs, hr, ru, uk, bg]\n");
  return kCatalogue;
}

}  // namespace

TEST_CASE("words of a language without a stemmer are found as they are written", "[words]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"wszystkie ", {"strony"}},
      {"Wszystkie strony", {"strony"}},
      {"title:wszystkie", {"strony"}},
      {"usługi publiczne", {"strony"}},
      {"uslugi publiczne", {"strony"}},
      {"\"usługi publiczne\"", {"strony"}},
      {"\"wszystkie usługi\"", {"strony"}},
      {"strony -mapami", {"strony"}},
      {"všechny stránky", {"stranky"}},
      {"\"veřejné služby\"", {"stranky"}},
      {"javne usluge", {"usluge"}},
      {"\"javne usluge\"", {"usluge"}},
      {"довіри ", {"lantsiuhy"}},
      {"Ланцюги довіри", {"lantsiuhy"}},
      {"\"центри сертифікації\"", {"lantsiuhy"}},
      {"вериги на доверие", {"verigi"}},
      {"доверия ", {"tsepochki"}},
      {"цепочка доверия", {"tsepochki"}},
      {"services ", {"pages"}},
      {"service ", {"pages"}},
  }));
  CAPTURE(q);
  CHECK(pages().searchd().search({{"q", q}, {"typos", "off"}, {"match", "all"}}).json().at("total") ==
        found.size());
  CHECK(pages().found_sorted(q) == found);
}

TEST_CASE("words of a language without a stemmer are marked", "[words]") {
  const auto hit = [](const std::string& q) {
    return pages().searchd().search({{"q", q}}).json().at("hits").at(0).at("highlight");
  };
  CHECK(hit("wszystkie strony").at("title") == "<mark>Wszystkie</mark> <mark>strony</mark>");
  CHECK(hit("ланцюги довіри").at("title") == "<mark>Ланцюги</mark> <mark>довіри</mark>");
  CHECK(hit("usługi publiczne")
            .at("snippet")
            .get<std::string>()
            .find("<mark>usługi</mark> <mark>publiczne</mark>") != std::string::npos);
}

TEST_CASE("slips in words of a language without a stemmer are forgiven", "[words]") {
  struct Case {
    std::string q;
    std::string corrected;
    std::string first;
  };
  const auto& [q, corrected, first] = GENERATE(values<Case>({
      {"wszytskie strony", "wszystkie strony", "strony"},
      {"publicnze ", "publiczne ", "strony"},
      {"сертіфікації", "сертифікаціі", "lantsiuhy"},
  }));
  CAPTURE(q);
  const auto answer = pages().searchd().search({{"q", q}}).json();
  CHECK(answer.at("query").at("corrected") == corrected);
  CHECK(answer.at("hits").at(0).at("id") == "projects/" + first);
}

TEST_CASE("a page whose language is told with its region is among the others of it", "[words]") {
  const std::string lang = GENERATE("pl", "pl-PL", "pl_PL", "PL");
  CAPTURE(lang);
  CHECK(pages().searchd().search({{"q", ""}, {"lang", lang}}).json().at("total") == 2);
}

TEST_CASE("words of a language without a stemmer are suggested", "[words]") {
  const auto titles = [](const std::string& q) {
    Names found;
    const auto suggested = pages().suggest(q);
    for (const auto& project : suggested.at("projects")) found.push_back(project.at("title"));
    return found;
  };
  CHECK(titles("wszystkie st") == Names{"Wszystkie strony"});
  CHECK(titles("ланцю") == Names{"Ланцюги довіри"});
  CHECK(titles("javn") == Names{"Javne usluge"});
}
