// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/pieces.h"

#include <catch2/catch.hpp>

using namespace mitos::text;

TEST_CASE("a letter that no dictionary knows is cut off, and a word of one letter is not", "[text]") {
  struct Case {
    std::string word;
    bool cut;
  };
  const auto& [word, cut] = GENERATE(values<Case>({
      {"李", true},
      {"機", true},
      {"カ", true},
      {"ガ", true},
      {"的", false},
      {"和", false},
      {"の", false},
      {"で", false},
      {"智能", false},
      {"a", false},
      {"한", false},
      {"", false},
      {"ก", false},
  }));
  CAPTURE(word);
  CHECK(is_cut_letter(word) == cut);
}

TEST_CASE("a piece is of the two letters at which words meet, one of them cut off", "[text]") {
  struct Case {
    std::string before;
    std::string behind;
    std::string piece;
  };
  const auto& [before, behind, piece] = GENERATE(values<Case>({
      {"李", "彦", "李|彦"},
      {"计算", "机", "算|机"},
      {"元", "宇宙", "元|宇"},
      {"人工", "智能", ""},
      {"习", "的", ""},
      {"的", "新", ""},
      {"AI", "李", ""},
      {"食", "べ", ""},
      {"", "李", ""},
      {"李", "", ""},
  }));
  CAPTURE(before, behind);
  CHECK(piece_between(before, behind) == piece);
  if (!piece.empty()) CHECK(letters_of_piece(piece).size() + 1 == piece.size());
}

TEST_CASE("words of two letters and more take endings in Korean, Chinese and Japanese", "[text]") {
  CHECK(takes_endings("연구"));
  CHECK(takes_endings("研究"));
  CHECK(takes_endings("データ"));
  CHECK_FALSE(takes_endings("물"));
  CHECK_FALSE(takes_endings("研"));
  CHECK_FALSE(takes_endings("です"));
  CHECK_FALSE(takes_endings("research"));
  CHECK_FALSE(takes_endings(""));
}

TEST_CASE("a Korean particle is taken off where a word is left", "[text]") {
  CHECK(without_particle("연구를") == "연구");
  CHECK(without_particle("인공지능을") == "인공지능");
  CHECK(without_particle("서울에서는") == "서울");
  CHECK(without_particle("연구").empty());
  CHECK(without_particle("물을").empty());
  CHECK(without_particle("research").empty());
}
