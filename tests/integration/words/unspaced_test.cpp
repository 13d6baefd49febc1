// SPDX-License-Identifier: GPL-2.0-or-later
// Chinese, Japanese, Thai and their like, which have no blanks between words, and Korean, whose words have
// particles.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

SmallCatalogue::Pages texts() {
  return {
      page_in("zh", "institute", "人工智能研究所", "李彦宏与马化腾说碳中和。人工智能的新方法。"),
      page_in("zh-Hans", "meeting", "会议", "习近平出席。这是元宇宙和计算机视觉的会议。"),
      page_in("zh", "letters", "说明", "李先生说。彦说。宏说。腾。多宇宙理论。一元二次方程。计算与机场。"),
      page_in("ja", "tokyo", "他の研究", "東京都の人工知能研究センターで機械学習を研究する。"),
      page_in("ko", "lab", "한국어 연구", "인공지능을 연구하는 연구소는 서울에 있다."),
      page_in("ko", "school", "학교", "전자통신 인공지능의 미래."),
      page_in("th", "thai", "ปัญญาประดิษฐ์", "ปัญญาประดิษฐ์เพื่อการวิจัยทางการแพทย์"),
      page_in("km", "khmer", "ក្រុមហ៊ុនបច្ចេកវិទ្យា", "នេះជាភាសាខ្មែរ"),
      page_in("lo", "lao", "ພາສາລາວ", "ຂໍ້ມູນ"),
      page_in("my", "burmese", "သတင်းအချက်အလက်နည်းပညာ", "မြန်မာဘာသာစကား"),
      page_in("en", "english", "Research projects", "AI技術 for searching."),
  };
}

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(texts(), "languages: [en, zh-cn, ja, ko, th, km, lo, my]\n");
  return kCatalogue;
}

void check_found(const std::string& q, const Names& found) {
  CAPTURE(q);
  CHECK(pages().searchd().search({{"q", q}, {"match", "all"}}).json().at("total") == found.size());
  CHECK(pages().found_sorted(q) == found);
}

}  // namespace

TEST_CASE("words of scripts without blanks are found wherever they stand", "[words]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"智能", {"institute"}},
      {"人工智", {"institute"}},
      {"人工智能的方法", {"institute"}},
      {"研究 人工", {"institute", "tokyo"}},
      {"機械学習", {"tokyo"}},
      {"機械学習の研究", {"tokyo"}},
      {"東京都", {"tokyo"}},
      {"วิจัย", {"thai"}},
      {"ปัญญาประดิษฐ์", {"thai"}},
      {"បច្ចេកវិទ្យា", {"khmer"}},
      {"ລາວ", {"lao"}},
      {"နည်းပညာ", {"burmese"}},
      {"技術", {"english"}},
      {"AI技術", {"english"}},
  }));
  check_found(q, found);
}

TEST_CASE("letters that no dictionary knows are wanted side by side", "[words]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"李彦宏", {"institute"}},
      {"马化腾 ", {"institute"}},
      {"\"李彦宏\"", {"institute"}},
      {"碳中和 李彦宏", {"institute"}},
      {"习近平", {"meeting"}},
      {"元宇宙", {"meeting"}},
      {"计算机", {"meeting"}},
      {"计算机视觉", {"meeting"}},
      {"李", {"institute", "letters"}},
      {"-李彦宏 说", {"letters"}},
      {"京都", {}},  // 東京 and 都
  }));
  check_found(q, found);
}

TEST_CASE("a Korean word is found by its beginning, and with another particle", "[words]") {
  struct Case {
    std::string q;
    Names found;
  };
  const auto& [q, found] = GENERATE(values<Case>({
      {"연구", {"lab"}},
      {"인공지능 연구", {"lab"}},
      {"인공지능 미래", {"school"}},
      {"인공지능은 미래", {"school"}},
      {"미래를", {"school"}},
      {"서울 연구소", {"lab"}},
      {"전자 인공지능", {"school"}},
      {"인공지능", {"lab", "school"}},
  }));
  check_found(q, found);
}

TEST_CASE("what is found of a script without blanks is marked", "[words]") {
  const auto snippet = [](const std::string& q) {
    return pages().searchd().search({{"q", q}}).json().at("hits").at(0).at("highlight").at("snippet");
  };
  CHECK(snippet("李彦宏") ==
        "<mark>李</mark><mark>彦</mark><mark>宏</mark>与马化腾说碳中和。人工智能的新方法。");
  CHECK(snippet("计算机") == "习近平出席。这是元宇宙和<mark>计算</mark><mark>机</mark>视觉的会议。");
  CHECK(snippet("인공지능 미래") == "전자통신 <mark>인공지능의</mark> <mark>미래</mark>.");
}

TEST_CASE("beside letters that no dictionary knows slips are forgiven", "[words]") {
  const auto answer = pages().searchd().search({{"q", "李彦宏 resaerch projects"}}).json();
  CHECK(answer.at("query").at("corrected") == "李彦宏 research projects");
}
